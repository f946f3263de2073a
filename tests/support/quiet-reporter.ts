import { relative } from 'node:path';
import { Readable } from 'node:stream';
import { spec } from 'node:test/reporters';

/** What the reporter looks at of each event of node's test runner. */
type Event = {
  type: string;
  data: {
    name?: string;
    nesting?: number;
    file?: string;
    details?: { duration_ms: number; type?: string };
    duration_ms?: number;
    counts?: { tests: number; skipped: number; todo: number };
  };
};

/** What passes is counted, not listed. Everything else is shown as node's own `spec` reporter shows it. */
const listed = new Set(['test:fail', 'test:diagnostic', 'test:summary', 'test:stderr', 'test:stdout']);

/** Where Typst is installed, every test can run; elsewhere those of PDF say why they cannot. */
const everyTestCanRun = process.platform === 'linux' && process.arch === 'x64';

/**
 * Node's test runner told shortly: failures with their reasons, the counts, and the files that take longest. Fails a run that skips a test,
 * leaves one to be written, or has none at all, because each of these would otherwise pass.
 */
export default async function* quiet(events: AsyncIterable<Event>): AsyncGenerator<string> {
  let problem = '';
  const files: { file: string; seconds: number }[] = [];
  async function* shown(): AsyncGenerator<Event> {
    for await (const event of events) {
      const { name = '', nesting, details, file, counts, duration_ms = 0 } = event.data;
      if (event.type === 'test:summary' && file?.endsWith('.ts')) files.push({ file: relative('.', file), seconds: duration_ms / 1000 });
      // Of files that share a process each is a suite.
      if (nesting === 0 && name.endsWith('.test.ts') && details?.type === 'suite') files.push({ file: name, seconds: details.duration_ms / 1000 });
      // The summary of the whole run names no file.
      if (event.type === 'test:summary' && file === undefined && counts) problem = problemWith(counts);
      if (listed.has(event.type)) yield event;
    }
  }
  yield* Readable.from(shown()).compose(new spec());
  const slowest = files.sort((one, other) => other.seconds - one.seconds).slice(0, 5);
  yield `\nlongest: ${slowest.map(({ file, seconds }) => `${file} ${seconds.toFixed(1)} s`).join(', ')}\n`;
  if (problem === '') return;
  process.exitCode = 1;
  yield `${problem}\n`;
}

function problemWith({ tests, skipped, todo }: { tests: number; skipped: number; todo: number }): string {
  if (tests === 0) return 'No test was run.';
  return todo > 0 || (skipped > 0 && everyTestCanRun) ? `${skipped} skipped and ${todo} unwritten tests: every test must run.` : '';
}
