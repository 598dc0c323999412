// Runs a tool that a package brings, as `npx` would, but that of the package named.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

const here = new URL('./', import.meta.url);

/** Its output is part of the error when it fails. */
export function run(script, ...options) {
  execFileSync(process.execPath, [`node_modules/${script}`, ...options], { cwd: here, stdio: 'pipe' });
}

/** A folder for what a compiler generates, with the files that it expects there; its modules are of this type. */
export function generated(name, type, files = {}) {
  const folder = new URL(`generated/${name}/`, here);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries({ 'package.json': { type }, ...files })) {
    writeFileSync(new URL(file, folder), JSON.stringify(content));
  }
  return folder;
}
