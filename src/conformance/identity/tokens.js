// Tokens of a real Keycloak against the packaged service: who somebody is by them, and which are not taken.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { before, test } from 'node:test';
import * as kc from './keycloak.js';

const encode = json => Buffer.from(JSON.stringify(json)).toString('base64url');
const keysOf = async issuer => (await (await fetch(`${issuer}/protocol/openid-connect/certs`)).json()).keys;

before(kc.prepare);

test('a password gives a person with the roles of the realm', async () => {
  const roles = { maria: 'CLUSTER_MANAGER', ofelia: 'EXPORT_CONTROL_OFFICER', george: 'GOVERNMENT_OBSERVER', paul: 'AUDITOR' };
  for (const [name, role] of Object.entries(roles)) {
    const { access_token: token } = await kc.signIn(name);
    assert.deepEqual((await kc.viewer(token)).roles.toSorted(), ['REGISTERED', role].toSorted());
  }
  assert.deepEqual((await kc.viewer((await kc.signIn('radu')).access_token)).roles, ['REGISTERED']);
});

test('an affiliation that is imported for a subject is that of the person', async () => {
  const { access_token: manager } = await kc.signIn('maria');
  const { access_token: token } = await kc.signIn('carmen');
  const organisations = await kc.ask('{ organisations(first: 1) { nodes { id legalName } } }', manager);
  const [organisation] = organisations.data.organisations.nodes;
  const row = { __typename: 'Affiliation', organisation: { id: organisation.id }, subject: kc.claims(token).sub, role: 'EDITOR' };
  const imported = await fetch(`${kc.service}/import`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${manager}`, 'Content-Type': 'application/x-ndjson' },
    body: `${JSON.stringify(row)}\n`,
  });
  const job = await imported.json();
  assert.equal(job.rejected, 0, JSON.stringify(job));
  assert.deepEqual((await kc.viewer(token)).affiliations.nodes, [{ legalName: organisation.legalName }]);
});

test('a portal with client credentials sees what everybody sees and changes nothing', async () => {
  const secret = await kc.secret('portal');
  const { access_token: token } = await kc.tokens({ grant_type: 'client_credentials', client_id: 'portal', client_secret: secret });
  assert.deepEqual((await kc.viewer(token)).roles, ['CLIENT']);
  const count = '{ technologies { totalCount } }';
  assert.deepEqual((await kc.ask(count, token)).data, (await kc.ask(count)).data);
  const refused = await kc.ask('mutation { updateProfile(input: { name: "Portal" }) { person { id } } }', token);
  assert.equal(refused.errors[0].extensions.code, 'FORBIDDEN');
});

test('a code is exchanged with its verifier only, once, by the page only', async () => {
  const { verifier, challenge } = kc.pkce();
  const asked = {
    response_type: 'code',
    client_id: 'graphiql',
    redirect_uri: kc.page,
    scope: 'openid',
    state: 'a state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  const back = await kc.followLogin(asked, 'maria');
  assert.equal(back.origin + back.pathname, kc.page);
  assert.equal(back.searchParams.get('state'), 'a state');
  const exchange = { grant_type: 'authorization_code', client_id: 'graphiql', redirect_uri: kc.page };
  const given = await kc.tokens({ ...exchange, code: back.searchParams.get('code'), code_verifier: verifier });
  assert.equal(given.status, 200, JSON.stringify(given));
  assert.ok((await kc.viewer(given.access_token)).roles.includes('CLUSTER_MANAGER'));
  await kc.assertRefused(given.id_token);
  await kc.assertRefused(given.refresh_token);

  const again = await kc.followLogin(asked, 'maria');
  const wrong = await kc.tokens({ ...exchange, code: again.searchParams.get('code'), code_verifier: kc.pkce().verifier });
  assert.equal(wrong.error, 'invalid_grant');

  const { code_challenge: left, code_challenge_method: out, ...plain } = asked;
  const without = await kc.followLogin(plain, 'maria');
  assert.equal(without.searchParams.get('error'), 'invalid_request', `${left} ${out}`);
});

test('the page is told its issuer and client, and may talk to that issuer only', async () => {
  const response = await fetch(`${kc.page}sign-in.json`);
  assert.deepEqual(await response.json(), { issuer: kc.realm, clientId: 'graphiql', scope: 'openid' });
  assert.match(response.headers.get('Content-Security-Policy'), new RegExp(`connect-src 'self' ${kc.keycloak};`));
});

test('an expired token is taken ten seconds longer, for clocks that differ', async () => {
  const { access_token: token } = await kc.signIn('maria', 'brief');
  const end = kc.claims(token).exp * 1000;
  await kc.eventually(() => Date.now() > end + 2000);
  await kc.viewer(token);
  await kc.eventually(() => Date.now() > end + 11_000);
  await kc.assertRefused(token);
});

test('a token for others, of another issuer, or signed otherwise is refused', async () => {
  await kc.assertRefused((await kc.signIn('maria', 'elsewhere')).access_token);
  const master = `${kc.keycloak}/realms/master`;
  const stranger = await kc.tokens(
    { grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: kc.setting('KEYCLOAK_PASSWORD') },
    master,
  );
  await kc.assertRefused(stranger.access_token);

  const { access_token: good } = await kc.signIn('maria');
  await kc.viewer(good);
  const [head, body, signature] = good.split('.');
  const { kid } = JSON.parse(Buffer.from(head, 'base64url'));
  await kc.assertRefused(`${encode({ alg: 'none', typ: 'JWT' })}.${body}.`);
  await kc.assertRefused(`${encode({ alg: 'none', kid })}.${body}.${signature}`);
  await kc.assertRefused(`${head}.${encode({ ...kc.claims(good), sub: 'maria' })}.${signature}`);

  const key = createPublicKey({ key: (await keysOf(kc.realm)).find(each => each.kid === kid), format: 'jwk' });
  for (const secret of [key.export({ type: 'spki', format: 'pem' }), key.export({ type: 'spki', format: 'der' })]) {
    const content = `${encode({ alg: 'HS256', typ: 'JWT', kid })}.${body}`;
    await kc.assertRefused(`${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`);
  }
});

test('the same subject of another issuer is somebody else', async () => {
  const { access_token: carmen } = await kc.signIn('carmen');
  const query = new URLSearchParams({ subject: kc.claims(carmen).sub, seconds: 60 });
  const other = await (await fetch(`${kc.setting('TOKEN_URL')}?${query}`)).text();
  assert.equal(kc.claims(other).sub, kc.claims(carmen).sub);
  assert.deepEqual(await kc.viewer(other), { signedIn: true, roles: ['REGISTERED'], affiliations: { nodes: [] } });
  assert.equal((await kc.viewer(carmen)).affiliations.nodes.length, 1);
});

test('an issuer that comes up after the service is taken, and grants no roles', async () => {
  const tests = (await kc.demo()).clients.find(({ clientId }) => clientId === 'tests');
  const partner = {
    realm: 'partner',
    enabled: true,
    roles: { realm: [{ name: 'cluster-manager' }] },
    clients: [tests, { clientId: 'dual-use-graph', bearerOnly: true }],
    users: [
      {
        username: 'mallory',
        email: 'mallory@example.org',
        firstName: 'Mallory',
        lastName: 'Demo',
        enabled: true,
        credentials: [{ type: 'password', value: 'mallory', temporary: false }],
        realmRoles: ['cluster-manager'],
      },
    ],
  };
  await kc.admin('POST', '', partner);
  const { access_token: mallory } = await kc.signIn('mallory', 'tests', `${kc.keycloak}/realms/partner`);
  assert.ok(kc.claims(mallory).realm_access.roles.includes('cluster-manager'));
  assert.deepEqual((await kc.viewer(mallory)).roles, ['REGISTERED']);
});

test('a revoked session gives no new token; the last one lives until it ends, or is asked for', async () => {
  const given = await kc.signIn('paul');
  const asking = await askingService();
  try {
    await kc.viewer(given.access_token, asking.url);
    await kc.assertRefused((await kc.signIn('paul', 'elsewhere')).access_token, asking.url);
    const { sub } = kc.claims(given.access_token);
    await kc.admin('POST', `/cluster/users/${sub}/logout`);
    const refresh = { grant_type: 'refresh_token', client_id: 'tests', refresh_token: given.refresh_token };
    assert.equal((await kc.tokens(refresh)).error, 'invalid_grant');
    await kc.viewer(given.access_token);
    await kc.assertRefused(given.access_token, asking.url);
  } finally {
    asking.stop();
  }
});

test('a refresh token works once', async () => {
  const first = await kc.signIn('radu');
  const refresh = { grant_type: 'refresh_token', client_id: 'tests', refresh_token: first.refresh_token };
  const second = await kc.tokens(refresh);
  await kc.viewer(second.access_token);
  assert.equal((await kc.tokens(refresh)).error, 'invalid_grant');
});

test('while the issuer is away its tokens are still taken, and new keys are once it is back', async () => {
  const { access_token: old } = await kc.signIn('maria');
  const pid = Number(kc.setting('KEYCLOAK_PID'));
  process.kill(pid, 'SIGSTOP');
  try {
    await kc.viewer(old);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  const realm = await kc.admin('GET', '/cluster');
  await kc.admin('POST', '/cluster/components', {
    name: 'next',
    providerId: 'rsa-generated',
    providerType: 'org.keycloak.keys.KeyProvider',
    parentId: realm.id,
    config: { priority: ['200'], enabled: ['true'], active: ['true'], algorithm: ['RS256'] },
  });
  const { access_token: fresh } = await kc.signIn('maria');
  const kid = token => JSON.parse(Buffer.from(token.split('.')[0], 'base64url')).kid;
  assert.notEqual(kid(fresh), kid(old));
  // Keys are fetched every 30 s at most, and an unknown one was asked for before.
  await kc.eventually(async () => (await kc.ask('{ viewer { signedIn } }', fresh)).status === 200, 35);
  await kc.viewer(old);
});

test('the service does not start with a named issuer without an audience', async () => {
  const unsafe = start({ QUARKUS_OIDC_PARTNER_TOKEN_AUDIENCE: undefined });
  let text = '';
  unsafe.stderr.on('data', data => (text += data));
  assert.deepEqual(await once(unsafe, 'exit'), [2, null]);
  assert.match(text, /quarkus\.oidc\.partner\.token\.audience is missing/);
});

/** Another process of the service, on the same database. */
function start(settings) {
  const ports = { QUARKUS_HTTP_PORT: '0', QUARKUS_MANAGEMENT_PORT: '0' };
  const environment = { ...process.env, ...ports, QUARKUS_FLYWAY_MIGRATE_AT_START: 'false', ...settings };
  Object.keys(environment).forEach(name => environment[name] === undefined && delete environment[name]);
  return spawn(kc.setting('SERVICE_JAVA'), ['-Xmx192m', '-jar', kc.setting('SERVICE_JAR')], { env: environment });
}

/** One that asks Keycloak about each token. */
async function askingService() {
  const child = start({
    QUARKUS_OIDC_CLIENT_ID: 'dual-use-graph',
    QUARKUS_OIDC_CREDENTIALS_SECRET: await kc.secret('dual-use-graph'),
    QUARKUS_OIDC_TOKEN_ALLOW_JWT_INTROSPECTION: 'true',
    QUARKUS_OIDC_TOKEN_REQUIRE_JWT_INTROSPECTION_ONLY: 'true',
    QUARKUS_OIDC_TOKEN_REQUIRED_CLAIMS_AUD: 'dual-use-graph',
    DUAL_USE_GRAPH_IDENTITY_REMEMBER_TOKENS: '0S',
  });
  let text = '';
  child.stdout.on('data', data => (text += data));
  child.stderr.on('data', data => (text += data));
  const address = /Listening on: http:\/\/[^:]+:(\d+)/;
  await kc.eventually(() => address.test(text) || child.exitCode !== null, 60);
  assert.equal(child.exitCode, null, text);
  return { url: `http://127.0.0.1:${address.exec(text)[1]}`, stop: () => child.kill() };
}
