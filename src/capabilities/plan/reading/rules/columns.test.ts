import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ColumnKind, headerOf, readHeader } from './columns.ts';

describe('a heading is known by what it means', () => {
  const rows: [ColumnKind | null, string[]][] = [
    ['ref', ['Ref', 'REF.', 'Ref No', 'Ref no.', 'Reference', 'Priority ref', 'No.', 'Ref #']],
    ['workstream', ['Workstream', 'Work stream', 'Work-stream', 'Theme']],
    ['title', ['Priority area', 'Priority Areas', 'Priority', 'Improvement area', 'Area for improvement', 'Objective']],
    [
      'sro',
      [
        'SRO',
        'Senior Responsible Officer',
        'Senior Responsible Owner (SRO)',
        'Lead officer',
        'Lead Officer(s)',
        'Owner',
        'By whom?',
        'Responsible officer',
        'SRO / Lead',
      ],
    ],
    ['activityRef', ['Activity ref', 'Action No.', 'Activity reference']],
    ['activity', ['Key activity', 'Key Activities', 'Actions/Key activities', 'Action', 'What we will do', 'Actions', 'Tasks', 'Key actions and activities']],
    [
      'outcome',
      [
        'Outcome',
        'Outcomes',
        'What good looks like',
        'What good looks like (outcome)',
        'What does good look like?',
        'Intended outcomes',
        'What will be different',
      ],
    ],
    ['target', ['Target date', 'TARGET  DATE', 'Target-date', 'By when', 'By when?', 'Deadline', 'Due date', 'Timescales', 'Target completion date']],
    ['phase', ['Phase']],
    [
      null,
      [
        'RAG',
        'Status',
        'Progress update',
        'Measure of success',
        'Notes',
        'Cost',
        'Start date',
        'Revised target date',
        'Evidence',
        '',
        'Budget owner comments',
        'Action owner',
        'Risk',
      ],
    ],
  ];
  for (const [kind, headings] of rows) for (const heading of headings) it(`${heading} → ${kind}`, () => assert.equal(readHeader([heading]).kinds[0], kind));

  it('says which headings were only likely', () => {
    const { kinds, doubts } = readHeader(['Ref', 'Outcomes for our children']);
    assert.deepEqual(kinds, ['ref', 'outcome']);
    assert.deepEqual(doubts, [{ column: 1, reason: 'likely', kind: 'outcome' }]);
  });

  it('gives a kind to one column only, the surest', () => {
    const { kinds, doubts } = readHeader(['Ref', 'Lead officer for this', 'SRO', 'Owner']);
    assert.deepEqual(kinds, ['ref', null, 'sro', null]);
    assert.deepEqual(doubts, [
      { column: 3, reason: 'second', kind: 'sro' },
      { column: 1, reason: 'second', kind: 'sro' },
    ]);
  });
});

describe('a row that heads a plan table', () => {
  const rows: [string[], ReturnType<typeof headerOf>][] = [
    [['Ref', 'Priority area', 'SRO', 'Key activity', 'Outcome', 'Target date'], 'plan'],
    [['Target date', 'Outcome', 'Key activity', 'SRO', 'Priority area', 'Ref'], 'plan'],
    [['Ref', 'Priority', 'By when'], 'plan'],
    [['Activity ref', 'Action', 'Owner'], 'plan'],
    [['Priority area', 'SRO', 'Key activity', 'Target date'], 'plan without refs'],
    [['Action', 'Owner', 'Deadline'], 'plan without refs'],
    [['Name', 'Role', 'Body'], 'no'],
    [['Version', 'Date', 'Author'], 'no'],
    [['Ref', 'Risk', 'Score', 'Mitigation'], 'no'],
    [['Priority', 'Lead', 'Phase'], 'no'],
  ];
  for (const [headings, expected] of rows) it(headings.join(' · '), () => assert.equal(headerOf(readHeader(headings)), expected));
});
