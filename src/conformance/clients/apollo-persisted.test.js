// Apollo Client with its link for persisted queries, by POST and by GET.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { demo } from '../demo.js';
import { url } from '../service.js';

const names = demo('Organisation').map((row) => row.legalName);

suite('Apollo Client, persisted queries', () => {
  for (const useGETForHashedQueries of [false, true]) {
    const method = useGETForHashedQueries ? 'GET' : 'POST';

    test(`a document is sent once, its hash by ${method}`, async () => {
      const { client, requests } = connect(useGETForHashedQueries);
      // A name of its own, so that no earlier run has taught the service this document.
      const name = `Names${Date.now()}${method}`;
      const query = gql`query ${name}($first: Int!) { organisations(first: $first) { nodes { id legalName } } }`;
      for (const first of [2, 3]) {
        const { data } = await client.query({ query, variables: { first } });
        assert.deepEqual(data.organisations.nodes.map((node) => node.legalName), names.slice(0, first));
      }
      assert.deepEqual(requests.map(({ sent }) => sent), ['hash', 'document', 'hash']);
      assert.deepEqual([requests[0].method, requests[2].method], [method, method]);
      client.stop();
    });
  }
});

function connect(useGETForHashedQueries) {
  const requests = [];
  const sha256 = (text) => createHash('sha256').update(text).digest('hex');
  const record = (input, init) => {
    const parameters = init.method === 'GET' ? Object.fromEntries(new URL(input).searchParams) : JSON.parse(init.body);
    requests.push({ method: init.method, sent: parameters.query ? 'document' : 'hash' });
    return fetch(input, init);
  };
  const link = ApolloLink.from([
    new PersistedQueryLink({ sha256, useGETForHashedQueries }),
    new HttpLink({ uri: url, fetch: record }),
  ]);
  return { client: new ApolloClient({ link, cache: new InMemoryCache() }), requests };
}
