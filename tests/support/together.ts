import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Test files put together, so many in a process: each is a suite of its own there, with its own hooks. Starting a process, reading Sightline and opening an embedded
 * database take longer than most files' tests; a database that one file is done with is emptied for the next. `files` are paths from `root`. Gives the paths of what
 * it wrote into `folder`.
 */
export function together(files: readonly string[], most: number, { root, folder, name }: { root: string; folder: string; name: string }): string[] {
  const groups = Math.ceil(files.length / most);
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: groups }, (_, group) => {
    // Neighbours take about as long: each group has one of every few.
    const own = files.filter((__, index) => index % groups === group);
    const path = join(folder, `${name}-${group + 1}.test.mjs`);
    writeFileSync(path, ["import { describe } from 'node:test';", ...own.map((file) => suiteOf(file, root)), ''].join('\n'));
    return path;
  });
}

const suiteOf = (file: string, root: string): string =>
  `describe(${JSON.stringify(file)}, async () => { await import(${JSON.stringify(pathToFileURL(join(root, file)).href)}); });`;
