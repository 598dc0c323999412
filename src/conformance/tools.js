// Runs a tool that a package brings, as `npx` would, but that of the package named.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

const here = new URL('./', import.meta.url);

/** Its output is part of the error when it fails. */
export function run(script, ...options) {
  execFileSync(process.execPath, [`node_modules/${script}`, ...options], { cwd: here, stdio: 'pipe' });
}

/** An empty folder for what a compiler generates; its modules are of this type whatever the project's are. */
export function generated(name, type) {
  const folder = new URL(`generated/${name}/`, here);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('package.json', folder), JSON.stringify({ type }));
  return folder;
}
