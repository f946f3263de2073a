import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excelGrid, planTable, table, wordGrid } from '../fixtures/grid.ts';
import type { Grid } from '../rules/grid.ts';
import type { Problem, ReadPlan } from '../rules/plan.ts';
import { assemblePlan } from './assemble.ts';

const read = (grid: Grid): ReadPlan => assemblePlan(grid).plan;
const row = (ref: string, title = `Title of ${ref}`, activities = 'a) Review\nb) Recruit', target = 'Phase 1 – End March 2022', sro = 'Chief Executive') => [
  ref,
  title,
  sro,
  activities,
  'Children are safe',
  target,
];
const keys = (plan: ReadPlan, ...leaveOut: string[]) =>
  plan.problems.filter(({ key }) => !['target-inherited', ...leaveOut].includes(key)).map(({ key, ref }) => `${key} ${ref}`.trim());
const refs = (plan: ReadPlan) => plan.priorities.map(({ ref }) => ref);
const only = (plan: ReadPlan, key: string): Problem => {
  const found = plan.problems.filter((problem) => problem.key === key);
  assert.equal(found.length, 1, `${key}: ${plan.problems.map((problem) => problem.message).join(' ')}`);
  return found[0] as Problem;
};

describe('a sound plan', () => {
  const plan = read(
    wordGrid('Improvement Plan', '# Leadership (LG)', planTable('table 1', row('LG1'), row('LG2')), '# Workforce', planTable('table 2', row('W1'))),
  );

  it('has nothing to report but what is inherited', () => assert.deepEqual(keys(plan), []));
  it('has its workstreams, with the heading as printed', () => {
    assert.deepEqual(
      plan.workstreams.map(({ code, name, raw, place }) => [code, name, raw, place]),
      [
        ['LG', 'Leadership', 'Leadership (LG)', 'paragraph 2'],
        ['W', 'Workforce', 'Workforce', 'paragraph 4'],
      ],
    );
  });
  it('says of each item where it stands', () => {
    assert.equal(plan.priorities[1]?.place, 'table 1, row 3');
    assert.equal(plan.priorities[1]?.sro.place, 'table 1, row 3, column SRO');
    assert.equal(plan.activities[2]?.place, 'table 1, row 3, column Key activity');
    assert.equal(plan.outcomes[2]?.place, 'table 2, row 2, column Outcome');
    assert.equal(plan.activities[4]?.target.place, 'table 2, row 2, column Target date');
  });
  it('gives activities and outcomes their refs', () => {
    assert.deepEqual(
      plan.activities.map(({ ref }) => ref),
      ['LG1a', 'LG1b', 'LG2a', 'LG2b', 'W1a', 'W1b'],
    );
    assert.deepEqual(
      plan.outcomes.map(({ ref }) => ref),
      ['LG1.o1', 'LG2.o1', 'W1.o1'],
    );
  });
  it('says once that activities inherit (H16)', () => {
    assert.ok(plan.activities.every(({ target }) => target.inherited && target.day === '2022-03-31' && target.phase === 1 && !target.needsConfirming));
    assert.match(only(plan, 'target-inherited').message, /6 of 6/);
  });
});

describe('rows', () => {
  it('a row without a ref goes on with the priority above', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        planTable('table 1', row('LG1', 'One', 'a) Review the'), ['', '', '', 'whole service\nb) Recruit', 'and heard', ''], row('LG2')),
      ),
    );
    assert.deepEqual(
      plan.activities.slice(0, 2).map(({ text }) => text),
      ['Review the whole service', 'Recruit'],
    );
    assert.equal(plan.outcomes[0]?.text, 'Children are safe and heard');
    assert.equal(plan.activities[1]?.place, 'table 1, row 3, column Key activity');
    assert.deepEqual(keys(plan), []);
  });

  it('so does one on the next page, under the headings printed again', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        planTable('table 1', row('LG1', 'One', 'a) Review')),
        planTable('table 2', ['LG1 (continued)', 'One', '', 'b) Recruit', '', ''], row('LG2')),
      ),
    );
    assert.deepEqual(
      plan.activities.map(({ ref }) => ref),
      ['LG1a', 'LG1b', 'LG2a', 'LG2b'],
    );
    assert.deepEqual([refs(plan), plan.workstreams.length, keys(plan)], [['LG1', 'LG2'], 1, []]);
  });

  it('headings printed again inside a table change nothing, or the order of its columns', () => {
    const again = ['Target date', 'Ref', 'Priority area', 'SRO', 'Key activity', 'Outcome'];
    const plan = read(
      wordGrid('# Leadership', planTable('table 1', row('LG1'), again, ['End June 2022', 'LG2', 'Two', 'Chief Executive', 'a) Review', 'Safe'])),
    );
    assert.equal(plan.priorities[1]?.target.day, '2022-06-30');
    assert.deepEqual(refs(plan), ['LG1', 'LG2']);
  });

  it('a table on the next page without headings is read with those before it, and that is said', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1')), table('table 2', [row('LG2')])));
    assert.deepEqual(refs(plan), ['LG1', 'LG2']);
    assert.equal(only(plan, 'headings-assumed').place, 'table 2');
  });

  it('a forgotten ref blocks, and takes the rows under it along', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), row('', 'A second'), ['', '', '', 'c) Train', '', ''], row('LG2'))));
    assert.deepEqual(keys(plan), ['missing-ref', 'missing-ref']);
    const [first, second] = plan.problems;
    assert.deepEqual([first?.severity, first?.place, second?.place], ['blocks', 'table 1, row 3', 'table 1, row 4']);
    assert.match(first?.text ?? '', /A second \| Chief Executive \| a\) Review b\) Recruit/);
    assert.match(second?.text ?? '', /c\) Train/);
    assert.equal(plan.activities.length, 4);
  });

  it('the rest of a title is asked about', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1', 'Permanent leadership'), ['', 'team', '', 'c) Train', '', ''])));
    assert.equal(plan.priorities[0]?.title, 'Permanent leadership team');
    assert.equal(only(plan, 'title-continued').ref, 'LG1');
  });

  it('a ref that is none blocks', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), row('1.2', 'Another'))));
    assert.deepEqual([only(plan, 'ref-not-understood').severity, only(plan, 'ref-not-understood').place], ['blocks', 'table 1, row 3']);
    assert.match(only(plan, 'ref-not-understood').text, /1\.2 \| Another/);
  });

  it('the same ref with another title blocks, and the first stays', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1', 'One'), row('LG1', 'Two'), ['', '', '', 'c) Train', '', ''])));
    assert.deepEqual(keys(plan), ['duplicate-ref LG1', 'duplicate-ref LG1']);
    assert.deepEqual([plan.priorities.length, plan.priorities[0]?.title, plan.activities.length], [1, 'One', 2]);
    assert.match(plan.problems[0]?.message ?? '', /the first is at table 1, row 2/);
  });

  it('the same ref and title with the same letters blocks too', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1', 'One'), row('LG1', 'One'))));
    assert.deepEqual(keys(plan), ['duplicate-ref LG1']);
  });

  it('a ref and title in one cell', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', ['LG1 Permanent team', '', 'Chief Executive', 'a) Review', 'Safe', 'End March 2022'])));
    assert.deepEqual([plan.priorities[0]?.ref, plan.priorities[0]?.title], ['LG1', 'Permanent team']);
  });

  it('text in a plan table that belongs to nothing is kept in a problem', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), ['Page 3 of 5', '<', '<', '<', '<', '<'], row('LG2'))));
    assert.equal(only(plan, 'text-not-placed').text, 'Page 3 of 5');
    assert.equal(plan.workstreams[0]?.name, 'Leadership');
    const last = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), ['Source: the board', '<', '<', '<', '<', '<'])));
    assert.equal(only(last, 'text-not-placed').text, 'Source: the board');
  });
});

describe('merged cells', () => {
  it('an activity a row, with the priority merged beside them', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        planTable(
          'table 1',
          ['LG1', 'One', 'Chief Executive', 'a) Review', 'Safe', 'End March 2022'],
          ['^', '^', '^', 'b) Recruit', '^', '^'],
          ['^', '^', '^', 'c) Train', '^', 'End May 2022'],
        ),
      ),
    );
    assert.deepEqual(
      plan.activities.map(({ ref, target }) => [ref, target.day, target.inherited]),
      [
        ['LG1a', '2022-03-31', false],
        ['LG1b', '2022-03-31', false],
        ['LG1c', '2022-05-31', false],
      ],
    );
    assert.equal(plan.priorities[0]?.target.day, '2022-05-31');
    assert.deepEqual(keys(plan), []);
  });

  it('a target merged over two priorities is the target of both', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), ['LG2', 'Two', '^', 'a) Review', 'Safe', '^'])));
    assert.deepEqual(
      plan.priorities.map(({ target, sro }) => [target.day, sro.posts[0]?.title]),
      [
        ['2022-03-31', 'Chief Executive'],
        ['2022-03-31', 'Chief Executive'],
      ],
    );
  });
});

describe('workstreams', () => {
  const names = (plan: ReadPlan) => plan.workstreams.map(({ code, name }) => `${code} ${name}`);

  it('from rows that stand between the priorities', () => {
    const plan = read(
      excelGrid({
        name: 'Plan',
        rows: [
          ['Ref', 'Priority area', 'Target date'],
          ['Leadership (LG)'],
          ['LG1', 'One', 'End March 2022'],
          ['Workstream 2: Workforce'],
          ['W1', 'One', 'End March 2022'],
        ],
      }),
    );
    assert.deepEqual(names(plan), ['LG Leadership', 'W Workforce']);
    assert.equal(plan.workstreams[1]?.place, 'sheet Plan, cell A4');
  });

  it('from a column, a blank cell taking the one above', () => {
    const plan = read(
      excelGrid({
        name: 'Plan',
        rows: [
          ['Workstream', 'Ref', 'Priority area', 'Target date'],
          ['Leadership', 'LG1', 'One', 'May 2022'],
          ['', 'LG2', 'Two', 'May 2022'],
          ['Workforce', 'W1', 'One', 'May 2022'],
        ],
      }),
    );
    assert.deepEqual(names(plan), ['LG Leadership', 'W Workforce']);
    assert.deepEqual(
      plan.priorities.map(({ workstream }) => workstream),
      ['LG', 'LG', 'W'],
    );
  });

  it('from the sheets’ names', () => {
    const rows = (ref: string) => [
      ['Ref', 'Priority area', 'Target date'],
      [ref, 'One', 'May 2022'],
    ];
    assert.deepEqual(names(read(excelGrid({ name: 'Leadership', rows: rows('LG1') }, { name: 'Workforce', rows: rows('W1') }))), [
      'LG Leadership',
      'W Workforce',
    ]);
  });

  it('unnamed ones are called by their code, and that is asked', () => {
    const plan = read(
      excelGrid({
        name: 'Sheet1',
        rows: [
          ['Ref', 'Priority area', 'Target date'],
          ['LG1', 'One', 'May 2022'],
          ['W1', 'One', 'May 2022'],
        ],
      }),
    );
    assert.deepEqual(names(plan), ['LG LG', 'W W']);
    assert.deepEqual(
      keys(plan).filter((key) => key.startsWith('workstream')),
      ['workstream-unnamed LG', 'workstream-unnamed W'],
    );
  });

  it('the plan’s own heading over all of them names none', () => {
    assert.deepEqual(names(read(wordGrid('# Appendix 1', planTable('table 1', row('LG1'), row('LG2'), row('W1'))))), ['LG LG', 'W W']);
  });

  it('a short line over a table is its heading; the foot of a page is not', () => {
    assert.deepEqual(names(read(wordGrid('Leadership', planTable('table 1', row('LG1')), 'Version 0-3', 'Workforce', planTable('table 2', row('W1'))))), [
      'LG Leadership',
      'W Workforce',
    ]);
    assert.deepEqual(
      names(read(wordGrid('# Leadership', 'This part is about leaders.', planTable('table 1', row('LG1')), 'Page 4', planTable('table 2', row('LG2'))))),
      ['LG Leadership'],
    );
  });

  it('a ref of another workstream is kept where it stands, and said', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), row('LG2'), row('GL3')), '# Workforce', planTable('table 2', row('W1'))));
    assert.equal(plan.priorities[2]?.workstream, 'LG');
    assert.match(only(plan, 'ref-of-other-workstream').message, /GL3 stands among the priorities of LG/);
  });

  it('two names for a code, a name for two codes, a code that differs', () => {
    assert.deepEqual(keys(read(wordGrid('# Leadership', planTable('table 1', row('LG1')), '# Governance', planTable('table 2', row('LG2'))))), [
      'workstream-two-names LG',
    ]);
    assert.deepEqual(keys(read(wordGrid('# Leadership', planTable('table 1', row('LG1')), '# Leadership', planTable('table 2', row('W1'))))), [
      'workstream-two-codes LG',
    ]);
    assert.deepEqual(keys(read(wordGrid('# Leadership (L)', planTable('table 1', row('LG1'))))), ['workstream-code-differs LG']);
  });

  it('a number left out is asked about, and nothing is renumbered', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), row('LG3'), row('LG5'))));
    assert.deepEqual(refs(plan), ['LG1', 'LG3', 'LG5']);
    assert.match(only(plan, 'ref-gap').message, /leave out LG2 and LG4/);
  });
});

describe('required text (C1.08)', () => {
  it('each blank is a problem; without a title nothing can be stored', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', ['LG1', '', '', '', '', ''])));
    assert.deepEqual(
      plan.problems.map(({ rule, key, severity }) => [rule, key, severity]),
      [
        ['C1.08', 'blank-title', 'blocks'],
        ['C1.08', 'blank-sro', 'question'],
        ['C1.08', 'blank-activity', 'question'],
        ['C1.08', 'blank-outcome', 'question'],
        ['C1.08', 'blank-target', 'question'],
      ],
    );
  });
});

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
    assert.deepEqual(keys(plan), ['letter-empty RH1f', 'target-no-year RH1e']);
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

describe('SROs', () => {
  const withSro = (...sros: string[]) =>
    read(wordGrid('# Leadership', planTable('table 1', ...sros.map((sro, index) => row(`LG${index + 1}`, undefined, undefined, undefined, sro)))));

  it('two: the first accountable, the other joint, and asked (H15)', () => {
    const plan = withSro('Chief Executive\nDirector Families');
    assert.deepEqual(plan.priorities[0]?.sro.posts, [
      { title: 'Chief Executive', role: 'accountable' },
      { title: 'Director Families', role: 'joint' },
    ]);
    assert.deepEqual([only(plan, 'several-sros').rule, plan.priorities[0]?.sro.needsConfirming], ['H15', true]);
  });
  it('a group is flagged (H15)', () => assert.deepEqual(keys(withSro('Accountable officers across the statutory bodies')), ['collective-sro LG1']));
  it('to be confirmed is no post', () => assert.deepEqual([keys(withSro('TBC')), withSro('TBC').posts], [['sro-to-be-confirmed LG1'], []]));
  it('spellings of one post are asked about, not merged (H39)', () => {
    const plan = withSro('Director – Families', 'Director Families', 'Chief Executive');
    assert.deepEqual(
      plan.posts.map(({ titles }) => titles),
      [['Director – Families', 'Director Families'], ['Chief Executive']],
    );
    assert.match(only(plan, 'same-post').message, /“Director – Families” \(LG1\), “Director Families” \(LG2\)/);
    assert.deepEqual(
      plan.priorities.map(({ sro }) => sro.posts[0]?.title),
      ['Director – Families', 'Director Families', 'Chief Executive'],
    );
  });
});

describe('columns and tables', () => {
  it('columns in another order and under other names', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        table('table 1', [
          ['By when', 'What good looks like', 'Actions/Key activities', 'Lead officer', 'Improvement area', 'Reference'],
          ['31 March 2022', 'Safe', 'a) Review', 'Chief Executive', 'One', 'LG1'],
        ]),
      ),
    );
    assert.deepEqual(
      [plan.priorities[0]?.title, plan.priorities[0]?.target.day, plan.activities[0]?.text, plan.outcomes[0]?.text, keys(plan)],
      ['One', '2022-03-31', 'Review', 'Safe', []],
    );
  });

  it('a column without a field is kept beside each priority and told once', () => {
    const rows = [
      ['Ref', 'Priority area', 'RAG', 'Target date'],
      ['LG1', 'One', 'Amber', 'May 2022'],
      ['LG2', 'Two', 'Red', 'May 2022'],
    ];
    const plan = read(wordGrid('# Leadership', table('table 1', rows)));
    assert.deepEqual(
      plan.priorities.map(({ other }) => other),
      [[{ column: 'RAG', text: 'Amber', place: 'table 1, row 2, column RAG' }], [{ column: 'RAG', text: 'Red', place: 'table 1, row 3, column RAG' }]],
    );
    assert.equal(only(plan, 'extra-column').text, 'LG1: Amber\nLG2: Red');
  });

  it('two columns of one kind: the second is kept and asked about', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        table('table 1', [
          ['Ref', 'Priority area', 'SRO', 'Owner', 'Target date'],
          ['LG1', 'One', 'Chief Executive', 'Head of service', 'May 2022'],
        ]),
      ),
    );
    assert.equal(plan.priorities[0]?.sro.raw, 'Chief Executive');
    assert.equal(plan.priorities[0]?.other[0]?.text, 'Head of service');
    assert.equal(only(plan, 'second-column').severity, 'question');
  });

  it('a phase in a column of its own', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        table('table 1', [
          ['Ref', 'Priority area', 'Phase', 'Key activity', 'Target date'],
          ['LG1', 'One', '2', 'a) Review', 'End May 2022'],
        ]),
      ),
    );
    assert.equal(plan.activities[0]?.target.phase, 2);
  });

  it('a phase that is no number, or not the same in each row, is kept', () => {
    const head = ['Ref', 'Priority area', 'Phase', 'Key activity', 'Target date'];
    const plan = read(
      wordGrid(
        '# Leadership',
        table('table 1', [
          head,
          ['LG1', 'One', 'Now', 'a) Review', 'End May 2022'],
          ['LG2', 'Two', '1', 'a) Review', 'End May 2022'],
          ['', '', '2', 'b) Train', ''],
        ]),
      ),
    );
    assert.deepEqual(
      plan.priorities.map(({ other }) => other.map(({ text, place }) => `${text} ${place}`)),
      [['Now table 1, row 2, column Phase'], ['2 table 1, row 4, column Phase']],
    );
    assert.equal(only(plan, 'extra-column').text, 'LG1: Now\nLG2: 2');
  });

  it('a workstream in a row that goes on is told', () => {
    const plan = read(
      excelGrid({
        name: 'Plan',
        rows: [
          ['Workstream', 'Ref', 'Priority area', 'Action'],
          ['Leadership', 'LG1', 'One', 'a) Review'],
          ['Workforce', '', '', 'b) Train'],
        ],
      }),
    );
    assert.equal(only(plan, 'text-not-placed').text, 'Workforce');
  });

  it('refs under a heading that says nothing', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        table('table 1', [
          ['', 'Priority area', 'Key activity', 'Target date'],
          ['LG1', 'One', 'a) Review', 'May 2022'],
        ]),
      ),
    );
    assert.deepEqual(refs(plan), ['LG1']);
  });

  it('a plan table without refs blocks, with all its text', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        planTable('table 1', row('LG1')),
        table('table 2', [
          ['Priority area', 'SRO', 'Key activity'],
          ['One', 'Chief Executive', 'Review'],
        ]),
      ),
    );
    const problem = only(plan, 'no-ref-column');
    assert.deepEqual([problem.severity, problem.place], ['blocks', 'table 2']);
    assert.match(problem.text, /One \| Chief Executive \| Review/);
  });

  it('a table that is no plan is told with all its text', () => {
    const plan = read(
      wordGrid(
        table('table 1', [
          ['Version', 'Date'],
          ['0-3', 'May'],
        ]),
        '# Leadership',
        planTable('table 2', row('LG1')),
      ),
    );
    assert.equal(only(plan, 'table-not-recognised').text, 'Version | Date\n0-3 | May');
  });

  it('what stands above a sheet’s headings is its preamble', () => {
    const plan = read(
      excelGrid({
        name: 'Leadership',
        rows: [['Improvement Plan'], ['Version 2', 'October 2021'], ['Ref', 'Priority area', 'Target date'], ['LG1', 'One', 'May 2022']],
      }),
    );
    assert.deepEqual([plan.title, plan.version], ['Improvement Plan', 'Version 2']);
    assert.deepEqual(
      plan.preamble.map(({ text, place }) => `${text} · ${place}`),
      ['Improvement Plan · sheet Leadership, cell A1', 'Version 2 · sheet Leadership, cell A2', 'October 2021 · sheet Leadership, cell B2'],
    );
  });
});
