// The real Keycloak and the service beside it, as src/stack/IdentityStack.java tells them.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export const service = setting('SERVICE_URL');
export const keycloak = setting('KEYCLOAK_URL');
export const realm = `${keycloak}/realms/cluster`;
export const page = `${service}/graphiql/`;

export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run src/conformance/identity.sh`);
  return value;
}

/** POST of a form to an issuer; gives status and JSON. */
export async function form(address, parameters) {
  const response = await fetch(address, { method: 'POST', body: new URLSearchParams(parameters) });
  return { status: response.status, ...(await response.json().catch(() => ({}))) };
}

export const tokens = (parameters, issuer = realm) => form(`${issuer}/protocol/openid-connect/token`, parameters);

/** The tokens of a person by its password, which is the name. */
export async function signIn(username, client = 'tests', issuer = realm) {
  const given = await tokens({ grant_type: 'password', scope: 'openid', client_id: client, username, password: username }, issuer);
  assert.equal(given.status, 200, JSON.stringify(given));
  return given;
}

/** Calls the administration of Keycloak; gives the JSON of the answer. */
export async function admin(method, path, body) {
  const { access_token: token } = await tokens(
    { grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: setting('KEYCLOAK_PASSWORD') },
    `${keycloak}/realms/master`,
  );
  const response = await fetch(`${keycloak}/admin/realms${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

export const client = async id => (await admin('GET', `/cluster/clients?clientId=${id}`))[0];

export const secret = async id => (await admin('GET', `/cluster/clients/${(await client(id)).id}/client-secret`)).value;

export const claims = token => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));

export const demo = async () => JSON.parse(await readFile(new URL('../../keycloak/demo.json', import.meta.url), 'utf8'));

/** Adds what only tests and demonstrations need to the realm, and tells it where the page is. */
export async function prepare() {
  await admin('POST', '/cluster/partialImport', await demo());
  const graphiql = await client('graphiql');
  await admin('PUT', `/cluster/clients/${graphiql.id}`, { ...graphiql, redirectUris: [page], webOrigins: [service] });
}

/** Asks the service; gives status, headers and JSON. */
export async function ask(query, token, address = service) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, headers: response.headers, ...(await response.json()) };
}

const VIEWER = '{ viewer { signedIn roles affiliations { nodes { legalName } } } }';

export async function viewer(token, address) {
  const answer = await ask(VIEWER, token, address);
  assert.equal(answer.status, 200, JSON.stringify(answer));
  return answer.data.viewer;
}

export async function assertRefused(token, address) {
  const answer = await ask(VIEWER, token, address);
  assert.equal(answer.status, 401, JSON.stringify(answer));
  assert.equal(answer.errors[0].extensions.code, 'UNAUTHENTICATED');
  assert.equal(answer.headers.get('WWW-Authenticate'), 'Bearer error="invalid_token"');
}

/** Waits until what is asked for holds; says after how many milliseconds. */
export async function eventually(what, seconds = 30) {
  const began = Date.now();
  for (;;) {
    if (await what()) return Date.now() - began;
    assert.ok(Date.now() - began < seconds * 1000, `not within ${seconds} s: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

export function pkce() {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Follows the login form of Keycloak like a browser; gives the address to which the browser is sent back. */
export async function followLogin(parameters, username) {
  const first = await fetch(`${realm}/protocol/openid-connect/auth?${new URLSearchParams(parameters)}`, { redirect: 'manual' });
  if (first.status === 302) return new URL(first.headers.get('Location'));
  const text = await first.text();
  const action = /action="([^"]+)"/.exec(text)?.[1].replaceAll('&amp;', '&');
  assert.ok(action, `${first.status} ${text.slice(0, 2000)}`);
  const cookies = first.headers.getSetCookie().map(cookie => cookie.split(';')[0]).join('; ');
  const answer = await fetch(action, {
    method: 'POST',
    headers: { Cookie: cookies },
    body: new URLSearchParams({ username, password: username }),
    redirect: 'manual',
  });
  assert.equal(answer.status, 302, await answer.text());
  return new URL(answer.headers.get('Location'));
}
