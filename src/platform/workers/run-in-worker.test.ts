import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { describe, it } from 'node:test';
import type { Order } from './fixtures/behave.worker.ts';
import { runInWorker } from './index.ts';

const module = new URL('./fixtures/behave.worker.ts', import.meta.url);
const roomy = { deadlineMs: 20_000, memoryMb: 128 };
const run = <Out = unknown>(order: Order, limits = roomy) => runInWorker<Out>(module, order, limits);

describe('a worker answers', () => {
  it('gives back what it made, and leaves the caller its bytes', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const outcome = await run<{ bytes: Uint8Array; note: string }>({ do: 'double', bytes });
    assert.ok(outcome.ok);
    assert.deepEqual([...outcome.value.bytes], [2, 4, 6]);
    assert.deepEqual([...bytes], [1, 2, 3]);
  });

  it('takes a slice of a larger buffer and leaves the rest of it alone', async () => {
    const pool = Uint8Array.from({ length: 5_000 }, (_, index) => index % 100);
    const outcome = await run<{ bytes: Uint8Array; note: string }>({ do: 'double', bytes: pool.subarray(10, 13) });
    assert.ok(outcome.ok);
    assert.deepEqual([...outcome.value.bytes], [20, 22, 24]);
    assert.equal(outcome.value.note, '3 bytes came', 'the neighbours in the pool were sent along');
    assert.equal(pool[4_999], 99);
  });

  it('serves more calls than there are processors', async () => {
    const outcomes = await Promise.all(Array.from({ length: availableParallelism() + 2 }, () => run({ do: 'double', bytes: Uint8Array.of(4) })));
    assert.ok(outcomes.every((outcome) => outcome.ok));
  });
});

describe('a worker that goes wrong is a value, never a crash', () => {
  const cases: [name: string, order: Order, limits: typeof roomy, problem: string, message: RegExp][] = [
    ['throws', { do: 'throw', message: 'The plan has no rows' }, roomy, 'failed', /^The plan has no rows$/],
    ['throws its own source', { do: 'throw', message: `bad\n${'x'.repeat(15_000)}` }, roomy, 'failed', /^bad$/],
    ['throws one very long line', { do: 'throw', message: 'y'.repeat(15_000) }, roomy, 'failed', /^y{199}…$/],
    ['throws nothing to read', { do: 'throw', message: '' }, roomy, 'failed', /^It failed without saying why\.$/],
    ['throws where nobody waits', { do: 'throw later' }, roomy, 'failed', /^thrown where nobody waits$/],
    ['never ends', { do: 'hang' }, { deadlineMs: 400, memoryMb: 128 }, 'too-slow', /^It took longer than 400 ms\.$/],
    ['fills its memory', { do: 'fill memory' }, { deadlineMs: 60_000, memoryMb: 32 }, 'too-large', /^It needed more than 32 MB of memory\.$/],
    ['leaves without a word', { do: 'leave' }, roomy, 'failed', /^The worker ended without an answer \(exit code 0\)\.$/],
    ['answers what cannot be cloned', { do: 'answer with a function' }, roomy, 'failed', /could not be cloned/],
  ];
  for (const [name, order, limits, problem, message] of cases) {
    it(name, async () => {
      const outcome = await run(order, limits);
      assert.ok(!outcome.ok);
      assert.equal(outcome.problem, problem);
      assert.match(outcome.message, message);
      assert.equal(outcome.message.includes('\n'), false);
    });
  }

  it('ends a hanging worker near its deadline and frees its place', async () => {
    const started = performance.now();
    const stuck = Array.from({ length: availableParallelism() }, () => run({ do: 'hang' }, { deadlineMs: 500, memoryMb: 64 }));
    const next = run({ do: 'double', bytes: Uint8Array.of(1) });
    for (const outcome of await Promise.all(stuck)) assert.equal(!outcome.ok && outcome.problem, 'too-slow');
    assert.ok((await next).ok);
    assert.ok(performance.now() - started < 15_000, 'a place was held long after the deadline');
  });

  it('cannot start a module that is not there', async () => {
    const outcome = await runInWorker(new URL('./fixtures/absent.worker.ts', import.meta.url), {}, roomy);
    assert.equal(!outcome.ok && outcome.problem, 'failed');
  });

  it('refuses an input that cannot be cloned', async () => {
    const outcome = await runInWorker(module, { do: () => 1 }, roomy);
    assert.equal(!outcome.ok && outcome.problem, 'failed');
  });

  it('prints nothing of what it was given, and lets the process end', () => {
    const index = new URL('./index.ts', import.meta.url).href;
    const script = `const { runInWorker } = await import(${JSON.stringify(index)});
      const outcome = await runInWorker(new URL(${JSON.stringify(module.href)}), { do: 'print' }, { deadlineMs: 20000, memoryMb: 64 });
      process.stdout.write(String(outcome.value));`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', timeout: 30_000 });
    assert.equal(ran.stdout, 'printed');
    assert.equal(ran.stderr.includes('words of an uploaded file'), false);
    assert.equal(ran.status, 0);
  });
});
