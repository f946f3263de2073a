import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';

/** What npm's lock file says of a package; only what is looked at here. */
type Locked = {
  version?: string;
  optionalDependencies?: Record<string, string>;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
};
type LockFile = { packages: Record<string, Locked> };

export const lockPath = join(root, 'package-lock.json');
export const readLock = (): LockFile => JSON.parse(readFileSync(lockPath, 'utf8')) as LockFile;

/**
 * Packages for other platforms that the lock file must name and does not. npm leaves them out where the archive it installs from does not offer them, and
 * from 11.6 on `npm ci` then refuses the whole file.
 */
export function missingPlatforms(lock: LockFile): { name: string; version: string; dev: boolean }[] {
  const missing = new Map<string, { name: string; version: string; dev: boolean }>();
  for (const locked of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      if (!(`node_modules/${name}` in lock.packages)) missing.set(name, { name, version, dev: locked.dev ?? false });
    }
  }
  return [...missing.values()];
}

/** The lock file with an entry for each of them: enough for npm to see that it is for another platform. */
export function completed(lock: LockFile): LockFile {
  const packages = { ...lock.packages };
  for (const { name, version, dev } of missingPlatforms(lock))
    packages[`node_modules/${name}`] = { version, ...(dev ? { dev: true } : {}), optional: true, ...platformOf(name) };
  const sorted = Object.fromEntries(Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1)));
  return { ...lock, packages: sorted };
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

/** Such packages are named by their platform: `…-linux-x64-musl`. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor)) ?? (words.includes('universal') ? undefined : 'wasm32');
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) && os === 'linux' ? 'glibc' : undefined;
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

if (process.argv[1] === import.meta.filename) writeFileSync(lockPath, `${JSON.stringify(completed(readLock()), null, 2)}\n`);
