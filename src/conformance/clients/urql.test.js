// urql with GET, as pages behind a cache use it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { demo, text } from '../demo.js';
import { url } from '../service.js';

const TECHNOLOGIES = gql`
  query Technologies($where: TechnologyFilter!, $after: String) {
    technologies(where: $where, first: 3, after: $after) {
      nodes { sourceId title { text(lang: "ro") } trl { current } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

suite('urql', () => {
  test('reads two pages by GET, with a filter in the variables', async () => {
    const { client, requests } = connect();
    const where = { trl: { gte: 6 } };
    const first = await client.query(TECHNOLOGIES, { where }).toPromise();
    assert.equal(first.error, undefined);
    const { endCursor, hasNextPage } = first.data.technologies.pageInfo;
    assert.equal(hasNextPage, true);
    const second = await client.query(TECHNOLOGIES, { where, after: endCursor }).toPromise();
    assert.equal(second.error, undefined);

    const nodes = [...first.data.technologies.nodes, ...second.data.technologies.nodes];
    const rows = new Map(demo('Technology').map((row) => [row.sourceId, row]));
    assert.equal(new Set(nodes.map((node) => node.sourceId)).size, 6);
    for (const node of nodes) {
      const row = rows.get(node.sourceId);
      assert.equal(node.trl.current, row.trl.current);
      assert.ok(node.trl.current >= 6);
      assert.equal(node.title.text, text(row.title, 'ro') ?? text(row.title, 'en'));
    }
    assert.deepEqual(requests, ['GET', 'GET']);
  });

  test('an error has its code', async () => {
    const { client } = connect();
    const { error } = await client.query('{ node(id: "nonsense") { id } }').toPromise();
    assert.equal(error.graphQLErrors[0].extensions.code, 'INVALID_ID');
  });
});

function connect() {
  const requests = [];
  const client = new Client({
    url,
    preferGetMethod: true,
    exchanges: [cacheExchange, fetchExchange],
    fetch: (input, init) => {
      requests.push(init.method);
      return fetch(input, init);
    },
  });
  return { client, requests };
}
