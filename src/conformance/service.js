// The running service, as src/stack/DemoStack.java tells it.
import assert from 'node:assert/strict';

/** The GraphQL endpoint. */
export const url = setting('GRAPHQL_URL');

/** A token of the service's issuer. */
export async function token(subject, { roles = [], seconds = 3600 } = {}) {
  const query = new URLSearchParams({ subject, seconds });
  if (roles.length > 0) query.set('roles', roles.join());
  const response = await fetch(`${setting('TOKEN_URL')}?${query}`);
  assert.equal(response.status, 200);
  return response.text();
}

/** Of a cluster manager, who imports and sees imports. */
export const managerToken = () => token('maria', { roles: ['cluster-manager'] });

/** Of a person with no role of her own, the representative of a member company. */
export const memberToken = () => token('carmen');

function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run src/conformance/run.sh`);
  return value;
}
