import assert from 'node:assert/strict';
import test from 'node:test';
import { environments } from './manifests.js';
import database from './policies/database.js';
import network from './policies/network.js';
import pods from './policies/pods.js';
import references from './policies/references.js';
import server from './policies/server.js';

for (const policy of [...pods, ...server, ...network, ...database, ...references]) {
  test(policy.name, () => {
    const concerned = Object.entries(environments).filter(([, objects]) => policy.applies(objects));
    assert.ok(concerned.length > 0, 'concerns nothing');
    for (const [name, objects] of concerned) {
      assert.deepEqual(policy.find(objects), [], `${name} is right`);
      const spoiled = structuredClone(objects);
      policy.spoil(spoiled);
      assert.notDeepEqual(policy.find(spoiled), [], `${name} is found wrong once it is`);
    }
  });
}
