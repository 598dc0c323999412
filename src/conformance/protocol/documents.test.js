// Trusted documents: a manager loads what Relay and Code Generator write, and requests carry no document any more.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, suite, test } from 'node:test';
import { demo } from '../demo.js';
import { managerToken, memberToken, url } from '../service.js';
import { generated, run } from '../tools.js';

suite('trusted documents', () => {
  test('only a manager loads them', async () => {
    assert.equal((await load('{}')).status, 401);
    assert.equal((await load('{}', await memberToken())).status, 403);
  });

  test('what is no manifest is refused', async () => {
    const token = await managerToken();
    for (const body of ['', '[]', '{"id": 1}']) {
      const response = await load(body, token);
      assert.equal(response.status, 400, body);
      assert.ok((await response.json()).errors[0].extensions.code);
    }
  });

  suite('of Relay', () => {
    let compiled;

    before(async () => {
      const folder = generated('relay-persisted', 'commonjs', { 'persisted.json': {} });
      run('relay-compiler/cli.js', 'relay.persisted.config.json');
      const require = createRequire(folder);
      compiled = (name) => require(`./${name}.graphql`);
      await loadFile(new URL('persisted.json', folder));
    });

    test('run by documentId', async () => {
      const { id, text } = compiled('catalogueQuery').params;
      assert.equal(text, null);
      const { data } = await ask({ documentId: id, variables: { where: { trl: { gte: 4 } } } });
      const rows = new Map(demo('Technology').map((row) => [row.sourceId, row]));
      assert.equal(data.technologies.edges.length, 10);
      for (const { node } of data.technologies.edges) {
        assert.equal(node.trl.current, rows.get(node.sourceId).trl.current);
      }
    });

    test('need their variables as ever', async () => {
      const { errors } = await ask({ documentId: compiled('catalogueQuery').params.id });
      assert.ok(errors[0].extensions.code);
    });
  });

  suite('of Code Generator', () => {
    let manifest;

    before(async () => {
      const folder = generated('codegen', 'module');
      run('@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.json', '--silent');
      manifest = await loadFile(new URL('persisted-documents.json', folder));
    });

    test('run by documentId and by hash', async () => {
      const [sha256Hash] = Object.keys(manifest);
      const variables = { first: 100, where: { helix: { eq: 'INDUSTRY' } } };
      for (const request of [
        { documentId: sha256Hash, variables },
        { extensions: { persistedQuery: { version: 1, sha256Hash } }, variables },
      ]) {
        const { data } = await ask(request);
        assert.ok(data.organisations.nodes.some((node) => node.legalName === 'Carpatica Optics S.R.L.'));
        assert.ok(data.organisations.nodes.every((node) => node.helix === 'INDUSTRY'));
      }
    });
  });

  test('an id that nobody loaded is not found', async () => {
    const { data, errors } = await ask({ documentId: 'nobody-loaded-this' });
    assert.equal(data, undefined);
    assert.equal(errors[0].extensions.code, 'DOCUMENT_NOT_FOUND');
  });
});

/** Sends a manifest as a compiler wrote it, and gives what it holds. */
async function loadFile(file) {
  const manifest = readFileSync(file, 'utf8');
  const response = await load(manifest, await managerToken());
  assert.ok(response.ok, `${response.status} ${await response.text()}`);
  return JSON.parse(manifest);
}

function load(manifest, token) {
  return fetch(`${url}/documents`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: manifest,
  });
}

async function ask(request) {
  const headers = { accept: 'application/graphql-response+json', 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(request) });
  return response.json();
}
