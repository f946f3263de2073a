import type { Command } from './command.ts';
import { cycle } from './commands/cycle.ts';
import { demo } from './commands/demo.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { programme } from './commands/programme.ts';
import { report } from './commands/report.ts';
import { verify } from './commands/verify.ts';

/** Every command but `start`, which never ends and so is none of these. */
export const commands: readonly Command[] = [demo, programme, importCommand, cycle, report, verify, migrateCommand];
