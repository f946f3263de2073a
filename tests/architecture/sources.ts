import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder. */
export const root = dirname(dirname(import.meta.dirname));

/** Every TypeScript file that is written here, by its path from the project's folder. */
export const sourceFiles = (): string[] =>
  globSync(
    ['src', 'bin', 'demo', 'bench', 'tests'].map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  ).sort();

export const isTest = (file: string): boolean => file.endsWith('.test.ts');

/** Tests and what only tests use. */
export const isProof = (file: string): boolean => isTest(file) || file.startsWith('tests/') || file.includes('/fixtures/');

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The capability that a file belongs to; undefined outside them. */
export const capabilityOf = (file: string): string | undefined => /^src\/capabilities\/([^/]+)\//.exec(file)?.[1];

/** The number of the line on which a place of a text stands. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
