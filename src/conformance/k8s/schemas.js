// Rendered objects against the schemas of their kinds, as the packages kubernetes-models and @kubernetes-models/* have them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const PACKAGES = {
  'gateway.networking.k8s.io/v1': '@kubernetes-models/gateway-api/',
  'external-secrets.io/v1': '@kubernetes-models/external-secrets/',
  'monitoring.coreos.com/v1': '@kubernetes-models/prometheus-operator/',
  'postgresql.cnpg.io/v1': '@kubernetes-models/cloudnative-pg/',
};
// The store of the backup plugin, which no package has: its configuration is the one that the operator's own backups had.
const STORE = 'barmancloud.cnpg.io/v1';
const BARMAN = '@kubernetes-models/cloudnative-pg/github.com/cloudnative-pg/barman-cloud/pkg/api/BarmanObjectStoreConfiguration';
const STORE_TYPE = `import type { IBarmanObjectStoreConfiguration } from '${BARMAN}';
import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta';
export interface IObjectStore {
  apiVersion: '${STORE}'; kind: 'ObjectStore'; metadata: IObjectMeta;
  spec: { configuration: IBarmanObjectStoreConfiguration; retentionPolicy?: \`\${number}\${'d' | 'w' | 'm'}\` };
}`;
const generated = new URL('../generated/k8s/', import.meta.url);

const module = ({ apiVersion, kind }) => (apiVersion === STORE ? './store.js' : `${PACKAGES[apiVersion] ?? 'kubernetes-models/'}${apiVersion}/${kind}`);

/** Throws unless the values of an object are what its schema asks for. Unknown keys pass. */
export async function validate(object) {
  const [name, data] = object.apiVersion === STORE ? [BARMAN, object.spec.configuration] : [module(object), object];
  const models = await import(name);
  new models[name.split('/').at(-1)](data).validate();
}

/**
 * What a compiler finds in the objects, each written as a literal of the type of its kind: above all keys that the type does not
 * have. Objects are compiled together, the findings told apart by their place in the list.
 */
export function findings(objects) {
  mkdirSync(generated, { recursive: true });
  const types = new Map(objects.map((object) => [object.kind, `import type { I${object.kind} } from '${module(object)}';`]));
  const literals = objects.map((object, i) => `export const o${i}: I${object.kind} = ${JSON.stringify(object)};`);
  const files = { 'package.json': '{"type":"module"}', 'store.ts': STORE_TYPE, 'objects.ts': [[...types.values()].join(' '), ...literals].join('\n') };
  for (const [file, content] of Object.entries(files)) writeFileSync(new URL(file, generated), content);
  const program = ts.createProgram([fileURLToPath(new URL('objects.ts', generated))], {
    strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  const found = objects.map(() => []);
  for (const { file, start, messageText } of ts.getPreEmitDiagnostics(program)) {
    const line = file.getLineAndCharacterOfPosition(start).line;
    if (line === 0) throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
    found[line - 1].push(ts.flattenDiagnosticMessageText(messageText, ' '));
  }
  return found;
}
