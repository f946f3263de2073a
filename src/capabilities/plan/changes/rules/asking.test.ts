import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askingProblems, linkProblems } from './asking.ts';

const rows: [link: string, sound: boolean][] = [
  ['https://council.example/eia', true],
  ['Family hubs assessment', true],
  ['EIA 14', true],
  ['EIA-2022/14', true],
  ['EIA14', true],
  ['abc', false],
  ['14', false],
  ['14 15', false],
  ['a b', false],
  ['- -', false],
  ['http://council.example', false],
  ['javascript:alert(1)', false],
  ['https://council.example/the assessment', false],
];
for (const [link, sound] of rows)
  test(`where an assessment is: “${link}” ${sound ? 'can be found' : 'leads nobody anywhere'}`, () => assert.equal(linkProblems(link).length === 0, sound));

test('a reason that says nothing is answered with what is wrong with it', () => {
  const said = (reason: string) => askingProblems({ reason, service: 'no', assessment: null, why: '', link: '' }).map(({ message }) => message);
  assert.deepEqual([said(' '), said('x')], [['Enter why it should change'], ['“x” is too short, it needs at least 3 letters: enter why it should change']]);
});
