// Automatic persisted queries, request by request: a document is sent once, from then on its SHA-256 stands for it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { demo } from '../demo.js';
import { url } from '../service.js';

const total = demo('Organisation').length;

suite('automatic persisted queries', () => {
  test('what is not known yet is told, then learned, then known by POST and GET', async () => {
    const query = unique('{ organisations(first: 1) { totalCount } }');
    const extensions = persisted(query);
    assertUnknown(await post({ extensions }));
    assertUnknown(await get({ extensions: JSON.stringify(extensions) }));

    for (const answer of [
      await post({ query, extensions }),
      await post({ extensions }),
      await get({ extensions: JSON.stringify(extensions) }),
    ]) {
      assert.equal(answer.status, 200);
      assert.equal(answer.json.data.organisations.totalCount, total);
    }
  });

  test('a document can be learned by GET', async () => {
    const query = unique('{ viewer { signedIn } }');
    const extensions = JSON.stringify(persisted(query));
    assert.equal((await get({ query, extensions })).json.data.viewer.signedIn, false);
    assert.equal((await get({ extensions })).json.data.viewer.signedIn, false);
  });

  test('variables and the operation name come with each request', async () => {
    const query = unique('query A { viewer { roles } } query B($first: Int!) { organisations(first: $first) { nodes { legalName } } }');
    const request = { extensions: persisted(query), operationName: 'B' };
    await post({ ...request, query, variables: { first: 1 } });
    const { json } = await post({ ...request, variables: { first: 2 } });
    assert.deepEqual(json.data.organisations.nodes.map((node) => node.legalName), demo('Organisation').slice(0, 2).map((row) => row.legalName));
  });

  test('a hash that is not that of the document is refused and not learned', async () => {
    const extensions = persisted(unique('{ viewer { roles } }'));
    const answer = await post({ query: '{ viewer { signedIn } }', extensions });
    assert.equal(answer.status, 400);
    assert.equal(answer.json.data, undefined);
    assertUnknown(await post({ extensions }));
  });
});

/** A document that no other run has taught the service. */
const unique = (document) => `${document} # ${process.hrtime.bigint()}`;

const persisted = (query) => ({
  persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
});

function assertUnknown({ json }) {
  assert.equal(json.errors[0].message, 'PersistedQueryNotFound');
  assert.equal(json.errors[0].extensions.code, 'PERSISTED_QUERY_NOT_FOUND');
  assert.equal(json.data, undefined);
}

const accept = 'application/graphql-response+json';

async function post(body) {
  const headers = { accept, 'content-type': 'application/json' };
  return answer(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function get(parameters) {
  return answer(await fetch(`${url}?${new URLSearchParams(parameters)}`, { headers: { accept } }));
}

const answer = async (response) => ({ status: response.status, json: await response.json() });
