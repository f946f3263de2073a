import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { transferables, withOwnBytes } from './transferables.ts';

/** `deadlineMs`: milliseconds from the worker's start to its end. `memoryMb`: megabytes of JavaScript heap; byte arrays lie outside it. */
export type Limits = { readonly deadlineMs: number; readonly memoryMb: number };

export type Outcome<Out> =
  | { readonly ok: true; readonly value: Out }
  | { readonly ok: false; readonly problem: 'too-slow' | 'too-large' | 'failed'; readonly message: string };

/** What a worker posts back, once (see answer.ts). */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/**
 * Runs one worker module on one input, in a thread of its own that is ended afterwards whatever happened.
 *
 * Never rejects: a thrown error, a deadline passed, memory used up and a worker that leaves without an answer are all
 * values, so that a file somebody uploads cannot take the server down. The caller's bytes stay usable: they are copied
 * into the worker. What the worker prints is swallowed. More calls than processors wait their turn; the deadline
 * counts from the worker's start.
 *
 * @param module address of a `*.worker.ts` that calls `answer`: `new URL('./foo.worker.ts', import.meta.url)`
 * @param input anything that can be cloned between threads
 */
export async function runInWorker<Out>(module: URL, input: unknown, limits: Limits): Promise<Outcome<Out>> {
  await takeTurn();
  try {
    return await runOnce<Out>(module, input, limits);
  } finally {
    giveTurn();
  }
}

async function runOnce<Out>(module: URL, input: unknown, limits: Limits): Promise<Outcome<Out>> {
  const { promise, resolve } = Promise.withResolvers<Outcome<Out>>();
  let worker: Worker;
  try {
    worker = start(module, input, limits);
  } catch (error) {
    return { ok: false, problem: 'failed', message: shortMessage(error) };
  }
  const deadline = setTimeout(() => resolve({ ok: false, problem: 'too-slow', message: `It took longer than ${limits.deadlineMs} ms.` }), limits.deadlineMs);

  worker.once('message', (reply: Reply) =>
    resolve(reply.ok ? { ok: true, value: reply.value as Out } : { ok: false, problem: 'failed', message: reply.message }),
  );
  worker.once('messageerror', (error) => resolve({ ok: false, problem: 'failed', message: shortMessage(error) }));
  // `on`, not `once`: a second error with no listener would be thrown in the server.
  worker.on('error', (error) =>
    resolve(
      (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? { ok: false, problem: 'too-large', message: `It needed more than ${limits.memoryMb} MB of memory.` }
        : { ok: false, problem: 'failed', message: shortMessage(error) },
    ),
  );
  worker.once('exit', (code) => resolve({ ok: false, problem: 'failed', message: `The worker ended without an answer (exit code ${code}).` }));

  const outcome = await promise;
  clearTimeout(deadline);
  await worker.terminate();
  return outcome;
}

function start(module: URL, input: unknown, limits: Limits): Worker {
  // A copy of exactly the bytes given: a Buffer often is a slice of a pool that holds other people's bytes, and moving the
  // caller's own would leave it empty-handed. The copy is then moved, so that there is one copy and not two.
  const copy = withOwnBytes(input);
  const worker = new Worker(module, {
    workerData: { input: copy },
    transferList: transferables(copy),
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: Math.min(32, limits.memoryMb) },
    // Flags of the main thread, such as those of `node -e` or of a test run, may be refused in a worker.
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

/** The first line of an error, 200 characters at most: some libraries put their own source into the message. */
export function shortMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  return line.length > 200 ? `${line.slice(0, 199)}…` : line || 'It failed without saying why.';
}

const places = Math.max(1, availableParallelism());
const waiting: (() => void)[] = [];
let running = 0;

function takeTurn(): Promise<void> {
  if (running < places) {
    running += 1;
    return Promise.resolve();
  }
  return new Promise((resolve) => waiting.push(resolve));
}

/** Hands the place straight to the next in line, so that nobody who comes in between can take it. */
function giveTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}
