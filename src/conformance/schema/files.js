// The schema as it is, as it was released, and the text about the difference.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('../../../graphql-schema/', import.meta.url));

export const read = (name) => readFileSync(folder + name, 'utf8');

export const write = (name, text) => writeFileSync(folder + name, text);

/** The schema at the last tag v… that this commit follows, and the tag; undefined in a clone without tags. */
export function lastRelease() {
  const git = (...options) => execFileSync('git', options, { cwd: folder, encoding: 'utf8' });
  const [tag] = git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-version:refname').split('\n');
  return tag ? { tag, schema: git('show', `${tag}:./schema.graphql`) } : undefined;
}
