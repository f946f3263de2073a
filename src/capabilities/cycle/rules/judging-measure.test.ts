import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgesBy } from './judging-measure.ts';

test('which measures show whether completed work holds', () => {
  const rows: [name: string, named: readonly string[] | null, serving: readonly string[], judges: boolean][] = [
    ['nobody was asked', null, ['M1', 'M2'], true],
    ['it was named', ['M1'], ['M1', 'M2'], true],
    ['another was named', ['M2'], ['M1', 'M2'], false],
    ['none was said to show it', [], ['M1', 'M2'], false],
    ['the one that was named serves the priority no more', ['M2'], ['M1'], true],
    ['one of two that were named does not', ['M2', 'M3'], ['M1', 'M2'], true],
  ];
  for (const [name, named, serving, judges] of rows) assert.equal(judgesBy('M1', named, serving), judges, name);
});
