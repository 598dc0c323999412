'use strict';

// Signing in to the explorer: authorization code with PKCE at the issuer that the service names in sign-in.json.
// Tokens stay in memory: what is stored can be read by any script of this origin, and outlives the visit. After a reload, the issuer's
// own session signs in again without a password. Only what must survive the way to the issuer and back is stored, for one use.
const session = (() => {
  const pending = 'dual-use-graph:sign-in';
  const early = 30; // seconds before its end at which a token is replaced
  const page = new URL('./', document.baseURI).href;
  const listeners = new Set();

  let state = { available: false, name: null, problem: null };
  let settings;
  let endpoints;
  let tokens = null;
  let renewal = null;

  function tell(change) {
    state = { ...state, ...change };
    listeners.forEach(listener => listener());
  }

  function forget(problem) {
    tokens = null;
    tell({ name: null, problem });
  }

  const encode = bytes =>
    btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const random = () => encode(crypto.getRandomValues(new Uint8Array(32)));
  const digest = async text => encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

  async function json(address) {
    const response = await fetch(address);
    if (!response.ok) {
      throw new Error(`HTTP ${response.status}`);
    }
    return response.json();
  }

  async function prepare() {
    settings = await json('sign-in.json');
    if (!settings.clientId || !window.isSecureContext) {
      return;
    }
    try {
      endpoints = await json(`${settings.issuer}/.well-known/openid-configuration`);
      if (endpoints.issuer !== settings.issuer) {
        throw new Error('it calls itself otherwise');
      }
      tell({ available: true });
      await comeBack();
    } catch (problem) {
      forget(`Signing in does not work: ${problem.message}.`);
    }
  }

  // The issuer's answer is taken out of the address at once, and belongs to this page only if it brings the state that was sent.
  async function comeBack() {
    const answer = new URLSearchParams(location.search);
    if (!answer.has('state')) {
      return;
    }
    history.replaceState(null, '', page);
    const asked = JSON.parse(sessionStorage.getItem(pending));
    sessionStorage.removeItem(pending);
    if (!asked || asked.state !== answer.get('state') || (answer.get('iss') ?? settings.issuer) !== settings.issuer) {
      throw new Error('the answer is to a question that this page has not asked');
    }
    if (answer.has('error')) {
      throw new Error(`the issuer says ${answer.get('error')}`);
    }
    await request({ grant_type: 'authorization_code', code: answer.get('code'), redirect_uri: page, code_verifier: asked.verifier });
  }

  async function request(parameters) {
    const response = await fetch(endpoints.token_endpoint, {
      method: 'POST',
      body: new URLSearchParams({ client_id: settings.clientId, ...parameters }),
    });
    const given = await response.json();
    if (!response.ok) {
      throw new Error(`the issuer says ${given.error}`);
    }
    const claims = given.id_token ? claimsOf(given.id_token) : {};
    tokens = { ...tokens, ...given, until: Date.now() + (given.expires_in - early) * 1000 };
    tell({ name: claims.preferred_username ?? claims.name ?? state.name ?? 'somebody', problem: null });
  }

  function claimsOf(token) {
    const bytes = atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, letter => letter.charCodeAt(0))));
  }

  async function signIn() {
    const asked = { state: random(), verifier: random() };
    sessionStorage.setItem(pending, JSON.stringify(asked));
    const address = new URL(endpoints.authorization_endpoint);
    Object.entries({
      response_type: 'code',
      client_id: settings.clientId,
      redirect_uri: page,
      scope: settings.scope,
      state: asked.state,
      code_challenge: await digest(asked.verifier),
      code_challenge_method: 'S256',
    }).forEach(([name, value]) => address.searchParams.set(name, value));
    location.assign(address);
  }

  function signOut() {
    const hint = tokens?.id_token;
    forget(null);
    if (endpoints.end_session_endpoint && hint) {
      const address = new URL(endpoints.end_session_endpoint);
      address.searchParams.set('id_token_hint', hint);
      address.searchParams.set('client_id', settings.clientId);
      address.searchParams.set('post_logout_redirect_uri', page);
      location.assign(address);
    }
  }

  /** The access token, replaced before it ends; empty when nobody is signed in. Requests that come together share one renewal. */
  async function token() {
    if (tokens && Date.now() > tokens.until) {
      renewal ??= renew().finally(() => {
        renewal = null;
      });
      await renewal;
    }
    return tokens?.access_token ?? '';
  }

  async function renew() {
    try {
      if (!tokens.refresh_token) {
        throw new Error('no refresh token was given');
      }
      await request({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    } catch (problem) {
      forget(`The session has ended (${problem.message}). Sign in again.`);
    }
  }

  return {
    prepare,
    signIn,
    signOut,
    token,
    state: () => state,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
})();
