import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../../../../tests/support/any.ts';
import { activity, measure, move, priority, readPlan, withActivity, withPriority } from '../fixtures/read-plan.ts';
import { comparePlans } from './compare.ts';
import type { PlanAsRead } from './plan-change.ts';

type Edit = { readonly found: string; readonly make: (read: PlanAsRead) => PlanAsRead };

const start = readPlan();
const refs = start.plan.priorities.map(({ ref }) => ref);

const addMeasure = (read: PlanAsRead): PlanAsRead => ({ ...read, measures: [...read.measures, measure('M9')] });
const plan = (read: PlanAsRead, change: Partial<PlanAsRead['plan']>): PlanAsRead => ({ ...read, plan: { ...read.plan, ...change } });

/** Edits of different things and parts: `found` names the one change that each must come to. */
const edits: readonly Edit[] = [
  { found: 'plan title ', make: (read) => plan(read, { title: 'Another title' }) },
  { found: 'statement added ', make: (read) => plan(read, { statements: [...read.plan.statements, { id: 'new', kind: 'enabler', text: 'Data' }] }) },
  {
    found: 'statement text ',
    make: (read) => plan(read, { statements: read.plan.statements.map((one) => (one.id === 'vision' ? { ...one, text: 'New' } : one)) }),
  },
  { found: 'statement gone ', make: (read) => plan(read, { statements: read.plan.statements.filter(({ id }) => id !== 'aim 2') }) },
  { found: 'phase name Phase 1', make: (read) => plan(read, { phases: read.plan.phases.map((one) => (one.number === 1 ? { ...one, name: 'Ground' } : one)) }) },
  {
    found: 'workstream name LG',
    make: (read) => plan(read, { workstreams: read.plan.workstreams.map((one) => (one.code === 'LG' ? { ...one, name: 'New' } : one)) }),
  },
  { found: 'priority added W9', make: (read) => plan(read, { priorities: [...read.plan.priorities, priority('W9', { activities: [], outcomes: [] })] }) },
  { found: 'measure added M9', make: addMeasure },
  { found: 'measure name M2', make: (read) => ({ ...read, measures: read.measures.map((one) => (one.ref === 'M2' ? { ...one, name: 'Another' } : one)) }) },
  { found: 'measure gone M1', make: (read) => ({ ...read, measures: read.measures.filter(({ ref }) => ref !== 'M1') }) },
  ...refs.flatMap((ref): Edit[] => [
    { found: `priority title ${ref}`, make: (read) => withPriority(read, ref, (one) => ({ ...one, title: 'Changed' })) },
    { found: `priority owners ${ref}`, make: (read) => withPriority(read, ref, (one) => ({ ...one, owners: [{ postId: 'head', part: 'accountable' }] })) },
    { found: `priority expected-impact ${ref}`, make: (read) => withPriority(read, ref, (one) => ({ ...one, expectedImpact: '2023-01-31' })) },
    { found: `activity text ${ref}a`, make: (read) => withActivity(read, `${ref}a`, { text: 'Changed' }) },
    { found: `activity target ${ref}a`, make: (read) => withActivity(read, `${ref}a`, { target: '2022-06-30', moves: [move(`m ${ref}`)] }) },
    { found: `activity start ${ref}a`, make: (read) => withActivity(read, `${ref}a`, { start: '2022-02-01' }) },
    { found: `activity phase ${ref}a`, make: (read) => withActivity(read, `${ref}a`, { phaseNumber: 2 }) },
    { found: `activity owners ${ref}a`, make: (read) => withActivity(read, `${ref}a`, { owners: [{ postId: 'head', part: 'accountable' }] }) },
    {
      found: `activity gone ${ref}b`,
      make: (read) => withPriority(read, ref, (one) => ({ ...one, activities: one.activities.filter((a) => a.letter !== 'b') })),
    },
    { found: `activity added ${ref}c`, make: (read) => withPriority(read, ref, (one) => ({ ...one, activities: [...one.activities, activity(`${ref}c`)] })) },
    {
      found: `outcome text ${ref}.o1`,
      make: (read) => withPriority(read, ref, (one) => ({ ...one, outcomes: one.outcomes.map((o) => (o.ref.endsWith('o1') ? { ...o, text: 'Changed' } : o)) })),
    },
    {
      found: `outcome gone ${ref}.o2`,
      make: (read) => withPriority(read, ref, (one) => ({ ...one, outcomes: one.outcomes.filter((o) => !o.ref.endsWith('o2')) })),
    },
  ]),
];

const someEdits = fc.shuffledSubarray([...edits]);

/** The plan with these edits, in this order. */
const edited = (made: readonly Edit[]): PlanAsRead => made.reduce((read, edit) => edit.make(read), start);

const named = (changes: ReturnType<typeof comparePlans>): string[] => changes.map(({ thing, part, ref }) => `${thing} ${part} ${ref}`).sort();

/** Gone outcomes are no longer among those that a measure serves in words, but the measure still serves them: what serves what is compared by ids. */
test('whatever edits are made, each is found, exactly once, and nothing else', () => {
  fc.assert(fc.property(someEdits, (made) => assert.deepEqual(named(comparePlans(start, edited(made))), made.map(({ found }) => found).sort())));
});

test('a plan compared with itself has no change, whatever it holds', () => {
  fc.assert(fc.property(someEdits, (made) => assert.deepEqual(comparePlans(edited(made), edited(made)), [])));
});

test('read backwards, what was added is gone and what was is what became', () => {
  const turned = { added: 'gone', gone: 'added' } as Readonly<Record<string, string>>;
  fc.assert(
    fc.property(someEdits, (made) => {
      const forth = comparePlans(start, edited(made));
      const back = comparePlans(edited(made), start);
      const said = (changes: typeof forth, turn: boolean): string[] =>
        changes
          .map(({ thing, part, ref, was, became }) => {
            const [from, to] = turn ? [became, was] : [was, became];
            return [thing, turn ? (turned[part] ?? part) : part, ref, from?.key, to?.key].join(' | ');
          })
          .sort();
      assert.deepEqual(said(forth, false), said(back, true));
    }),
  );
});
