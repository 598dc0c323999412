// GraphQL Code Generator: types of the client preset compile under tsc --strict, and tell the truth about answers.
import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { demo } from '../demo.js';
import { url } from '../service.js';
import { generated, run } from '../tools.js';

suite('GraphQL Code Generator', () => {
  let app;

  before(async () => {
    generated('codegen', 'module');
    const compiled = generated('compiled', 'module');
    run('@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.json', '--silent');
    run('typescript/bin/tsc', '--strict', '-p', '.');
    app = await import(new URL('clients/codegen/partners.js', compiled));
  });

  test('a typed client reads every company, page by page', async () => {
    const { total, found } = await app.partners(url, 7);
    assert.equal(found.length, total);
    const years = new Map(demo('Organisation').map((row) => [row.legalName, row.foundedYear ?? null]));
    for (const partner of found) {
      assert.equal(partner.helix, 'INDUSTRY');
      assert.equal(partner.foundedYear, years.get(partner.legalName));
    }
    const names = new Set(found.map((partner) => partner.legalName));
    const companies = demo('Organisation').filter((row) => row.type.endsWith('_COMPANY') && !row.helix);
    assert.deepEqual(companies.filter((row) => !names.has(row.legalName)), []);
    assert.ok(companies.length > 7);
  });

  test('what may be null is null, and a day is a string', async () => {
    const { found } = await app.partners(url, 100);
    const since = new Map(found.map((partner) => [partner.legalName, app.memberSince(partner)]));
    assert.match(since.get('Carpatica Optics S.R.L.'), /^\d{4}-\d\d-\d\d$/);
    assert.ok([...since.values()].includes('not a member'));
  });
});
