import type { Command } from './command.ts';
import { migrateCommand } from './commands/migrate.ts';
import { verify } from './commands/verify.ts';

/** Every command but `start`, which never ends and so is none of these. */
export const commands: readonly Command[] = [migrateCommand, verify];
