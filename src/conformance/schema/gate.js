// What may change in a schema that clients rely on. Dates are written YYYY-MM-DD, so that they compare as texts.
import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { pruneSchema } from '@graphql-tools/utils';
import { buildASTSchema, buildSchema, getDirectiveValues, GraphQLDeprecatedDirective, parse, visit } from 'graphql';

const REMOVAL = /\bRemoval: (\d{4}-\d\d-\d\d)\.$/;

/** The changes that break clients of the released schema, but for what it announced to be gone by today. */
export async function breaking(released, current, today) {
  const changes = await diff(withoutExpired(released, today), buildSchema(current));
  return changes.filter(isBreaking).map(({ message }) => message);
}

/** The deprecations of a schema that do not end with the day of removal. */
export function undated(sdl) {
  const found = [];
  onDeprecated(sdl, (node, reason) => {
    if (!REMOVAL.test(reason)) found.push(`${node.name.value}: ${reason}`);
  });
  return found;
}

/** All changes as Markdown, always in the same order; changed descriptions are left out. */
export async function changelog(released, current) {
  const changes = await diff(buildSchema(released), buildSchema(current), [
    DiffRule.ignoreDescriptionChanges,
    DiffRule.simplifyChanges,
  ]);
  const section = (title, level) => {
    const lines = changes.filter(({ criticality }) => criticality.level === level).map(({ message }) => `- ${message}`);
    return lines.length === 0 ? '' : `\n## ${title}\n\n${lines.sort().join('\n')}\n`;
  };
  return [
    '# Changes of the schema since its last release\n',
    '\nWritten by `npm run changelog` in `src/conformance`.\n',
    section('Breaking, announced by deprecation', CriticalityLevel.Breaking),
    section('To look at: valid requests stay valid, but answers or defaults may be new', CriticalityLevel.Dangerous),
    section('Safe', CriticalityLevel.NonBreaking),
    changes.length === 0 ? '\nNone.\n' : '',
  ].join('');
}

/** What is left when everything has been removed that may be, and the types with it that nothing else leads to. */
function withoutExpired(sdl, today) {
  const kept = onDeprecated(sdl, (node, reason) => (REMOVAL.exec(reason)?.[1] <= today ? null : undefined));
  return pruneSchema(buildASTSchema(kept));
}

/** Visits fields, arguments and enum values that are deprecated; null for one removes it from the result. */
function onDeprecated(sdl, decide) {
  const enter = (node) => {
    const deprecated = getDirectiveValues(GraphQLDeprecatedDirective, node);
    return deprecated ? decide(node, deprecated.reason) : undefined;
  };
  return visit(parse(sdl), { FieldDefinition: enter, InputValueDefinition: enter, EnumValueDefinition: enter });
}

const isBreaking = ({ criticality }) => criticality.level === CriticalityLevel.Breaking;
