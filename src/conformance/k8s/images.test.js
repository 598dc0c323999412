// The recipes of the images, the version of the project and the manifests agree.
import assert from 'node:assert/strict';
import test from 'node:test';
import { environments, text } from './manifests.js';
import { containers, ours } from './objects.js';

const recipes = { jvm: text('src/main/docker/Dockerfile.jvm'), native: text('src/main/docker/Dockerfile.native') };
const last = (recipe) => recipe.slice(recipe.lastIndexOf('\nFROM '));

test('images run as the user that the manifests name, with a command and no shell', () => {
  const { runAsUser, runAsGroup } = containers(environments.base).find(ours).pod.spec.securityContext;
  for (const [name, recipe] of Object.entries(recipes)) {
    assert.match(last(recipe), new RegExp(`^USER ${runAsUser}:${runAsGroup}$`, 'm'), name);
    assert.match(last(recipe), /^ENTRYPOINT \["\//m, name);
    assert.match(last(recipe), /^FROM \S*distroless\S*$/m, name);
    assert.doesNotMatch(last(recipe), /^(RUN|CMD|SHELL|ADD|HEALTHCHECK)/m, name);
  }
});

test('images listen where the manifests expect it', () => {
  const ports = containers(environments.base).find(ours).container.ports.map(({ containerPort }) => containerPort);
  for (const [name, recipe] of Object.entries(recipes)) assert.match(recipe, new RegExp(`^EXPOSE ${ports.join(' ')}$`, 'm'), name);
});

test('manifests ask for the version of the project', () => {
  const version = /<artifactId>dual-use-graph<\/artifactId>\s*<version>([^<]*?)(-SNAPSHOT)?<\/version>/.exec(text('pom.xml'))[1];
  for (const [name, objects] of Object.entries(environments)) {
    const tags = new Set(containers(objects).filter(ours).map(({ container }) => container.image.split('/').at(-1)));
    assert.deepEqual([...tags], [`dual-use-graph:${version}${name === 'prod-native' ? '-native' : ''}`], name);
  }
});
