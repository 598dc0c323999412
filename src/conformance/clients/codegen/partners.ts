// A small typed client, compiled with tsc --strict: what Code Generator makes of the schema has to fit what is read here.
import { GraphQLClient } from 'graphql-request';
import { graphql } from '../../generated/codegen/gql.js';
import type { PartnersQuery } from '../../generated/codegen/graphql.js';

const PARTNERS = graphql(/* GraphQL */ `
  query Partners($first: Int!, $after: String, $where: OrganisationFilter) {
    organisations(first: $first, after: $after, where: $where, orderBy: [{ field: NAME }]) {
      totalCount
      nodes { legalName helix foundedYear membership { category since } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type Partner = PartnersQuery['organisations']['nodes'][number];

/** All organisations of industry, a page at a time. */
export async function partners(url: string, pageSize: number): Promise<{ total: number; found: Partner[] }> {
  const client = new GraphQLClient(url);
  const found: Partner[] = [];
  let after: string | null = null;
  for (;;) {
    const { organisations }: PartnersQuery = await client.request(PARTNERS, {
      first: pageSize,
      after,
      where: { helix: { eq: 'INDUSTRY' } },
    });
    found.push(...organisations.nodes);
    after = organisations.pageInfo.endCursor ?? null;
    if (!organisations.pageInfo.hasNextPage) return { total: organisations.totalCount, found };
  }
}

/** Members since when; a Date of the API is a string here, and there is none for those that are no members. */
export function memberSince(partner: Partner): string {
  return partner.membership?.since ?? 'not a member';
}
