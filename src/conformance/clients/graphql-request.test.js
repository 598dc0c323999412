// graphql-request, as scripts use it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ClientError, GraphQLClient, gql } from 'graphql-request';
import { demo } from '../demo.js';
import { managerToken, url } from '../service.js';

suite('graphql-request', () => {
  test('walks the whole list of organisations page by page', async () => {
    const client = new GraphQLClient(url);
    const names = [];
    let page = { hasNextPage: true, endCursor: null };
    while (page.hasNextPage) {
      const { organisations } = await client.request(
        gql`query Page($after: String) {
          organisations(first: 25, after: $after) { nodes { legalName } pageInfo { hasNextPage endCursor } }
        }`,
        { after: page.endCursor },
      );
      names.push(...organisations.nodes.map((node) => node.legalName));
      page = organisations.pageInfo;
    }
    assert.deepEqual(names, demo('Organisation').map((row) => row.legalName));
  });

  test('a manager sees what was imported', async () => {
    const client = new GraphQLClient(url, { headers: { authorization: `Bearer ${await managerToken()}` } });
    const { importJobs } = await client.request('{ importJobs(first: 6) { nodes { state rowsRead rejected } } }');
    const files = importJobs.nodes.map((job) => job.rowsRead);
    assert.equal(files[0], demo('ConceptScheme').length + demo('Concept').length);
    assert.ok(importJobs.nodes.every((job) => job.rejected === 0));
  });

  test('what is not allowed is told by code', async () => {
    const refusal = await new GraphQLClient(url)
      .request('{ importJobs { totalCount } }')
      .then(assert.fail, (error) => error);
    assert.ok(refusal instanceof ClientError);
    assert.equal(refusal.response.errors[0].extensions.code, 'UNAUTHENTICATED');
  });
});
