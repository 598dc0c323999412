// GraphQL over Server-Sent Events, distinct connections mode, by the graphql-sse client and as a browser's EventSource asks.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createClient } from 'graphql-sse';
import { demo } from '../demo.js';
import { assertProgress, BATCH, IMPORT_JOB, startImport } from '../importing.js';
import { managerToken, memberToken, url } from '../service.js';

const ORGANISATIONS = '{ organisations(first: 3) { nodes { legalName } } }';
const names = demo('Organisation').slice(0, 3).map((row) => row.legalName);

suite('GraphQL over SSE', () => {
  test('a query answers with one event', async () => {
    const results = await collect(connect().iterate({ query: ORGANISATIONS }));
    assert.equal(results.length, 1);
    assert.deepEqual(results[0].data.organisations.nodes.map((node) => node.legalName), names);
  });

  test('importJob tells the progress of an import until it has ended', async () => {
    const rows = 3 * BATCH;
    const job = await startImport(rows);
    const jobs = [];
    const events = connect(await managerToken()).iterate({ query: IMPORT_JOB, variables: { id: job.id } });
    for await (const { data, errors } of events) {
      assert.equal(errors, undefined);
      jobs.push(data.importJob);
      if (jobs.length === 1) job.send(BATCH + 2);
      if (jobs.length === 2) job.send();
    }
    assertProgress(jobs, rows);
    assert.equal((await job.answer).rowsRead, rows);
  });

  test('a subscription is refused by code to those who may not see imports', async () => {
    const job = await startImport(1);
    const subscribe = (token) => collect(connect(token).iterate({ query: IMPORT_JOB, variables: { id: job.id } }));
    const [anonymous] = await subscribe();
    assert.equal(anonymous.errors[0].extensions.code, 'UNAUTHENTICATED');
    const [member] = await subscribe(await memberToken());
    assert.equal(member.errors[0].extensions.code, 'FORBIDDEN');
    job.send();
    assert.equal((await job.answer).state, 'DONE');
  });

  test('GET, as EventSource uses it, gives a next and a complete event', async () => {
    const response = await get(ORGANISATIONS);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type'), /^text\/event-stream\b/);
    const [next, complete] = events(await response.text());
    assert.equal(next.event, 'next');
    assert.deepEqual(JSON.parse(next.data).data.organisations.nodes.map((node) => node.legalName), names);
    assert.deepEqual(complete, { event: 'complete', data: '' });
  });

  test('a document that is not valid is told in the stream', async () => {
    const response = await get('{ nothingLikeThis }');
    assert.match(response.headers.get('content-type'), /^text\/event-stream\b/);
    const [next, complete] = events(await response.text());
    assert.equal(JSON.parse(next.data).errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    assert.equal(complete.event, 'complete');
  });
});

function connect(token) {
  return createClient({ url, retryAttempts: 0, headers: token ? { authorization: `Bearer ${token}` } : {} });
}

async function collect(iterator) {
  const results = [];
  for await (const result of iterator) results.push(result);
  return results;
}

const get = (query) =>
  fetch(`${url}?${new URLSearchParams({ query })}`, { headers: { accept: 'text/event-stream' } });

/** The events of a stream, comments left out; an event without a data field would never reach a listener. */
function events(stream) {
  return stream
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line && !line.startsWith(':')))
    .filter((lines) => lines.length > 0)
    .map((lines) => Object.fromEntries(lines.map((line) => line.match(/^(\w+): ?(.*)$/).slice(1))));
}
