// How the schema and the example operations are linted; file patterns are from the folder of the schema.
import { fileURLToPath } from 'node:url';
import plugin from '@graphql-eslint/eslint-plugin';

const folder = fileURLToPath(new URL('../../../graphql-schema', import.meta.url));
const graphQLConfig = { schema: `${folder}/schema.graphql`, documents: `${folder}/operations/*.graphql` };
const { parser, configs } = plugin;
const languageOptions = { parser, parserOptions: { graphQLConfig } };

const schemaRules = {
  // The service's printer writes the file, and SchemaSnapshotTest holds it to that: descriptions in quotes on a line of
  // their own, names sorted with capitals first, where the rule looks past capitals.
  '@graphql-eslint/description-style': ['error', { style: 'inline' }],
  '@graphql-eslint/alphabetize': 'off',
  // A connection has nodes beside edges, and every list that can grow is one, of values too: the row errors of an import.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],
  // Lists are never null, connections neither; what can be hidden is nullable.
  '@graphql-eslint/require-nullable-result-in-root': 'off',
  // The API has mutations and subscriptions; a payload holds the object and userErrors, nothing else.
  '@graphql-eslint/no-root-type': 'off',
  '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
  // The day of removal stands in the reason, where clients and their tools show it; gate.js reads it.
  '@graphql-eslint/require-deprecation-date': 'off',
  // Whatever has a life of its own is a Node. These are values, parts of the object around them.
  '@graphql-eslint/strict-id-in-types': [
    'error',
    {
      exceptions: {
        suffixes: ['Connection', 'Edge', 'Payload'],
        types: [
          'Address',
          'AgreementOutcome',
          'BudgetRange',
          'Certification',
          'Contact',
          'CountryRule',
          'DeclineReasonCount',
          'Evaluation',
          'IPRight',
          'ImportRowError',
          'LocalizedText',
          'LocalizedValue',
          'MembershipUndertakings',
          'Message',
          'Money',
          'OrganisationIdentifier',
          'PageInfo',
          'ProposedOrganisation',
          'RateLimit',
          'SearchConceptCount',
          'SearchCountryCount',
          'SearchDirectionCount',
          'SearchFacets',
          'SearchHighlight',
          'SearchKindCount',
          'SearchTrlCount',
          'TechnologyAssessment',
          'TechnologyReadiness',
          'TechnologyRevision',
          'TrlRange',
          'UserError',
          'Venue',
          'Viewer',
          'Visibility',
        ],
      },
    },
  ],
};

const operationRules = {
  // As deep as the service answers.
  '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 12 }],
};

export default [
  {
    files: ['schema.graphql'],
    languageOptions,
    plugins: { '@graphql-eslint': plugin },
    rules: { ...configs['flat/schema-all'].rules, ...configs['flat/schema-relay'].rules, ...schemaRules },
  },
  {
    files: ['operations/*.graphql'],
    languageOptions,
    plugins: { '@graphql-eslint': plugin },
    rules: { ...configs['flat/operations-recommended'].rules, ...operationRules },
  },
];
