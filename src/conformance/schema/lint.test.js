// graphql-eslint over the schema and the example operations.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { suite, test } from 'node:test';
import { ESLint } from 'eslint';
import { folder } from './files.js';

const eslint = new ESLint({
  cwd: folder,
  overrideConfigFile: fileURLToPath(new URL('eslint.config.js', import.meta.url)),
});

suite('graphql-eslint', () => {
  test('the schema follows the rules of schema-all and schema-relay', async () => {
    await lint('schema.graphql');
  });

  test('the example operations follow the recommended rules', async () => {
    await lint('operations/*.graphql');
  });
});

async function lint(files) {
  const results = await eslint.lintFiles(files);
  const told = (await eslint.loadFormatter('stylish')).format(results);
  assert.equal(told, '');
  assert.ok(results.length > 0);
}
