import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackage } from './debian-package.ts';

/** Names that Chromium and its close relatives are installed under. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The path of Chromium: what CHROMIUM names, else the installed one, else installed now from Debian's packages. Throws a sentence with the command to run. */
export function findChromium(): string {
  const found = lookForChromium();
  if (found !== null) return found;
  installPackage('chromium', 'Trying the pages in a browser');
  const installed = lookForChromium();
  if (installed === null) throw new Error('Chromium was installed and is not there. Name its path in CHROMIUM.');
  return installed;
}

function lookForChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, and there is no such file.`);
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'].filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}
