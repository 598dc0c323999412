// graphql-transport-ws, message by message: what breaks the protocol closes the socket with the code of the specification.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get } from 'node:http';
import { suite, test } from 'node:test';
import WebSocket from 'ws';
import { IMPORT_JOB, startImport } from '../importing.js';
import { managerToken, token, url } from '../service.js';

const PROTOCOL = 'graphql-transport-ws';
const INIT = { type: 'connection_init' };

const subscribe = (id, query, variables) => ({ id, type: 'subscribe', payload: { query, variables } });

suite('close codes of GraphQL over WebSocket', () => {
  test('4408 when connection_init does not come within five seconds', async () => {
    const start = Date.now();
    const socket = await open();
    assert.equal(await closed(socket), 4408);
    const seconds = (Date.now() - start) / 1000;
    assert.ok(seconds > 4 && seconds < 9, `closed after ${seconds} s`);
  });

  for (const message of ['no JSON', '[]', '{}', '{"type":"nonsense"}', '{"type":"subscribe","id":"1"}', '{"type":"start","id":"1"}']) {
    test(`4400 for ${message}`, async () => {
      const socket = await acknowledged();
      socket.send(message);
      assert.equal(await closed(socket), 4400);
    });
  }

  test('4401 for an operation before the acknowledgement', async () => {
    const socket = await open();
    send(socket, subscribe('1', '{ viewer { signedIn } }'));
    assert.equal(await closed(socket), 4401);
  });

  test('4403 for a token that is not accepted', async () => {
    const socket = await open();
    send(socket, { ...INIT, payload: { Authorization: 'Bearer nonsense' } });
    assert.equal(await closed(socket), 4403);
  });

  test('4401 when the token expires', async () => {
    const socket = await acknowledged(await token('maria', { roles: ['cluster-manager'], seconds: 3 }));
    send(socket, subscribe('1', '{ viewer { signedIn } }'));
    const { payload } = await received(socket, 'next');
    assert.equal(payload.data.viewer.signedIn, true);
    assert.equal(await closed(socket), 4401);
  });

  test('4406 without the subprotocol', async () => {
    assert.equal(await closed(new WebSocket(endpoint())), 4406);
  });

  test('4406 for the subprotocol of the past', async () => {
    assert.equal(await closeCodeOf('graphql-ws'), 4406);
  });

  test('4409 for an id that is in use', async () => {
    const job = await startImport(1);
    const socket = await acknowledged(await managerToken());
    send(socket, subscribe('same', IMPORT_JOB, { id: job.id }));
    assert.equal((await received(socket, 'next')).payload.data.importJob.state, 'RUNNING');
    send(socket, subscribe('same', '{ viewer { signedIn } }'));
    assert.equal(await closed(socket), 4409);
    job.send();
    await job.answer;
  });

  test('4429 for a second connection_init', async () => {
    const socket = await acknowledged();
    send(socket, INIT);
    assert.equal(await closed(socket), 4429);
  });

  test('403 for a page of another origin, before there is a socket', async () => {
    const socket = new WebSocket(endpoint(), PROTOCOL, { origin: 'https://elsewhere.example' });
    const [, response] = await once(socket, 'unexpected-response');
    assert.equal(response.statusCode, 403);
    response.destroy();
  });

  test('a ping is answered, and an id can be used again after its operation', async () => {
    const socket = await acknowledged();
    send(socket, { type: 'ping' });
    await received(socket, 'pong');
    for (let round = 0; round < 2; round++) {
      send(socket, subscribe('again', '{ organisations(first: 1) { totalCount } }'));
      const { id, payload } = await received(socket, 'next');
      assert.equal(id, 'again');
      assert.ok(payload.data.organisations.totalCount > 0);
      await received(socket, 'complete');
    }
    socket.close();
  });
});

function endpoint() {
  return url.replace(/^http/, 'ws');
}

async function open() {
  const socket = new WebSocket(endpoint(), PROTOCOL);
  // Messages are kept from the start, for whoever asks for them later.
  socket.inbox = [];
  socket.on('message', (data) => {
    socket.inbox.push(JSON.parse(data));
    socket.emit('inbox');
  });
  await once(socket, 'open');
  return socket;
}

async function acknowledged(bearer) {
  const socket = await open();
  send(socket, bearer ? { ...INIT, payload: { Authorization: `Bearer ${bearer}` } } : INIT);
  await received(socket, 'connection_ack');
  return socket;
}

function send(socket, message) {
  socket.send(JSON.stringify(message));
}

/** The next message, which is of this type. */
async function received(socket, type) {
  if (socket.inbox.length === 0) await once(socket, 'inbox');
  const message = socket.inbox.shift();
  assert.equal(message.type, type, JSON.stringify(message));
  return message;
}

async function closed(socket) {
  const [code] = await once(socket, 'close');
  return code;
}

/** The code of the first frame, for a subprotocol that the server may not select, which a WebSocket client would not survive. */
async function closeCodeOf(subprotocol) {
  const handshake = get(url, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': 13,
      'sec-websocket-key': Buffer.from('sixteen bytes ok').toString('base64'),
      'sec-websocket-protocol': subprotocol,
    },
  });
  const [, socket, head] = await once(handshake, 'upgrade');
  const frame = head.length > 0 ? head : (await once(socket, 'data'))[0];
  socket.destroy();
  assert.equal(frame[0], 0x88, 'the first frame closes');
  return frame.readUInt16BE(2);
}
