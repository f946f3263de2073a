import type { ParseArgsOptionsConfig } from 'node:util';
import type { Clock } from '../src/platform/clock.ts';
import type { Config } from '../src/platform/config.ts';
import type { Db } from '../src/platform/database/index.ts';

/** What was asked on the command line, with the files it names already read: it can be handed over to a running server. */
export type Asked = {
  readonly command: string;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** The bytes of the input files, in the order of `inputs`. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/** What a command did: text for stdout, and files to write where the command was typed. */
export type Done = { readonly text: string; readonly files?: readonly { readonly path: string; readonly bytes: Uint8Array }[]; readonly code?: number };

/** What a command that needs the stored data works on. */
export type Stage = { readonly db: Db; readonly clock: Clock; readonly config: Config };

/** One command. `inputs` names the words that are files to read. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** Which of the words are files to be read before anything else: their places. */
  readonly inputs?: readonly number[];
  /** Throws `Refused` for what can be seen to be wrong before the stored data is opened, or made. */
  readonly check?: (asked: Asked) => void;
  /** Whether the command, as asked, needs the stored data. */
  readonly stored: (asked: Asked) => boolean;
  /** `say` prints a line at once, where the work is long. */
  readonly run: (asked: Asked, stage: Stage | null, say: (line: string) => void) => Promise<Done>;
};

/** A mistake of whoever typed the command: one sentence on stderr, exit code 2. */
export class Refused extends Error {}
