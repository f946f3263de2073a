import { Agent, request } from 'node:http';

export type Rates = { readonly made: number; readonly sent: number };

/**
 * Requests answered in a second at two addresses, on `connections` kept connections. Both are asked until the server has settled (its code is compiled, what
 * it keeps is there), then in turns, so that whatever else the machine does falls on both alike.
 */
export async function ratesInTurns(
  addresses: { readonly made: string; readonly sent: string },
  cookie: string,
  { connections = 8, warmUp = 2000, rounds = 6, counted = 500 } = {},
): Promise<Rates> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = async (address: string, count: number): Promise<number> => {
    const started = performance.now();
    await many(address, cookie, agent, connections, count);
    return (performance.now() - started) / 1000;
  };
  for (const address of [addresses.made, addresses.sent]) await ask(address, warmUp);
  const seconds = { made: 0, sent: 0 };
  for (let round = 0; round < rounds; round += 1) {
    seconds.made += await ask(addresses.made, counted);
    seconds.sent += await ask(addresses.sent, counted);
  }
  agent.destroy();
  return { made: (rounds * counted) / seconds.made, sent: (rounds * counted) / seconds.sent };
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
