import { parentPort, workerData } from 'node:worker_threads';
import { type Reply, shortMessage } from './index.ts';
import { transferables } from './transferables.ts';

/**
 * Called once, by a worker module: hands it its input, and its answer or its error to whoever called `runInWorker`.
 * Byte arrays in the answer are moved, not copied: nothing in the worker may use them afterwards.
 */
export async function answer<In, Out>(work: (input: In) => Promise<Out> | Out): Promise<void> {
  if (!parentPort) throw new Error('A worker module was started outside runInWorker.');
  let reply: Reply;
  try {
    reply = { ok: true, value: await work((workerData as { input: In }).input) };
  } catch (error) {
    reply = { ok: false, message: shortMessage(error) };
  }
  try {
    parentPort.postMessage(reply, reply.ok ? transferables(reply.value) : []);
  } catch (error) {
    // The answer cannot be cloned: it holds a function, say.
    parentPort.postMessage({ ok: false, message: shortMessage(error) } satisfies Reply);
  }
}
