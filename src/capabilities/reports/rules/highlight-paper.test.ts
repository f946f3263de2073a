import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../../../../tests/support/any.ts';
import { letters, wordsOf } from '../../../documents/fixtures/words.ts';
import { checkPaper, contentsOf, type Paper } from '../../../documents/index.ts';
import { marlshire } from '../fixtures/marlshire.ts';
import { type ActivitySpec, cycle, type day, measure, type PrioritySpec, positionFrom } from '../fixtures/position.ts';
import { frozen } from '../fixtures/report.ts';
import { highlightPaper } from './highlight-paper.ts';
import { type HighlightContext, highlightView } from './highlight-view.ts';

function paperOf(priorities: readonly PrioritySpec[], context: Partial<HighlightContext> = {}): { paper: Paper } {
  const { position, history } = positionFrom([{ code: 'LG', name: 'Leadership', priorities }]);
  return { paper: highlightPaper(highlightView(position, history, { ...frozen, ...context }), null) };
}

const sound: PrioritySpec = {
  ref: 'LG1',
  title: 'A title',
  owner: 'Director',
  activities: [{ text: 'The work', target: '2022-12-31' }],
  measures: [measure('Visits on time', 50, 80, 80, 81, 82)],
  past: 'GG GG',
  update: { achieved: 'Much', nextSteps: 'More' },
};
const marlshirePaper = highlightPaper(highlightView(marlshire.position, marlshire.history, frozen), null);

describe('the paper', () => {
  const papers: readonly [name: string, paper: Paper][] = [
    ['Marlshire in its thirteenth cycle', marlshirePaper],
    ['a draft', paperOf([sound], { state: 'draft' }).paper],
    ['the first cycle', paperOf([{ ...sound, past: undefined }]).paper],
    ['a plan without a priority', paperOf([]).paper],
    ['a priority without owner, activity, measure or update', paperOf([{ ref: 'LG1', title: 'T', owner: null, activities: [] }]).paper],
    [
      'refs that are no plain letters',
      paperOf([
        { ...sound, ref: 'P 1/a' },
        { ...sound, ref: 'P1a' },
        { ...sound, ref: 'é&<' },
      ]).paper,
    ],
    ['words with markup in them', paperOf([{ ...sound, title: '<script>alert(1)</script> & "more"', owner: '#let x = 1' }]).paper],
  ];
  for (const [name, paper] of papers) test(`has nothing that a renderer refuses: ${name}`, () => assert.deepEqual(checkPaper(paper), []));

  test('is the same for the same view, byte for byte', () => {
    const again = highlightPaper(highlightView(marlshire.position, marlshire.history, frozen), null);
    assert.equal(JSON.stringify(again), JSON.stringify(marlshirePaper));
  });

  test('says on its first page that no board has accepted the plan, where none has', () => {
    const { position, history } = positionFrom([{ code: 'LG', name: 'Leadership', priorities: [sound] }]);
    assert.ok(position.plan);
    const paper = highlightPaper(highlightView({ ...position, plan: { ...position.plan, acceptedOn: null } }, history, frozen), null);
    const [first] = paper.blocks;
    assert.deepEqual([first?.kind, checkPaper(paper)], ['callout', []]);
    assert.match(JSON.stringify(first), /The board has not accepted this plan: its dates, owners and measures can still change without approval\./);
    assert.doesNotMatch(JSON.stringify(marlshirePaper), /has not accepted this plan/);
  });

  test('names the paper that its definitions come from, and no line of it', () => {
    const words = wordsOf(marlshirePaper).join('\n');
    assert.match(words, /Definitions: Strategic Improvement Plan v0\.11: short key; key of process and impact, Appendix 3\./);
    assert.doesNotMatch(words, /\blines? \d/);
  });

  test('survives being kept as JSON', () => assert.deepEqual(JSON.parse(JSON.stringify(marlshirePaper)), marlshirePaper));

  test('begins with the summary and lists its parts', () => {
    assert.deepEqual(
      contentsOf(marlshirePaper)
        .filter((entry) => entry.level === 2)
        .map((entry) => entry.text),
      [
        'Summary',
        'Position by workstream',
        'Every priority',
        'Ratings to settle',
        'Asks of the board',
        'Slow to progress',
        'Contributions to strengthen',
        'Changes since cycle 12',
        'Achieved and next',
        'To put right',
        'How to read this report',
      ],
    );
  });

  test('prints the end of the record once, on a line of its own as verify takes it, and short at the foot of each page', () => {
    for (const state of ['frozen', 'draft'] as const) {
      const { paper } = paperOf([sound], { state });
      const whole = `1482:${frozen.record.hash}`;
      const check = paper.blocks.find((block) => block.kind === 'paragraph' && JSON.stringify(block).includes('sightline verify --against'));
      assert.deepEqual(check?.kind === 'paragraph' && check.content.at(-1), { kind: 'text', text: `\n${whole}` });
      assert.equal(JSON.stringify(paper).split(frozen.record.hash).length, 2);
      assert.ok(paper.footer.endsWith(`record ${whole.slice(0, 17)}`));
    }
  });

  test('a draft says so in its title, its status, its first block and its footer; a frozen report nowhere', () => {
    const { paper } = paperOf([sound], { state: 'draft' });
    assert.match(paper.title, /^DRAFT/);
    assert.match(paper.footer, /DRAFT, cycle not yet closed/);
    assert.ok(paper.facts.some((fact) => fact.label === 'Status' && fact.value === 'Draft – cycle not yet closed'));
    assert.deepEqual([paper.blocks[0]?.kind, paper.blocks[0]?.kind === 'callout' && paper.blocks[0].title], ['callout', 'Draft – cycle not yet closed']);
    assert.doesNotMatch(JSON.stringify(marlshirePaper), /draft/i);
  });

  test('words of people stand as they wrote them', () => {
    const said = 'First line.\nSecond line, with “quotes” & <angles>.';
    const { paper } = paperOf([{ ...sound, update: { achieved: said, nextSteps: 'x', declared: { process: 'behind' }, difference: said } }]);
    const words = wordsOf(paper);
    assert.ok(words.includes(said));
    assert.deepEqual(pieceBeside(paper, 'settle', said), { kind: 'text', text: said });
  });

  test('begins with its story: nothing but the position stands between the summary and the contents', () => {
    const at = marlshirePaper.blocks.findIndex((block) => block.kind === 'contents');
    const before = marlshirePaper.blocks.slice(0, at).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    assert.deepEqual(before, ['Summary', 'Position by workstream']);
    assert.ok(marlshirePaper.blocks.every((block) => block.kind !== 'page-break'));
  });

  test('what is true of several activities of a priority is said once', () => {
    const activities = Array.from({ length: 3 }, () => ({ text: 'Late', target: '2022-09-01' }) as const);
    const words = wordsOf(paperOf([{ ...sound, activities }]).paper).join('\n');
    assert.match(words, /LG1a, LG1b and LG1c are 50 days past their target of 1 September 2022 and not complete\./);
    assert.doesNotMatch(words, /LG1b is/);
  });

  test('what there is none of takes a sentence and no table', () => {
    const { paper } = paperOf([sound]);
    const words = wordsOf(paper);
    assert.ok(words.includes('No owner asks the board for anything in this cycle.'));
    assert.ok(words.includes('No rating got worse. No rating got better. No target was moved.'));
    assert.ok(!words.includes('Got worse, and why'));
  });

  test('where no completion stands claimed it says that none waits, and not that all were verified', () => {
    const words = wordsOf(paperOf([sound]).paper).join('\n');
    assert.match(words, /No completion waits to be verified\./);
    assert.doesNotMatch(words, /claimed is verified/);
    const waiting = wordsOf(paperOf([{ ...sound, activities: [{ text: 'Done', claimed: ['2022-10-03'] }] }]).paper).join('\n');
    assert.doesNotMatch(waiting, /No completion waits/);
  });

  test('work that was complete and is open again is listed with the measure that fell back', () => {
    const reopened = {
      on: '2022-10-10',
      completedOn: '2022-06-01',
      measure: 'M7',
      against: 'target',
      figure: 85,
      value: 79,
      day: '2022-09-30',
    } as const;
    const wordsWith = (status: ActivitySpec['status']) => wordsOf(paperOf([{ ...sound, activities: [{ text: 'The work', status, reopened }] }]).paper).join('');
    assert.match(wordsWith('begun'), /did not hold:.*LG1a was complete on 1 June 2022 and is open again since 10 October 2022: M7 fell back to 79/s);
    assert.doesNotMatch(wordsWith('stopped'), /open again/);
  });

  test('a completion that was refused is listed with who refused it and why; one that was stopped since is not', () => {
    const refused = { on: '2022-10-14', by: 'Head of Practice', reason: 'Two teams\nhave not begun.' } as const;
    const wordsWith = (status: ActivitySpec['status']) => wordsOf(paperOf([{ ...sound, activities: [{ text: 'The work', status, refused }] }]).paper).join('');
    assert.match(
      wordsWith('begun'),
      /No completion waits to be verified\..+LG1a: its completion was refused on 14 October 2022 by the Head of Practice: Two teams\nhave not begun\./s,
    );
    assert.doesNotMatch(wordsWith('stopped'), /was refused/);
  });

  test('a disagreement without words says that no explanation was given', () => {
    const { paper } = paperOf([{ ...sound, update: { declared: { process: 'behind' }, difference: '' } }]);
    assert.ok(wordsOf(paper).includes('No explanation given.'));
  });

  test('the wall is drawn on as many figures as its rows need, each with what it shows in words', () => {
    const figures = (count: number) =>
      paperOf(Array.from({ length: count }, (_, index) => ({ ...sound, ref: `LG${index + 1}` }))).paper.blocks.filter((block) => block.kind === 'figure');
    assert.deepEqual(
      [1, 34, 35, 69].map((count) => figures(count).length),
      [1, 1, 2, 3],
    );
    const all = figures(69).flatMap((figure) => [...figure.svg.matchAll(/>(LG\d+)</g)].map((found) => found[1]));
    assert.equal(new Set(all).size, 69);
    assert.match(figures(1)[0]?.alt ?? '', /At this cycle Green: LG1\.$/);
  });
});

/** The piece of the first table after a heading that holds those words. */
function pieceBeside(paper: Paper, headingId: string, words: string) {
  const from = paper.blocks.findIndex((block) => block.kind === 'heading' && block.id === headingId);
  const table = paper.blocks.slice(from).find((block) => block.kind === 'table');
  return table?.rows.flatMap((row) => row.cells.flat()).find((piece) => piece.kind === 'text' && piece.text === words);
}

describe('nothing slow can be left out', () => {
  const someDay = fc.integer({ min: 0, max: 500 }).map((back) => new Date(Date.UTC(2022, 11, 31) - back * 86_400_000).toISOString().slice(0, 10) as typeof day);
  const activity: fc.Arbitrary<ActivitySpec> = fc.record({
    text: fc.constant('The work'),
    target: fc.option(someDay),
    confirmed: fc.boolean(),
    status: fc.constantFrom('not-begun', 'begun', 'stopped'),
    forecast: someDay,
  });
  const spec: fc.Arbitrary<Omit<PrioritySpec, 'ref'>> = fc.record({
    title: fc.string({ minLength: 1 }).filter((title) => title.trim() !== ''),
    owner: fc.option(fc.constant('Director')),
    kind: fc.constantFrom('priority', 'cross-cutting'),
    activities: fc.array(activity, { maxLength: 4 }),
    past: fc.constantFrom('GG GG', 'AG AG', 'RR AA', '-- --', 'BB BB'),
    missedBefore: fc.integer({ min: 0, max: 2 }),
    lastUpdateOn: fc.option(someDay.filter((one) => one <= cycle.openedOn)),
    update: fc.option(fc.record({ achieved: fc.string(), nextSteps: fc.string(), difference: fc.string() }), { nil: undefined }),
  });

  test('every priority with a reason is on the list with each of its reasons, whatever its author wrote', () => {
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 6 }), fc.constantFrom('draft', 'frozen'), (specs, state) => {
        const { position, history } = positionFrom([
          { code: 'LG', name: 'Leadership', priorities: specs.map((one, index) => ({ ...one, ref: `LG${index + 1}` })) },
        ]);
        const view = highlightView(position, history, { ...frozen, state: state as 'draft' });
        const wanted = position.priorities.filter((priority) => priority.slow.length > 0);
        assert.deepEqual(
          view.slow.map((item) => item.ref),
          wanted.map((priority) => priority.ref),
        );
        const paper = highlightPaper(view, null);
        assert.deepEqual(checkPaper(paper), []);
        const at = paper.blocks.findIndex((block) => block.kind === 'heading' && block.id === 'slow');
        const table = paper.blocks[at + 2];
        assert.ok(table?.kind === 'table');
        assert.equal(table.rows.length, wanted.length);
        for (const [index, item] of view.slow.entries()) {
          assert.equal(item.reasons.length, wanted[index]?.slow.length);
          const row = letters(
            table.rows[index]?.cells
              .flat()
              .map((piece) => (piece.kind === 'mark' ? '' : piece.text))
              .join('') ?? '',
          );
          for (const reason of item.reasons) assert.ok(row.includes(letters(reason.sentence)), reason.sentence);
        }
      }),
      { numRuns: 150, seed: 20221021 },
    );
  });
});
