// A person signs in to the explorer at a real Keycloak, in a real browser.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import * as kc from './keycloak.js';

const pictures = fileURLToPath(new URL('../../../target/', import.meta.url));
const troubles = [];
let browser;
let page;
let asked = 0;

before(async () => {
  await kc.prepare();
  await mkdir(pictures, { recursive: true });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  // Everything that the browser complains about on pages of the service, violations of the policy among it.
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type()) && message.location().url.startsWith(kc.service)) troubles.push(message.text());
  });
  page.on('pageerror', error => troubles.push(String(error)));
});

after(() => browser?.close());

const button = name => page.getByRole('button', { name, exact: true });
const result = () => page.locator('.result-window').innerText();

/** Puts a document into the editor and runs it; gives the text of the answer once it has what is waited for. */
async function run(document, awaited) {
  const name = `Asked${++asked}`;
  await page.locator('.graphiql-query-editor .CodeMirror').evaluate((editor, text) => editor.CodeMirror.setValue(text), `query ${name} ${document}`);
  // The editor tells the page a moment later what is in it.
  await page.locator('.graphiql-tab-active').filter({ hasText: name }).waitFor();
  await page.locator('.graphiql-execute-button').click();
  await kc.eventually(async () => awaited.test(await result()), 20);
  return result();
}

async function signIn(username) {
  await button('Sign in').click();
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(username);
  await page.locator('#kc-login').click();
  await page.getByText(`Signed in as ${username}`).waitFor();
}

test('somebody signs in, runs an example, and sees what only who is signed in sees', async () => {
  await page.goto(kc.page);
  await button('Sign in').waitFor();
  assert.match(await run('{ viewer { signedIn } }', /signedIn/), /"signedIn": false/);

  await signIn('maria');
  assert.equal(page.url(), kc.page);
  await page.getByLabel('Show Examples').click();
  const example = page.locator('.examples li button').first();
  await example.click();
  // A new tab has no title until the page knows what is in it.
  await page.locator('.graphiql-tab-active').filter({ hasNotText: /Asked|untitled/ }).waitFor();
  await page.locator('.graphiql-execute-button').click();
  await kc.eventually(async () => /"data"/.test(await result()), 20);
  assert.doesNotMatch(await result(), /"errors"/);
  const answer = await run('{ viewer { signedIn roles } importJobs(first: 1) { totalCount } }', /CLUSTER_MANAGER/);
  assert.match(answer, /"totalCount": [1-9]/);
  await page.screenshot({ path: `${pictures}graphiql-signed-in.png` });
});

test('tokens are nowhere but in memory', async () => {
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  assert.doesNotMatch(stored, /eyJ/);
});

test('a token that is about to end is replaced, once for all requests', async () => {
  let renewals = 0;
  const count = request => {
    if (request.url().endsWith('/token') && request.postData()?.includes('refresh_token')) renewals++;
  };
  page.on('request', count);
  await page.clock.install();
  await page.clock.fastForward(290_000);
  await page.evaluate(() => Promise.all([session.token(), session.token()]));
  await run('{ viewer { roles } }', /CLUSTER_MANAGER/);
  assert.equal(renewals, 1);
  page.off('request', count);
});

test('an answer that the page has not asked for is not taken', async () => {
  await page.goto(`${kc.page}?code=stolen&state=of-somebody-else`);
  await page.getByText('the answer is to a question that this page has not asked').waitFor();
  assert.equal(page.url(), kc.page);
});

test('after a reload the session of the issuer signs in without a password, until somebody signs out', async () => {
  await page.goto(kc.page);
  await button('Sign in').click();
  await page.getByText('Signed in as maria').waitFor();
  await button('Sign out').click();
  await page.waitForURL(kc.page);
  await button('Sign in').waitFor();
  assert.match(await run('{ viewer { signedIn } }', /signedIn/), /"signedIn": false/);
  await button('Sign in').click();
  await page.locator('#username').waitFor();
});

test('a session that was ended elsewhere is told', async () => {
  await page.goto(kc.page);
  await signIn('carmen');
  const [carmen] = await kc.admin('GET', '/cluster/users?username=carmen');
  await kc.admin('POST', `/cluster/users/${carmen.id}/logout`);
  await page.clock.fastForward(290_000);
  await run('{ viewer { signedIn } }', /"signedIn": false/);
  await page.getByText('The session has ended').waitFor();
});

test('the browser has nothing to complain about', () => {
  // The one answer of 400 is that of the token endpoint to the session that was ended.
  assert.deepEqual(troubles, []);
});
