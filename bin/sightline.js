#!/usr/bin/env node
import { launch } from './launch.js';

await launch('bin/sightline.ts', process.argv.slice(2));
