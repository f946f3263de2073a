import { Readable } from 'node:stream';
import { spec } from 'node:test/reporters';

/** What the reporter looks at of each event of node's test runner. */
type Event = { type: string; data: { file?: string; counts?: { tests: number; skipped: number; todo: number } } };

/** What passes is counted, not listed. Everything else is shown as node's own `spec` reporter shows it. */
const listed = new Set(['test:fail', 'test:diagnostic', 'test:summary', 'test:stderr', 'test:stdout']);

/** Where Typst is installed, every test can run; elsewhere those of PDF say why they cannot. */
const everyTestCanRun = process.platform === 'linux' && process.arch === 'x64';

/**
 * Node's test runner told shortly: failures with their reasons, and the counts. Fails a run that skips a test, leaves one to be written,
 * or has none at all, because each of these would otherwise pass.
 */
export default async function* quiet(events: AsyncIterable<Event>): AsyncGenerator<string> {
  let problem = '';
  async function* shown(): AsyncGenerator<Event> {
    for await (const event of events) {
      // The summary of the whole run names no file.
      if (event.type === 'test:summary' && event.data.file === undefined && event.data.counts) problem = problemWith(event.data.counts);
      if (listed.has(event.type)) yield event;
    }
  }
  yield* Readable.from(shown()).compose(new spec());
  if (problem === '') return;
  process.exitCode = 1;
  yield `${problem}\n`;
}

function problemWith({ tests, skipped, todo }: { tests: number; skipped: number; todo: number }): string {
  if (tests === 0) return 'No test was run.';
  return todo > 0 || (skipped > 0 && everyTestCanRun) ? `${skipped} skipped and ${todo} unwritten tests: every test must run.` : '';
}
