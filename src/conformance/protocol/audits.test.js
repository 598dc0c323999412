// GraphQL over HTTP: every audit of graphql-http is met, warnings and notices included.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { memberToken, url } from '../service.js';

const AUDITS = 61;

suite('graphql-http audits', () => {
  test('all are ok for anonymous clients', async (t) => {
    await audit(t, 'anonymous', fetch);
  });

  test('all are ok with a token', async (t) => {
    const authorization = `Bearer ${await memberToken()}`;
    await audit(t, 'with a token', (input, init) =>
      fetch(input, { ...init, headers: { ...init?.headers, authorization } }),
    );
  });
});

async function audit(t, who, fetchFn) {
  const results = await Promise.all(serverAudits({ url, fetchFn }).map((each) => each.fn()));
  const missed = results.filter(({ status }) => status !== 'ok');
  t.diagnostic(`${results.length - missed.length} of ${results.length} audits ok (${who})`);
  assert.deepEqual(missed.map(({ id, name, status, reason }) => ({ id, name, status, reason })), []);
  assert.equal(results.length, AUDITS);
}
