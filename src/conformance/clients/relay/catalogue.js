// The documents of a small Relay app, compiled by relay-compiler: a page of technologies that grows as one scrolls.
import { graphql } from 'relay-runtime';

graphql`
  query catalogueQuery($where: TechnologyFilter!) {
    ...catalogue_list @arguments(where: $where)
  }
`;

graphql`
  fragment catalogue_list on Query
  @refetchable(queryName: "cataloguePaginationQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 10 }
    cursor: { type: "String" }
    where: { type: "TechnologyFilter!" }
  ) {
    technologies(first: $count, after: $cursor, where: $where) @connection(key: "catalogue_technologies") {
      edges {
        node {
          id
          ...catalogue_entry
        }
      }
    }
  }
`;

graphql`
  fragment catalogue_entry on Technology {
    sourceId
    title { text(lang: "ro", fallback: ["en"]) }
    trl { current }
    owners(first: 1) { edges { role node { legalName } } }
  }
`;

graphql`
  query catalogueEntryQuery($id: ID!) {
    node(id: $id) {
      id
      ... on Technology { state updatedAt version }
    }
  }
`;
