import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capabilities } from '../../src/capabilities.ts';
import { permissionsPage } from './permissions.ts';
import { root } from './sources.ts';

writeFileSync(join(root, 'docs/permissions.md'), permissionsPage(capabilities));
process.stdout.write('docs/permissions.md is up to date.\n');
