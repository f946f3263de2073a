// Starts a TypeScript file of Sightline on a Node.js that can run it. Plain JavaScript, because the Node.js that reads this may be
// the system's own, as old as 20. The newer one comes with `npm ci` as an ordinary package, without any install script.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} file path from the project's root
 * @param {string[]} args
 */
export async function launch(file, args) {
  const script = join(root, file);
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    process.argv = [process.argv[0], script, ...args];
    await import(pathToFileURL(script).href);
    return;
  }
  const own = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(own)) {
    process.stderr.write(
      `Sightline needs Node.js 24 or newer; this is ${process.version}, and the one that "npm ci" brings for Linux is not there. Run "npm ci", or install Node.js 24.\n`,
    );
    process.exit(2);
  }
  const cache = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compiled');
  const { status, signal } = spawnSync(own, [script, ...args], { stdio: 'inherit', env: { ...process.env, NODE_COMPILE_CACHE: cache } });
  process.exit(signal ? 1 : (status ?? 1));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  await launch(file, args);
}
