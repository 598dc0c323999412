// Relay: its compiler accepts the schema and an app's documents, and its store joins the pages of a connection.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, suite, test } from 'node:test';
import relay from 'relay-runtime';
import { demo, text } from '../demo.js';
import { url } from '../service.js';
import { generated, run } from '../tools.js';

const where = { trl: { gte: 4 } };

suite('Relay', () => {
  let compiled;

  before(() => {
    const folder = generated('relay', 'commonjs');
    run('relay-compiler/cli.js', 'relay.config.json');
    const require = createRequire(folder);
    compiled = (name) => require(`./${name}.graphql`);
  });

  test('a paginated fragment grows by the next page', async () => {
    const environment = connect();
    const list = await open(environment, compiled);
    assert.equal(list().edges.length, 10);

    const { endCursor, hasNextPage } = list().pageInfo;
    assert.equal(hasNextPage, true);
    const next = { where, count: 10, cursor: endCursor };
    await relay.fetchQuery(environment, compiled('cataloguePaginationQuery'), next).toPromise();
    assert.equal(new Set(list().edges.map(({ node }) => node.id)).size, 20);
  });

  test('a fragment of an entry reads what was imported', async () => {
    const environment = connect();
    const list = await open(environment, compiled);
    const rows = new Map(demo('Technology').map((row) => [row.sourceId, row]));
    const organisations = new Map(demo('Organisation').map((row) => [row.sourceId, row]));
    for (const { node } of list().edges) {
      const entry = read(environment, compiled('catalogue_entry'), node);
      const row = rows.get(entry.sourceId);
      assert.equal(entry.title.text, text(row.title, 'ro') ?? text(row.title, 'en'));
      assert.equal(entry.trl.current, row.trl.current);
      const owner = row.owners.find(({ organisation }) =>
        organisations.get(organisation.sourceId).legalName === entry.owners.edges[0].node.legalName);
      assert.equal(entry.owners.edges[0].role, owner.role);
    }
  });

  test('an object is fetched again by its id', async () => {
    const environment = connect();
    const list = await open(environment, compiled);
    const { id } = list().edges[0].node;
    const data = await relay.fetchQuery(environment, compiled('catalogueEntryQuery'), { id }).toPromise();
    assert.equal(data.node.id, id);
    assert.equal(data.node.state, 'PUBLISHED');
  });
});

/** Fetches the screen; gives what its list shows at any later moment. */
async function open(environment, compiled) {
  const query = compiled('catalogueQuery');
  const operation = relay.createOperationDescriptor(query, { where });
  environment.retain(operation);
  const data = await relay.fetchQuery(environment, query, { where }).toPromise();
  return () => read(environment, compiled('catalogue_list'), data).technologies;
}

function read(environment, fragment, reference) {
  return environment.lookup(relay.getSelector(fragment, reference)).data;
}

function connect() {
  const network = relay.Network.create(async ({ text }, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  });
  return new relay.Environment({ network, store: new relay.Store(new relay.RecordSource()) });
}
