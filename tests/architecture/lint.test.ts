import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from './sources.ts';

/** Code that the project's own lint rules (`biome/*.grit`) must refuse in one place and let stand in another. */
const cases: readonly { readonly code: string; readonly refused: string; readonly fine: string; readonly says: RegExp }[] = [
  ...['new Date()', 'Date.now()', 'Math.random()', 'Temporal.Now.instant()', 'performance.now()'].flatMap((code) =>
    [
      'src/calendar/day.ts',
      'src/capabilities/plan/rules/dates.ts',
      'src/capabilities/plan/reading/rules/dates.ts',
      'src/capabilities/plan/pages/show.ts',
      'src/capabilities/plan/targets/target-pages.ts',
    ].map((refused) => ({
      code: `export const value = ${code};`,
      refused,
      fine: 'src/platform/clock.ts',
      says: /No clock and no chance/,
    })),
  ),
  ...[
    "import { trusted } from '../../design/html.ts';\nexport { trusted };",
    "import { trusted as raw } from '../../design/html.ts';\nexport { raw };",
    "export const raw = trusted('x');",
  ].flatMap((code) =>
    ['src/capabilities/plan/pages/show.ts', 'src/chrome.ts', 'src/capabilities/plan/routes.ts'].map((refused) => ({
      code,
      refused,
      fine: 'src/documents/html.ts',
      says: /may take text as HTML/,
    })),
  ),
  ...['html`<p style="color:red">x</p>`', 'html`<div class="a">\n<button\n  onclick="go()">x</button></div>`', 'html`<body onload=x>`'].map((piece) => ({
    code: `export const piece = ${piece};`,
    refused: 'src/design/wall.ts',
    fine: 'src/design/wall.test.ts',
    says: /Inline style/,
  })),
];

const allowed: readonly [string, string][] = [
  ['src/calendar/day.ts', "export const value = new Date('2026-03-31');"],
  ['src/capabilities/plan/rules/dates.test.ts', 'export const value = Date.now();'],
  ['src/design/wall.ts', 'export const piece = html`<p class="a">style="x" onclick="y"</p>`;'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of a file
  ['src/design/wall.ts', 'export const piece = html`<p class="${name}">a style=b</p>`;'],
];

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-lint-'));
  cpSync(join(root, 'biome'), join(folder, 'biome'), { recursive: true });
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
});
after(() => rmSync(folder, { recursive: true }));

/** What the project's own lint rules say of these files, by their path. Other rules are none of this test's business. */
function lint(files: ReadonlyMap<string, string>): Map<string, string[]> {
  for (const [path, code] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], { cwd: folder, encoding: 'utf8' });
  assert.notEqual(stdout, '', stderr);
  const said = new Map<string, string[]>();
  for (const { category, message, location } of (JSON.parse(stdout) as { diagnostics: { category: string; message: string; location: { path: string } }[] })
    .diagnostics)
    if (category === 'plugin') said.set(location.path, [...(said.get(location.path) ?? []), message]);
  return said;
}

test('what the lint rules forbid is refused where they forbid it, and nowhere else', () => {
  const named = (path: string, number: number): string => path.replace(/([^/]+?)(-pages)?(\.test)?\.ts$/, `$1-${number}$2$3.ts`);
  const files = new Map<string, string>();
  for (const [number, { code, refused, fine }] of cases.entries()) files.set(named(refused, number), code).set(named(fine, number), code);
  for (const [number, [path, code]] of allowed.entries()) files.set(named(path, 900 + number), code);
  const said = lint(files);
  for (const [number, { code, refused, fine, says }] of cases.entries()) {
    assert.match(said.get(named(refused, number))?.join('\n') ?? '', says, `${refused}: ${code}`);
    assert.equal(said.get(named(fine, number)), undefined, `${fine}: ${code}`);
  }
  for (const [number, [path, code]] of allowed.entries()) assert.equal(said.get(named(path, 900 + number)), undefined, `${path}: ${code}`);
});
