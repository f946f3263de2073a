import { chmodSync, existsSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Asked, type Done, Refused, type Stage } from './command.ts';
import { commands } from './commands.ts';

/**
 * The command line beside a running server. The server alone holds the embedded database, so it listens on a socket inside its
 * own folder, which nobody else can enter (0700), and runs there what the command line asks: the same command, the same actions.
 */
const addressIn = (folder: string): string => join(folder, 'control.sock');

/** The answer stands on the last line; lines before it say how far the work is. */
type Wire = { said?: string; text?: string; code?: number; files?: { path: string; bytes: string }[]; refused?: string; failed?: string };

export async function listenForCommands(folder: string, stage: Stage): Promise<{ close(): Promise<void> }> {
  const address = addressIn(folder);
  // The folder's lock is held, so a socket left behind belongs to a server that died.
  if (existsSync(address)) rmSync(address);
  const server = createServer({ allowHalfOpen: true }, (socket) => void serve(socket, stage));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(address, () => done());
  });
  chmodSync(address, 0o600);
  return { close: () => closeServer(server, address) };
}

const closeServer = (server: Server, address: string): Promise<void> =>
  new Promise((done) => {
    server.close(() => {
      rmSync(address, { force: true });
      done();
    });
  });

async function serve(socket: Socket, stage: Stage): Promise<void> {
  socket.on('error', () => socket.destroy());
  try {
    const asked = decode(await readAll(socket));
    const say = (line: string) => void (socket.writable && socket.write(`${JSON.stringify({ said: line } satisfies Wire)}\n`));
    socket.end(JSON.stringify(await answer(asked, stage, say)));
  } catch {
    socket.destroy();
  }
}

async function answer(asked: Asked, stage: Stage, say: (line: string) => void): Promise<Wire> {
  try {
    const command = commands.find((one) => one.name === asked.command);
    if (!command) return { refused: `The running Sightline knows no command "${asked.command}".` };
    const done = await command.run(asked, stage, say);
    return {
      text: done.text,
      code: done.code ?? 0,
      files: done.files?.map((file) => ({ path: file.path, bytes: Buffer.from(file.bytes).toString('base64') })),
    };
  } catch (error) {
    return error instanceof Refused
      ? { refused: error.message }
      : {
          failed: String((error as Error).message)
            .split('\n')[0]
            ?.slice(0, 300),
        };
  }
}

/** Hands the command to the server that holds the folder. */
export async function askServer(folder: string, asked: Asked, say: (line: string) => void): Promise<Done> {
  const socket = createConnection({ path: addressIn(folder), allowHalfOpen: true });
  let reply: Wire | undefined;
  try {
    socket.end(encode(asked));
    for await (const line of createInterface(socket)) {
      reply = JSON.parse(line) as Wire;
      if (reply.said !== undefined) say(reply.said);
    }
  } catch {
    reply = undefined;
  }
  if (reply === undefined || reply.said !== undefined) {
    throw new Refused(`Another Sightline holds ${folder} and does not answer on its control socket. If it is just starting, try again; else stop it.`);
  }
  if (reply.refused !== undefined) throw new Refused(reply.refused);
  if (reply.failed !== undefined) throw new Error(reply.failed);
  return {
    text: reply.text ?? '',
    code: reply.code ?? 0,
    files: (reply.files ?? []).map((file) => ({ path: file.path, bytes: new Uint8Array(Buffer.from(file.bytes, 'base64')) })),
  };
}

const encode = (asked: Asked): string =>
  JSON.stringify({ ...asked, files: asked.files.map((file) => ({ name: file.name, bytes: Buffer.from(file.bytes).toString('base64') })) });

function decode(text: string): Asked {
  const wire = JSON.parse(text) as Omit<Asked, 'files'> & { files: { name: string; bytes: string }[] };
  return { ...wire, files: wire.files.map((file) => ({ name: file.name, bytes: new Uint8Array(Buffer.from(file.bytes, 'base64')) })) };
}

async function readAll(socket: Socket): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of socket) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
