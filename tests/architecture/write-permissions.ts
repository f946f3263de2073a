import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capabilitiesFor } from '../../src/capabilities.ts';
import { permissionsPage } from './permissions.ts';
import { root } from './sources.ts';

writeFileSync(join(root, 'docs/permissions.md'), permissionsPage(capabilitiesFor(null)));
process.stdout.write('docs/permissions.md is up to date.\n');
