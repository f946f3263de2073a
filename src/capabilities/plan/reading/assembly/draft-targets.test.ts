import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excelGrid, planTable, wordGrid } from '../fixtures/grid.ts';
import { keys, only, read, row } from '../fixtures/reading.ts';
import type { ReadPlan } from '../rules/plan.ts';

describe('letters and target dates together', () => {
  const one = (activities: string, target: string) => read(wordGrid('# Right help', planTable('table 1', row('RH1', 'One', activities, target))));
  const days = (plan: ReadPlan) => plan.activities.map(({ letter, target }) => `${letter} ${target.day} ${target.needsConfirming} ${target.inherited}`);
  const five = 'a) One\nb) Two\nc) Three\nd) Four\ne) Five\nf)';

  it('an empty letter is reported and not imported; a date without a year is no date', () => {
    const plan = one(five, 'Phase 1 – End Mar 2022 (a), (b), (c) and (d)\nPhase 2 – End of Mar (e)');
    assert.deepEqual(days(plan), [
      'a 2022-03-31 false false',
      'b 2022-03-31 false false',
      'c 2022-03-31 false false',
      'd 2022-03-31 false false',
      'e null true false',
    ]);
    assert.deepEqual(keys(plan), ['target-no-year RH1e', 'letter-empty RH1f']);
    const year = only(plan, 'target-no-year');
    assert.deepEqual([year.rule, year.text, year.place], ['H13', 'Phase 2 – End of Mar (e)', 'table 1, row 2, column Target date']);
    assert.match(year.message, /Ask the SRO \(Chief Executive\) which year is meant\./);
    assert.deepEqual([plan.priorities[0]?.target.day, plan.priorities[0]?.target.phase, plan.priorities[0]?.target.needsConfirming], [null, null, true]);
  });

  it('a year cut off names its letters', () => {
    const plan = one('a) One\nb) Two', 'Phase 1 – End of Mar 202 (a) and (b)');
    assert.match(only(plan, 'target-year-cut-off').message, /^The year in the target date of RH1 a and b is not printed in full/);
  });

  it('a letter under no date, and one under two (C1.10)', () => {
    const plan = one('a) One\nb) Two\nc) Three', 'End March 2022 (a), (b)\nEnd May 2022 (b)');
    assert.deepEqual(keys(plan), ['target-covered-twice RH1b', 'target-uncovered RH1c']);
    assert.deepEqual(days(plan), ['a 2022-03-31 false false', 'b null true false', 'c null true false']);
  });

  it('a date for a letter that is not there', () => {
    const plan = one('a) One', 'End March 2022 (a), (d)');
    assert.match(only(plan, 'target-of-no-activity').message, /names \(d\)/);
  });

  it('no target at all: nothing is known, and it is asked for once', () => {
    const plan = one('a) One\nb) Two', '');
    assert.deepEqual(days(plan), ['a null true false', 'b null true false']);
    assert.deepEqual(keys(plan), ['blank-target RH1']);
  });

  it('a date outside its phase (C1.11), on both sides of each end', () => {
    const cases: [string, boolean][] = [
      ['31 May 2021', true],
      ['1 June 2021', false],
      ['30 April 2022', false],
      ['1 May 2022', true],
    ];
    for (const [date, outside] of cases) {
      const plan = read(
        wordGrid('Phase 1 - Begin (June 2021 - April 2022)', '# Right help', planTable('table 1', row('RH1', 'One', 'a) One', `Phase 1 – ${date}`))),
      );
      assert.deepEqual(keys(plan), outside ? ['target-outside-phase RH1'] : [], date);
      assert.equal(plan.activities[0]?.target.needsConfirming, outside);
    }
  });

  it('a date without a phase is noted where others have one', () => {
    const plan = read(wordGrid('# Right help', planTable('table 1', row('RH1'), row('RH2', 'Two', 'a) One', 'End March 2022'))));
    assert.deepEqual(keys(plan), ['target-no-phase RH2']);
  });

  it('no letters, one activity a row: each row is one, with the date beside it', () => {
    const rows = [
      ['Ref', 'Priority area', 'SRO', 'Action', 'Outcome', 'By when'],
      ['RH1', 'One', 'CE', 'Review the\nservice', 'Safe', 'End March 2022'],
      ['RH1', 'One', 'CE', 'Recruit', 'Safe', 'End May 2022'],
    ];
    const plan = read(excelGrid({ name: 'Right help', rows }));
    assert.deepEqual(
      plan.activities.map(({ ref, text, target }) => [ref, text, target.day]),
      [
        ['RH1a', 'Review the service', '2022-03-31'],
        ['RH1b', 'Recruit', '2022-05-31'],
      ],
    );
    assert.deepEqual(keys(plan), ['letters-missing RH1']);
    assert.equal(plan.outcomes.length, 1);
  });
});

describe('a sheet with an activity a row', () => {
  const head = ['Workstream', 'Ref', 'Priority area', 'SRO', 'Activity ref', 'Key activity', 'Outcomes', 'Target date'];
  const line = (activity: string, text: string, target = 'End March 2022', ref = 'LG1') => [
    'Leadership',
    ref,
    `Title of ${ref}`,
    'Chief Executive',
    activity,
    text,
    'Safe\nHeard',
    target,
  ];

  it('is the same plan as a row a priority', () => {
    const plan = read(excelGrid({ name: 'Plan', rows: [head, line('LG1a', 'Review'), line('LG1b', 'Recruit'), line('LG2a', 'Train', 'End May 2022', 'LG2')] }));
    assert.deepEqual(
      plan.activities.map(({ ref, text, target }) => [ref, text, target.day, target.inherited]),
      [
        ['LG1a', 'Review', '2022-03-31', true],
        ['LG1b', 'Recruit', '2022-03-31', true],
        ['LG2a', 'Train', '2022-05-31', true],
      ],
    );
    assert.deepEqual(
      plan.outcomes.map(({ ref }) => ref),
      ['LG1.o1', 'LG1.o2', 'LG2.o1', 'LG2.o2'],
    );
    assert.deepEqual(keys(plan), []);
  });

  it('an empty text, a ref twice, a ref of another priority, a date left out in one row', () => {
    assert.deepEqual(keys(read(excelGrid({ name: 'Plan', rows: [head, line('LG1a', 'Review'), line('LG1b', '')] }))), ['letter-empty LG1b']);
    assert.deepEqual(keys(read(excelGrid({ name: 'Plan', rows: [head, line('LG1a', 'Review'), line('LG1a', 'Recruit')] }))), ['letter-doubled LG1a']);
    assert.deepEqual(keys(read(excelGrid({ name: 'Plan', rows: [head, line('LG1a', 'Review'), line('LG2b', 'Recruit')] }))), ['activity-ref-elsewhere LG1']);
    const dates = [head, line('LG1a', 'Review'), line('LG1b', 'Recruit', 'End May 2022'), line('LG1c', 'Train', '')];
    assert.deepEqual(keys(read(excelGrid({ name: 'Plan', rows: dates }))), ['target-uncovered LG1c']);
  });

  it('refs of activities in the Ref column', () => {
    const plan = read(
      excelGrid({
        name: 'Leadership',
        rows: [
          ['Ref', 'Action', 'By when'],
          ['LG1a', 'Review', 'May 2022'],
          ['LG1b', 'Recruit', 'May 2022'],
        ],
      }),
    );
    assert.deepEqual(
      plan.activities.map(({ ref }) => ref),
      ['LG1a', 'LG1b'],
    );
    assert.equal(plan.priorities.length, 1);
  });

  it('rows of a priority that stand apart, as after sorting by date', () => {
    const plan = read(
      excelGrid({
        name: 'Plan',
        rows: [head, line('LG1a', 'Review'), line('LG2a', 'Train', 'End March 2022', 'LG2'), line('LG1b', 'Recruit', 'End May 2022')],
      }),
    );
    assert.deepEqual(
      plan.priorities.map(({ ref }) => ref),
      ['LG1', 'LG2'],
    );
    assert.equal(plan.activities.find(({ ref }) => ref === 'LG1b')?.target.day, '2022-05-31');
    assert.deepEqual(keys(plan), []);
  });
});
