import assert from 'node:assert/strict';
import test from 'node:test';
import { environments } from './manifests.js';
import { findings, validate } from './schemas.js';

const all = Object.values(environments).flat();
const name = ({ kind, metadata }) => `${kind} ${metadata.namespace} ${metadata.name}`;
// Maps whose keys are whatever somebody writes.
const FREE = /(\.(labels|annotations|matchLabels|data|requests|limits|parameters)|Service\.spec\.selector)$/;

test('every object satisfies the schema of its kind', async () => {
  for (const object of all) await assert.doesNotReject(validate(object), name(object));
});

test('a value that its schema does not have is found', async () => {
  const broken = {
    Deployment: (spec) => (spec.template.spec.containers[0].ports[0].containerPort = 'http'),
    HTTPRoute: (spec) => (spec.rules[0].matches[0].path.type = 'Suffix'),
    NetworkPolicy: (spec) => delete spec.podSelector && (spec.policyTypes = 'Egress'),
    Cluster: (spec) => (spec.instances = 'three'),
    ExternalSecret: (spec) => (spec.secretStoreRef.kind = 'Store'),
    PrometheusRule: (spec) => (spec.groups[0].rules[0].for = 'soon'),
    ObjectStore: (spec) => delete spec.configuration.destinationPath,
  };
  for (const [kind, spoil] of Object.entries(broken)) {
    const object = structuredClone(environments.prod.find((candidate) => candidate.kind === kind));
    spoil(object.spec);
    await assert.rejects(validate(object), kind);
  }
});

// One copy of an object for each place where it has a map, with an unknown key there; compiled together with the objects themselves.
const places = new Map();
for (const object of all) for (const path of maps(object)) places.set([object.kind, ...path.filter(isNaN)].join('.'), { object, path });
const spoiled = [...places.values()].map(({ object, path }) => {
  const copy = structuredClone(object);
  path.reduce((value, key) => value[key], copy).misspelt = {};
  return copy;
});
const found = findings([...all, ...spoiled]);

test('no object has a key that its kind does not know', () => {
  assert.deepEqual(all.map((object, i) => [name(object), found[i]]).filter(([, messages]) => messages.length > 0), []);
});

test('an unknown key is found wherever it stands', () => {
  const passed = [...places.keys()].filter((place, i) => !found[all.length + i].some((message) => /misspelt.* does not exist/.test(message)));
  assert.ok(places.size > 150, `${places.size} places`);
  assert.deepEqual(passed.filter((place) => !FREE.test(place)), []);
});

/** The paths of all maps in a value. */
function maps(value, path = []) {
  if (value === null || typeof value !== 'object') return [];
  const below = Object.entries(value).flatMap(([key, child]) => maps(child, [...path, key]));
  return Array.isArray(value) ? below : [path, ...below];
}
