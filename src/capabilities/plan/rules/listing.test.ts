import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { type Asked, listActivities } from './listing.ts';
import type { Activity, Plan, Priority } from './plan.ts';

const activity = (ref: string, target: Day | null, phaseNumber: number | null = null): Activity => ({
  id: ref,
  ref,
  letter: ref.slice(-1),
  text: `Work of ${ref}`,
  phaseNumber,
  targetRaw: '',
  targetInherited: true,
  owners: [],
  targetOriginal: target,
  target,
  targetConfirmed: target !== null,
  firstTarget: null,
  startOriginal: null,
  start: null,
  moves: [],
});

const priority = (ref: string, workstreamId: string | null, owner: string | null, activities: Activity[]): Priority => ({
  id: ref,
  ref,
  kind: workstreamId === null ? 'cross-cutting' : 'priority',
  workstreamId,
  title: `Priority ${ref}`,
  sroRaw: '',
  targetRaw: '',
  other: [],
  expectedImpactDay: null,
  expectedImpact: null,
  decisions: [],
  noMeasureReason: null,
  owners: owner === null ? [] : [{ postId: owner, part: 'accountable' }],
  activities,
  outcomes: [],
  moves: [],
});

const plan: Plan = {
  id: 'plan',
  title: 'x',
  versionLabel: '',
  acceptedOn: null,
  acceptedBy: null,
  inForce: null,
  statements: [],
  phases: [],
  workstreams: [
    { id: 'w1', code: 'LG', name: 'Leadership' },
    { id: 'w2', code: 'W', name: 'Workforce' },
  ],
  priorities: [
    priority('LG1', 'w1', 'zed', [activity('LG1a', '2022-03-30', 2), activity('LG1b', '2022-03-31', 1)]),
    priority('W1', 'w2', null, [activity('W1a', '2022-04-28', 1), activity('W1b', '2022-04-29')]),
    priority('CC1', null, 'amy', [activity('CC1a', null)]),
  ],
  withdrawn: [],
  phaseMoves: [],
  ownerChanges: [],
};
const everything: Asked = { sort: 'plan', workstream: null, post: null, phase: null, target: null, words: '' };
const titles: Record<string, string> = { zed: 'Zonal lead', amy: 'Area lead' };
// Thursday 31 March 2022
const refsOf = (asked: Partial<Asked>): string[] =>
  listActivities(plan, { ...everything, ...asked }, '2022-03-31', (id) => titles[id] ?? '').flatMap(({ activities }) =>
    activities.map(({ activity: { ref } }) => ref),
  );

describe('the list of activities on Thursday 31 March 2022', () => {
  const rows: [asked: Partial<Asked>, refs: string][] = [
    [{}, 'LG1a LG1b W1a W1b CC1a'],
    // A target of today is not past until the day is over; 28 April is 28 days ahead, 29 April is later.
    [{ target: 'past' }, 'LG1a'],
    [{ target: 'next-28-days' }, 'LG1b W1a'],
    [{ target: 'later' }, 'W1b'],
    [{ target: 'to-be-confirmed' }, 'CC1a'],
    [{ target: 'moved' }, ''],
    [{ workstream: 'W' }, 'W1a W1b'],
    [{ workstream: 'CC' }, 'CC1a'],
    [{ post: 'zed' }, 'LG1a LG1b'],
    [{ phase: 1 }, 'LG1b W1a'],
    [{ words: ' WORK OF lg1A ' }, 'LG1a'],
    [{ words: 'Priority W1' }, 'W1a W1b'],
    // Area lead, Zonal lead, then what nobody owns.
    [{ sort: 'owner' }, 'CC1a LG1a LG1b W1a W1b'],
    [{ sort: 'phase' }, 'LG1b W1a LG1a W1b CC1a'],
    [{ sort: 'target' }, 'LG1a LG1b W1a W1b CC1a'],
    [{ sort: 'target', phase: 2 }, 'LG1a'],
  ];
  for (const [asked, refs] of rows) test(JSON.stringify(asked), () => assert.equal(refsOf(asked).join(' '), refs));

  test('by target the groups are months, and what has no date is last', () => {
    const groups = listActivities(plan, { ...everything, sort: 'target' }, '2022-03-31', String).map(({ of }) => (of.by === 'target' ? of.month : 'other'));
    assert.deepEqual(groups, ['2022-03-01', '2022-04-01', null]);
  });
});
