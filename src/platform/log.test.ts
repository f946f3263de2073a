import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LogFields, makeLog } from './log.ts';

const at = (): string => '2021-11-19T09:00:00.000Z';

test('a line holds the moment, the level, the event and only fields that are on the list', () => {
  const lines: string[] = [];
  const careless = { route: '/:programme/plan', status: 200, name: 'Ada Invented', body: 'what she typed', email: 'ada@example.org' } as LogFields;
  makeLog('info', at, (line) => void lines.push(line))('info', 'request', careless);
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    [{ moment: at(), level: 'info', event: 'request', route: '/:programme/plan', status: 200 }],
  );
});

test('a level below the one asked for is not written, and silent writes nothing', () => {
  const lines: string[] = [];
  makeLog('warn', at, (line) => void lines.push(line))('info', 'request');
  makeLog('silent', at, (line) => void lines.push(line))('error', 'bug');
  assert.deepEqual(lines, []);
});
