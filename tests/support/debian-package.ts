import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs one of Debian's packages where this process may: as root, with apt. Elsewhere it throws a sentence with the one command to run,
 * so that nothing that needs the package is ever left out in silence.
 */
export function installPackage(name: string, whatFor: string): void {
  const command = `sudo apt-get install --yes ${name}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(`${whatFor} needs ${name}, which is not installed. Run: ${command}`);
  process.stdout.write(`Installing ${name} from Debian's packages: ${whatFor} needs it.\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', name]]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    // A list of packages that cannot be renewed may still name this one, so only the installation's own failure counts.
    if (status !== 0 && args[0] === 'install') throw new Error(`${name} could not be installed: ${stderr.trim().split('\n').at(-1)} Run: ${command}`);
  }
}
