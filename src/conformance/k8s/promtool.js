// Prometheus' own tool for rules: that of the machine, or out of Debian's package, of which nothing else is unpacked, and nothing installed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../generated/prometheus/', import.meta.url));
const unpacked = `${folder}usr/bin/promtool`;

/** Runs it; its output is part of the error when it fails. */
export function promtool(...options) {
  return execFileSync(binary(), options, { encoding: 'utf8', stdio: 'pipe' });
}

function binary() {
  if (existsSync('/usr/bin/promtool')) return '/usr/bin/promtool';
  if (!existsSync(unpacked)) {
    mkdirSync(folder, { recursive: true });
    const run = (command, ...options) => execFileSync(command, options, { cwd: folder, stdio: 'pipe' });
    try {
      run('apt-get', 'download', 'prometheus');
    } catch {
      run('apt-get', 'update');
      run('apt-get', 'download', 'prometheus');
    }
    run('sh', '-c', 'dpkg-deb --fsys-tarfile *.deb | tar --extract ./usr/bin/promtool');
  }
  return unpacked;
}
