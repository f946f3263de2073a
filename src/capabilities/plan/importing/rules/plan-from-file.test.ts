import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReadActivity, ReadPhase, ReadPlan, ReadPriority } from '../../reading/index.ts';
import { foundIn, isBlocked, planFromFile, storable } from './plan-from-file.ts';

const place = 'table 1, row 2';
const sameTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

const target = (over: Partial<ReadActivity['target']> = {}): ReadActivity['target'] => ({
  raw: 'Phase 1 - End March 2022',
  phase: 1,
  day: '2022-03-31',
  needsConfirming: false,
  inherited: true,
  place,
  ...over,
});

const priority = (over: Partial<ReadPriority> = {}): ReadPriority => ({
  ref: 'LG1',
  workstream: 'LG',
  title: 'Governance',
  sro: { raw: 'Chief Executive', posts: [{ title: 'Chief Executive', role: 'accountable' }], collective: false, needsConfirming: false, place },
  target: { ...target(), parts: [] },
  other: [],
  place,
  ...over,
});

const phase = (over: Partial<ReadPhase> = {}): ReadPhase => ({
  number: 1,
  name: 'Foundations',
  from: '2021-06-01',
  to: '2022-04-30',
  raw: 'Phase 1 - Foundations',
  place,
  ...over,
});

const read = (over: Partial<ReadPlan> = {}): ReadPlan => ({
  title: 'Marlshire plan',
  version: 'Version 1',
  workstreams: [{ code: 'LG', name: 'Leadership', raw: 'Leadership', place }],
  priorities: [priority()],
  activities: [{ ref: 'LG1a', priority: 'LG1', letter: 'a', text: 'Train members', target: target(), place }],
  outcomes: [{ ref: 'LG1.o1', priority: 'LG1', text: 'Scrutiny works', place }],
  posts: [],
  statements: [],
  phases: [phase()],
  preamble: [],
  problems: [],
  ...over,
});

describe('a plan from a file', () => {
  const dates: [name: string, over: Partial<ReadActivity['target']>, day: string | null, confirmed: boolean][] = [
    ['read without doubt: confirmed', {}, '2022-03-31', true],
    ['read and doubtful: the day stands, unconfirmed', { needsConfirming: true }, '2022-03-31', false],
    ['no year printed: no day, and none supplied', { day: null, needsConfirming: true, raw: 'End of Mar' }, null, false],
    ['no day and no doubt told: still not confirmed', { day: null }, null, false],
  ];
  for (const [name, over, day, confirmed] of dates)
    test(`a target ${name}`, () => {
      const plan = planFromFile(
        foundIn(read({ activities: [{ ref: 'LG1a', priority: 'LG1', letter: 'a', text: 'x', target: target(over), place }] }), sameTitle),
      );
      const activity = plan.priorities[0]?.activities[0];
      assert.deepEqual([activity?.target, activity?.targetConfirmed], [day, confirmed]);
    });

  test('a phase that the file does not print is made without days, and asked about', () => {
    const found = foundIn(read({ phases: [] }), sameTitle);
    assert.deepEqual(planFromFile(found).phases, [{ number: 1, name: 'Phase 1', fromDay: null, toDay: null }]);
    assert.deepEqual(
      found.problems.map(({ key, ref, severity }) => [key, ref, severity]),
      [['phase-not-printed', 'Phase 1', 'question']],
    );
  });

  test('a phase printed as ending before it begins keeps its name and loses its days', () => {
    const found = foundIn(read({ phases: [phase({ from: '2022-06-01', to: '2022-04-30' })] }), sameTitle);
    const [stored] = planFromFile(found).phases ?? [];
    assert.deepEqual([stored?.fromDay, stored?.toDay, stored?.printed], [null, null, 'Phase 1 - Foundations']);
    assert.match(found.problems[0]?.message ?? '', /ending on 30 April 2022, before it begins on 1 June 2022/);
  });

  test('a phase past the twentieth is not made; its activities keep the phrase', () => {
    const found = foundIn(
      read({ phases: [], activities: [{ ref: 'LG1a', priority: 'LG1', letter: 'a', text: 'x', target: target({ phase: 99 }), place }] }),
      sameTitle,
    );
    const plan = planFromFile(found);
    assert.deepEqual(
      [plan.phases, plan.priorities[0]?.activities[0]?.phase, plan.priorities[0]?.activities[0]?.targetRaw],
      [[], null, 'Phase 1 - End March 2022'],
    );
  });

  const lengths: [what: string, over: Partial<ReadPlan>, ref: string][] = [
    ['a title of 501 characters', { priorities: [priority({ title: 'x'.repeat(501) })] }, 'LG1'],
    ['an activity of 4,001', { activities: [{ ref: 'LG1a', priority: 'LG1', letter: 'a', text: 'x'.repeat(4001), target: target(), place }] }, 'LG1a'],
    ['an outcome of 4,001', { outcomes: [{ ref: 'LG1.o1', priority: 'LG1', text: 'x'.repeat(4001), place }] }, 'LG1.o1'],
  ];
  for (const [what, over, ref] of lengths)
    test(`${what} must be shortened first, and is named with its place`, () => {
      const found = foundIn(read(over), sameTitle);
      assert.ok(isBlocked(found));
      assert.deepEqual([found.problems[0]?.key, found.problems[0]?.ref, found.problems[0]?.place], ['too-long', ref, place]);
    });
  test('a title of 500 characters may stand', () => assert.ok(!isBlocked(foundIn(read({ priorities: [priority({ title: 'x'.repeat(500) })] }), sameTitle))));

  const samePost = (text: string) => ({ rule: 'H39', key: 'same-post', severity: 'question' as const, ref: '', place, text, message: 'May be one post.' });
  test('spellings that differ in commas and dashes are one post: told, not asked', () => {
    const [problem] = foundIn(read({ problems: [samePost('Director – Families\nDirector, Families')] }), sameTitle).problems;
    assert.equal(problem?.severity, 'note');
    assert.match(problem?.message ?? '', /taken as one post.*“Director – Families” and “Director, Families”/);
  });
  test('titles that differ in a word stay two posts, and are asked about', () => {
    const [problem] = foundIn(read({ problems: [samePost('Director Families\nDirector – Families\nDirector of Families')] }), sameTitle).problems;
    assert.equal(problem?.severity, 'question');
    assert.match(problem?.message ?? '', /Until then they are 2 posts/);
  });

  test('text of a column without a field stays beside its priority; what was asked stays a question', () => {
    const other = [{ column: 'Budget', text: '£20,000', place }];
    const plan = planFromFile(
      foundIn(read({ priorities: [priority({ other })], problems: [{ ...samePost('A\nB'), key: 'extra-column', severity: 'note' }] }), sameTitle),
    );
    assert.deepEqual(plan.priorities[0]?.other, other);
    assert.deepEqual(
      plan.questions?.map(({ key }) => key),
      ['extra-column'],
    );
  });

  test('a null character and half a surrogate pair are taken out, since PostgreSQL holds neither', () => {
    assert.deepEqual(storable({ a: ['x\u0000y', 'z\ud800'], b: 3, c: null }), { a: ['xy', 'z\ufffd'], b: 3, c: null });
  });
});
