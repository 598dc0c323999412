// GraphQL over WebSocket by the graphql-ws client.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { demo } from '../demo.js';
import { assertProgress, BATCH, IMPORT_JOB, startImport } from '../importing.js';
import { managerToken, memberToken, url } from '../service.js';

suite('GraphQL over WebSocket', () => {
  test('queries share a connection and get their own answers', async () => {
    const client = connect();
    const pages = await Promise.all(
      [1, 2, 3].map((first) => collect(client, 'query Q($first: Int!) { organisations(first: $first) { nodes { legalName } } }', { first })),
    );
    const names = demo('Organisation').map((row) => row.legalName);
    for (const [i, results] of pages.entries()) {
      assert.equal(results.length, 1);
      assert.deepEqual(results[0].data.organisations.nodes.map((node) => node.legalName), names.slice(0, i + 1));
    }
    assert.equal(client.opened(), 1);
    await client.dispose();
  });

  test('the token of connection_init says who asks', async () => {
    const client = connect(await memberToken());
    const [{ data }] = await collect(client, '{ viewer { affiliations { edges { role node { legalName } } } } }');
    assert.deepEqual(
      data.viewer.affiliations.edges.map(({ role, node }) => [role, node.legalName]),
      [['REPRESENTATIVE', 'Carpatica Optics S.R.L.']],
    );
    await client.dispose();
  });

  test('importJob tells the progress of an import until it has ended', async () => {
    const rows = 3 * BATCH;
    const job = await startImport(rows);
    const client = connect(await managerToken());
    const jobs = [];
    for await (const { data, errors } of client.iterate({ query: IMPORT_JOB, variables: { id: job.id } })) {
      assert.equal(errors, undefined);
      jobs.push(data.importJob);
      if (jobs.length === 1) job.send(BATCH + 2);
      if (jobs.length === 2) job.send();
    }
    assertProgress(jobs, rows);
    assert.equal((await job.answer).rowsRead, rows);
    await client.dispose();
  });

  test('a subscription that the client leaves ends, its connection goes on', async () => {
    const job = await startImport(1);
    const client = connect(await managerToken());
    const progress = client.iterate({ query: IMPORT_JOB, variables: { id: job.id } });
    const { value } = await progress.next();
    assert.equal(value.data.importJob.state, 'RUNNING');
    await progress.return();
    job.send();
    await job.answer;
    const [{ data }] = await collect(client, 'query Q($id: ID!) { importJob(id: $id) { state } }', { id: job.id });
    assert.equal(data.importJob.state, 'DONE');
    await client.dispose();
  });

  test('a subscription is refused by code to those who may not see imports', async () => {
    const job = await startImport(1);
    for (const [token, code] of [[undefined, 'UNAUTHENTICATED'], [await memberToken(), 'FORBIDDEN']]) {
      const client = connect(token);
      const [{ errors }] = await collect(client, IMPORT_JOB, { id: job.id });
      assert.equal(errors[0].extensions.code, code);
      await client.dispose();
    }
    job.send();
    await job.answer;
  });

  test('a document that is not valid is an error of its own, the connection goes on', async () => {
    const client = connect();
    const errors = await collect(client, '{ nothingLikeThis }').then(assert.fail, (thrown) => thrown);
    assert.equal(errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    const [{ data }] = await collect(client, '{ viewer { signedIn } }');
    assert.equal(data.viewer.signedIn, false);
    await client.dispose();
  });
});

function connect(token) {
  let opened = 0;
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazyCloseTimeout: 5000,
    connectionParams: token ? { Authorization: `Bearer ${token}` } : {},
    on: { opened: () => opened++ },
  });
  return { ...client, opened: () => opened };
}

async function collect(client, query, variables) {
  const results = [];
  for await (const result of client.iterate({ query, variables })) results.push(result);
  return results;
}
