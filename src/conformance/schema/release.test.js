// The schema only grows from one release to the next; what goes was announced, see CONTRIBUTING.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lastRelease, read } from './files.js';
import { breaking, changelog, undated } from './gate.js';

const current = read('schema.graphql');
const released = read('released.graphql');
const last = lastRelease();

suite('schema gate', () => {
  test('nothing breaks that worked with the last release', async (t) => {
    t.diagnostic(last ? `the last release is ${last.tag}` : 'no tags in this clone: released.graphql is taken as it stands');
    const today = new Date().toISOString().slice(0, 10);
    assert.deepEqual(await breaking(last?.schema ?? released, current, today), []);
  });

  test('released.graphql is the schema of the last release, or of the one that is being made', () => {
    assert.ok([last?.schema ?? released, current].includes(released), `released.graphql differs from ${last?.tag}`);
  });

  test('every deprecation names its day of removal', () => {
    assert.deepEqual(undated(current), []);
  });

  test('the changelog is up to date; npm run changelog writes it', async () => {
    assert.equal(read('CHANGELOG.md'), await changelog(released, current));
  });
});
