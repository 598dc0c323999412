// Apollo Client: its cache merges pages of a connection by Relay's convention.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';
import { demo } from '../demo.js';
import { memberToken, url } from '../service.js';

const ORGANISATIONS = gql`
  query Organisations($first: Int!, $after: String) {
    organisations(first: $first, after: $after) {
      totalCount
      edges { cursor node { id legalName } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;

suite('Apollo Client', () => {
  test('fetchMore appends the next page to the first', async () => {
    const client = connect();
    const list = client.watchQuery({ query: ORGANISATIONS, variables: { first: 20 } });
    const settled = (edges) =>
      firstValueFrom(list.pipe(filter(({ data, loading }) => !loading && data.organisations.edges.length >= edges)));
    const first = (await settled(1)).data.organisations;
    await list.fetchMore({ variables: { after: first.pageInfo.endCursor } });
    const both = (await settled(21)).data.organisations;

    const expected = demo('Organisation').map((row) => row.legalName);
    assert.deepEqual(names(first), expected.slice(0, 20));
    assert.deepEqual(names(both), expected.slice(0, 40));
    assert.equal(both.pageInfo.hasNextPage, true);
    assert.equal(both.totalCount, expected.length);
    client.stop();
  });

  test('an organisation is one object of the cache, whichever query found it', async () => {
    const client = connect();
    const { data } = await client.query({ query: ORGANISATIONS, variables: { first: 1 } });
    const { id, legalName } = data.organisations.edges[0].node;
    const cached = client.readFragment({ id: `Organisation:${id}`, fragment: gql`fragment Name on Organisation { legalName }` });
    assert.equal(cached.legalName, legalName);

    const again = await client.query({
      query: gql`query Again($id: ID!) { node(id: $id) { id ... on Organisation { legalName countryOfEstablishment } } }`,
      variables: { id },
    });
    assert.equal(again.data.node.__typename, 'Organisation');
    assert.equal(again.data.node.countryOfEstablishment, demo('Organisation')[0].countryOfEstablishment);
    client.stop();
  });

  test('a member reads her own page with her token', async () => {
    const client = connect({ authorization: `Bearer ${await memberToken()}` });
    const { data } = await client.query({
      query: gql`{ viewer { signedIn affiliations { edges { role node { legalName } } } } }`,
    });
    assert.equal(data.viewer.signedIn, true);
    assert.deepEqual(
      data.viewer.affiliations.edges.map(({ role, node }) => [role, node.legalName]),
      [['REPRESENTATIVE', 'Carpatica Optics S.R.L.']],
    );
    client.stop();
  });

  test('an error keeps its code', async () => {
    const client = connect();
    const failure = await client
      .query({ query: gql`{ organisations(first: 101) { totalCount } }` })
      .then(assert.fail, (error) => error);
    assert.equal(failure.errors[0].extensions.code, 'INVALID_ARGUMENT');
    client.stop();
  });
});

function connect(headers = {}) {
  return new ApolloClient({
    link: ApolloLink.from([new HttpLink({ uri: url, headers })]),
    cache: new InMemoryCache({
      typePolicies: { Query: { fields: { organisations: relayStylePagination() } } },
    }),
  });
}

const names = (connection) => connection.edges.map(({ node }) => node.legalName);
