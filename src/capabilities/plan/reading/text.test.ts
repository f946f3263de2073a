import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marlshire } from './fixtures/marlshire.ts';
import { sameItems } from './fixtures/same-items.ts';
import { textFile } from './fixtures/text-file.ts';
import { wordFile } from './fixtures/word-file.ts';
import { readPlan } from './read-plan.ts';
import { headingsOnLine } from './rules/heading-line.ts';
import type { ReadPlan } from './rules/plan.ts';

async function read(text: string | Uint8Array, name = 'plan.txt'): Promise<ReadPlan> {
  const reading = await readPlan(name, typeof text === 'string' ? Buffer.from(text) : text);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.plan;
}

describe('the headings of a plan table on one line', () => {
  for (const [line, headings] of [
    ['Ref Priority area SRO Key activity What good looks like (outcome) Target date', 6],
    ['Ref Priority area SRO Key Activity Outcome Target date', 6],
    ['No. Objective Lead officer Action By when', 5],
    ['Ref Priority area', 0],
    ['The target date and the outcome of each key activity are in the plan', 0],
    ['', 0],
  ] as const) {
    it(`${line === '' ? 'an empty line' : line}: ${headings}`, () => assert.equal(headingsOnLine(line)?.length ?? 0, headings));
  }
});

it('a plan that was pulled out of a PDF as text reads as the Word file of it', async () => {
  const plan = await read(textFile(marlshire));
  const truth = await read(await wordFile(marlshire), 'plan.docx');
  assert.deepEqual(sameItems(plan), sameItems(truth));
  assert.deepEqual([plan.title, plan.version, plan.phases.length, plan.statements.length], [truth.title, truth.version, 2, 1]);
});

const head = 'Leading well\n\nRef Priority area SRO Key activity Outcome Target date\n\n';

describe('a row that the end of a page parts goes on cell after cell', () => {
  // As tools leave it: the cells of the next page in turn, the first line of the page set in, an empty line between them.
  const parted = `${head}LW1 A settled
team

Assistant
Director,
Help and

a) Appoint the director and
b) Agree who leads the

 One team leads, and it is

Phase 1 – End Mar 2024
 Support

work of the board
c) Tell staff

seen to lead
 Staff know why

`;
  it('each under what it goes on from', async () => {
    const { priorities, activities, outcomes } = await read(parted);
    assert.deepEqual(
      priorities.map(({ title, sro, target }) => [title, sro.raw, target.raw]),
      [['A settled team', 'Assistant Director, Help and Support', 'Phase 1 – End Mar 2024']],
    );
    assert.deepEqual(
      activities.map(({ ref, text }) => `${ref} ${text}`),
      ['LW1a Appoint the director and', 'LW1b Agree who leads the work of the board', 'LW1c Tell staff'],
    );
    assert.deepEqual(
      outcomes.map(({ text }) => text),
      ['One team leads, and it is seen to lead', 'Staff know why'],
    );
  });

  it('and where two cells might be meant, somebody is asked', async () => {
    const plan = await read(`${head}LW1 A settled team

Chief Executive

a) Appoint the director

 Families are helped by local
Phase 1 – End Mar 2024
 people and groups
`);
    assert.deepEqual(
      plan.problems.filter(({ key }) => key === 'joined').map(({ ref, text }) => [ref, text]),
      [['LW1', 'Families are helped by local … people and groups']],
    );
  });
});

it('what stands at the foot of each page is no text of the plan', async () => {
  const row = (number: number) => `LW${number} Priority ${'first second third fourth'.split(' ')[number - 1]}

Chief Executive

a) Do what number ${number} needs

 Part ${number} is done

Phase 1 – End Mar 2024

#ForMarlshire

${number} | P a g e
Version 3 (Draft)

`;
  const plan = await read(`${head}${[1, 2, 3, 4].map(row).join('')}`);
  assert.deepEqual(
    plan.priorities.map(({ title, target }) => `${title}: ${target.raw}`),
    ['first', 'second', 'third', 'fourth'].map((word) => `Priority ${word}: Phase 1 – End Mar 2024`),
  );
  assert.equal(plan.version, 'Version 3 (Draft)');
  assert.deepEqual(
    plan.problems.filter(({ severity }) => severity === 'question'),
    [],
  );
});

it('text of a table that falls into no cell is named with its line', async () => {
  const plan = await read(`${head}LW1 A settled team

Chief Executive

a) Appoint the director

 One team leads

Phase 1 – End Mar 2024

Funding was agreed in May.

LW2 Decisions

Monitoring Officer

a) Publish them

 All can be read

Phase 1 – End Mar 2024
`);
  assert.deepEqual(
    plan.problems.filter(({ key }) => key === 'other').map(({ place, text }) => [place, text]),
    [['line 15', 'Funding was agreed in May.']],
  );
  assert.equal(plan.priorities[0]?.target.raw, 'Phase 1 – End Mar 2024');
});

it('text in another writing of bytes is read as it was written', async () => {
  const text = textFile({ ...marlshire, title: 'Plan of the children’s service' }).toString();
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const windows = Buffer.from(text.replaceAll('’', '\x92').replaceAll('–', '\x96'), 'latin1');
  for (const bytes of [utf16, windows]) assert.equal((await read(bytes)).title, 'Plan of the children’s service');
});

describe('text that keeps the columns of its page beside each other', () => {
  const laidOut = `Plan of Marlshire

Leading well
Ref    Priority area        SRO                 Key activity                    Outcome              Target date
LW1    A settled            Chief Executive     a) Appoint the director         One team leads,      Phase 1 - End
       team                                     b) Agree who leads the work     and stays            March 2024
                                                of the board
LW2    Decisions            Monitoring Officer  a) Publish them                 All can be read      End May 2024
\fRef     Priority area       SRO                Key activity                     Outcome             Target date
                                                b) Keep a log
LW3     Voice               Head of             a) Ask                           Children say so     End May 2024
                            Participation
Early support
Ref    Priority area        SRO                 Key activity                    Outcome              Target date
ES1    Help before crisis   Head of Early Help  a) Map who helps whom           Families know        End May 2024
`;
  it('is read by where its words stand', async () => {
    const plan = await read(laidOut);
    assert.deepEqual(
      plan.workstreams.map(({ code, name }) => `${code} ${name}`),
      ['LW Leading well', 'ES Early support'],
    );
    assert.deepEqual(
      plan.priorities.map(({ ref, title, sro, target }) => [ref, title, sro.raw, target.day]),
      [
        ['LW1', 'A settled team', 'Chief Executive', '2024-03-31'],
        ['LW2', 'Decisions', 'Monitoring Officer', '2024-05-31'],
        ['LW3', 'Voice', 'Head of Participation', '2024-05-31'],
        ['ES1', 'Help before crisis', 'Head of Early Help', '2024-05-31'],
      ],
    );
    assert.deepEqual(
      plan.activities.map(({ ref, text }) => `${ref} ${text}`),
      [
        'LW1a Appoint the director',
        'LW1b Agree who leads the work of the board',
        'LW2a Publish them',
        'LW2b Keep a log',
        'LW3a Ask',
        'ES1a Map who helps whom',
      ],
    );
    assert.deepEqual(
      plan.outcomes.map(({ text }) => text),
      ['One team leads, and stays', 'All can be read', 'Children say so', 'Families know'],
    );
  });
});
