// The environment variables that the packaged service knows: of Quarkus from the descriptions in its jars, our own from the README.
import { readFileSync, readdirSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { text } from './manifests.js';

const jars = new URL('../../../target/quarkus-app/lib/main/', import.meta.url);
const DESCRIPTION = 'META-INF/quarkus-config-doc/quarkus-config-model.json';
const README = text('README.md');
const patterns = [];

for (const file of readdirSync(jars).filter((name) => name.startsWith('io.quarkus.quarkus-'))) {
  const description = unzipSync(readFileSync(new URL(file, jars)), { filter: ({ name }) => name === DESCRIPTION })[DESCRIPTION];
  if (description) collect(JSON.parse(strFromU8(description)));
}

/** Whether a variable is no setting of the service, or one that is settled when it is built. */
export function unknown(name) {
  if (name.startsWith('DUAL_USE_GRAPH_LIMITS_')) return !README.includes(`\`${name.slice('DUAL_USE_GRAPH_LIMITS_'.length)}\``);
  if (name.startsWith('DUAL_USE_GRAPH_')) return !README.includes(`\`${name}\``);
  return !patterns.some((pattern) => pattern.test(name));
}

/** `QUARKUS_DATASOURCE__DATASOURCE_NAME__JDBC_URL` stands for one with a name in the middle. */
function collect(model) {
  if (model.path?.environmentVariable && model.phase === 'RUN_TIME') {
    for (const { environmentVariable } of [model.path, ...(model.additionalPaths ?? [])]) {
      patterns.push(new RegExp(`^${environmentVariable.replace(/__[A-Z_]+?__/g, '_[A-Z0-9_]+_')}$`));
    }
  }
  for (const value of Object.values(model)) if (value && typeof value === 'object') collect(value);
}
