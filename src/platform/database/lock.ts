import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

/** Another process holds the folder: the two would overwrite each other's rows without a word. */
export class FolderInUse extends Error {
  readonly folder: string;
  constructor(folder: string) {
    super(`Another Sightline is using ${folder}. Stop it, or give this one a folder of its own with SIGHTLINE_DATA.`);
    this.folder = folder;
  }
}

/**
 * Takes the folder for this process alone. PGlite takes no lock of its own. An abstract socket (Linux) named by the folder's
 * hash dies with the process, however it dies, so no stale lock is ever left.
 */
export async function lockFolder(folder: string): Promise<{ release: () => Promise<void> }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex');
  const server = createServer((socket) => socket.destroy());
  await listen(server, `\0sightline-${name}`, folder);
  server.unref();
  return { release: () => new Promise((done) => server.close(() => done())) };
}

function listen(server: Server, path: string, folder: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error));
    server.listen({ path }, () => done());
  });
}
