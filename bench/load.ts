import { Agent, request } from 'node:http';

/** Asks for one address over and over on `connections` kept connections and gives the requests answered in a second. */
export async function requestsPerSecond(address: string, cookie: string, { connections = 8, warmUp = 200, counted = 1500 } = {}): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  await many(address, cookie, agent, connections, warmUp);
  const started = performance.now();
  await many(address, cookie, agent, connections, counted);
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return counted / seconds;
}

async function many(address: string, cookie: string, agent: Agent, connections: number, count: number): Promise<void> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await once(address, cookie, agent);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
}

function once(address: string, cookie: string, agent: Agent): Promise<void> {
  return new Promise((done, fail) => {
    const asked = request(address, { agent, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) fail(new Error(`${address} answered ${answer.statusCode}`));
      answer.resume();
      answer.once('end', done);
    });
    asked.once('error', fail);
    asked.end();
  });
}
