'use strict';

// The explorer at /graphiql: GraphiQL with the examples of graphql-schema/operations and one signed-in person (session.js) or
// token for all tabs.
(() => {
  const endpoint = new URL('../graphql', document.baseURI).href;
  const firstTabs = 3;
  const h = React.createElement;

  // Kept in memory only: a reload forgets it.
  let token = '';

  // GraphiQL's history would keep the headers, tokens among them, whatever shouldPersistHeaders says.
  const kept = GraphiQL.createLocalStorage({ namespace: 'dual-use-graph' });
  const storage = {
    get length() {
      return kept.length;
    },
    getItem: key => kept.getItem(key),
    setItem: (key, value) => kept.setItem(key, /:(queries|favorites)$/.test(key) ? withoutHeaders(value) : value),
    removeItem: key => kept.removeItem(key),
    clear: () => kept.clear(),
  };

  function withoutHeaders(json) {
    return JSON.stringify(JSON.parse(json), (name, value) => (name === 'headers' ? undefined : value));
  }

  // GraphiQL takes a promise for one answer, and an iterator for the answers of a subscription.
  function send(params, options) {
    return subscribes(params, options) ? watch(params, options) : ask(params, options);
  }

  function subscribes({ operationName }, options) {
    const operations = (options?.documentAST?.definitions ?? []).filter(({ kind }) => kind === 'OperationDefinition');
    const chosen = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
    return chosen?.operation === 'subscription';
  }

  async function post(params, options, accept, signal) {
    const headers = new Headers({ 'Content-Type': 'application/json', Accept: accept });
    const bearer = token || (await session.token());
    if (bearer) {
      headers.set('Authorization', `Bearer ${bearer}`);
    }
    Object.entries(options?.headers ?? {}).forEach(([name, value]) => headers.set(name, value));
    return fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(params), signal });
  }

  async function ask(params, options) {
    return bodyOf(await post(params, options, 'application/graphql-response+json, application/json;q=0.9'));
  }

  // Server-Sent Events; stopping in GraphiQL ends the request.
  function watch(params, options) {
    const stop = new AbortController();
    const answers = answersOf(params, options, stop.signal);
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: () => answers.next(),
      return: () => {
        stop.abort();
        return Promise.resolve({ done: true, value: undefined });
      },
    };
  }

  async function* answersOf(params, options, signal) {
    try {
      const response = await post(params, options, 'text/event-stream', signal);
      if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
        yield await bodyOf(response);
        return;
      }
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const events = (text + part.value).split('\n\n');
        text = events.pop();
        for (const event of events.filter(each => each.startsWith('event: next\ndata: '))) {
          yield JSON.parse(event.slice('event: next\ndata: '.length));
        }
      }
    } catch (problem) {
      if (!signal.aborted) {
        throw problem;
      }
    }
  }

  async function bodyOf(response) {
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      return { errors: [{ message: `HTTP ${response.status} ${response.statusText}: ${text.slice(0, 500) || 'no body'}` }] };
    }
  }

  async function load(path) {
    const response = await fetch(path);
    if (!response.ok) {
      throw new Error(`${path}: HTTP ${response.status}`);
    }
    return response;
  }

  async function loadExamples() {
    const entries = await (await load('operations/index.json')).json();
    return Promise.all(
      entries.map(async ({ file, title, group, variables }) => ({
        title,
        group,
        query: await (await load(`operations/${file}`)).text(),
        variables: JSON.stringify(variables, null, 2),
      })),
    );
  }

  function groupsOf(examples) {
    const groups = new Map();
    examples.forEach(example => groups.set(example.group, [...(groups.get(example.group) ?? []), example]));
    return [...groups];
  }

  function SignIn() {
    const { available, name, problem } = React.useSyncExternalStore(session.subscribe, session.state);
    return h(
      'span',
      { className: 'sign-in', role: 'status' },
      problem && h('span', { className: 'problem' }, problem),
      available && name && h('span', null, `Signed in as ${name}`),
      available &&
        h(
          'button',
          { type: 'button', className: 'graphiql-button', onClick: name ? session.signOut : session.signIn },
          name ? 'Sign out' : 'Sign in',
        ),
    );
  }

  function Examples({ examples }) {
    const editor = GraphiQL.React.useEditorContext({ nonNull: true });
    const [value, setValue] = React.useState(token);

    const open = example => {
      const present = editor.tabs.findIndex(tab => tab.query === example.query);
      if (present >= 0) {
        editor.changeTab(present);
      } else {
        ReactDOM.flushSync(() => editor.addTab());
        editor.queryEditor.setValue(example.query);
        editor.variableEditor.setValue(example.variables);
      }
      editor.queryEditor.focus();
    };

    return h(
      'section',
      { className: 'examples', 'aria-label': 'Examples' },
      h('div', { className: 'graphiql-doc-explorer-title' }, 'Examples'),
      h('p', null, 'Choose one to open it in a tab, then press Ctrl-Enter to run it.'),
      h(
        'form',
        { onSubmit: event => event.preventDefault() },
        h('label', { htmlFor: 'token' }, 'Use a bearer token'),
        h('input', {
          id: 'token',
          type: 'password',
          autoComplete: 'off',
          spellCheck: false,
          placeholder: 'Paste an access token',
          value,
          onChange: event => {
            setValue(event.target.value);
            token = event.target.value.trim().replace(/^Bearer\s+/i, '');
          },
        }),
      ),
      h(
        'p',
        { className: 'hint' },
        'Sent with every tab instead of what you are signed in with, and forgotten on reload. An Authorization header in the Headers editor goes first.',
      ),
      groupsOf(examples).map(([group, members]) =>
        h(
          React.Fragment,
          { key: group },
          h('h3', null, group),
          h(
            'ul',
            null,
            members.map(example =>
              h('li', { key: example.title }, h('button', { type: 'button', onClick: () => open(example) }, example.title)),
            ),
          ),
        ),
      ),
    );
  }

  function ExamplesIcon() {
    return h(
      'svg',
      { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true },
      h('path', { d: 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11', strokeLinecap: 'round' }),
    );
  }

  function Brand({ variables }) {
    const editor = GraphiQL.React.useEditorContext({ nonNull: true });
    const editors = [editor.queryEditor, editor.variableEditor, editor.headerEditor, editor.responseEditor];

    // The Tab key leaves an editor, as on any other page, instead of indenting: no trap for the keyboard.
    React.useEffect(() => {
      const keys = { Tab: false, 'Shift-Tab': false };
      editors.forEach(each => each?.addKeyMap(keys));
      return () => editors.forEach(each => each?.removeKeyMap(keys));
    }, editors);

    React.useEffect(() => editor.queryEditor?.setOption('lineWrapping', true), [editor.queryEditor]);

    // GraphiQL shows the query of the first default tab, but not its variables.
    React.useEffect(() => {
      if (variables && editor.variableEditor?.getValue() === '') {
        editor.variableEditor.setValue(variables);
      }
    }, [editor.variableEditor]);

    return h('span', { className: 'brand' }, h(SignIn), 'Dual Use Graph');
  }

  function start(examples) {
    const plugin = { title: 'Examples', icon: ExamplesIcon, content: () => h(Examples, { examples }) };
    const firstVisit = storage.getItem('graphiql:tabState') === null;
    ReactDOM.createRoot(document.getElementById('graphiql')).render(
      h(
        GraphiQL,
        {
          fetcher: send,
          storage,
          plugins: [plugin],
          visiblePlugin: firstVisit ? plugin : undefined,
          defaultTabs: examples.slice(0, firstTabs).map(({ query, variables }) => ({ query, variables })),
          defaultEditorToolsVisibility: 'variables',
          isHeadersEditorEnabled: true,
          shouldPersistHeaders: false,
        },
        h(GraphiQL.Logo, null, h(Brand, { variables: firstVisit ? examples[0]?.variables : undefined })),
      ),
    );
  }

  Promise.all([loadExamples(), session.prepare()]).then(
    ([examples]) => start(examples),
    problem => {
      console.error(problem);
      start([]);
    },
  );
})();
