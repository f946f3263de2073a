import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Prose } from './grid.ts';
import { readPhases, readStatements, titleOf, versionOf } from './statements.ts';

const prose = (...lines: string[]): Prose[] =>
  lines.map((text, index) => ({ kind: text.startsWith('# ') ? 'heading' : 'paragraph', text: text.replace('# ', ''), place: `paragraph ${index + 1}` }));

describe('phases with their dates', () => {
  const read = (...lines: string[]) => readPhases(prose(...lines)).map(({ number, name, from, to }) => [number, name, from, to]);

  it('a phase printed from the month in which the one before ends starts the month after', () => {
    assert.deepEqual(
      read('Phase 1 - Back to Basics (June 2021 - April 2022)', 'Phase 2 – Early help (April 2022 – April 2023)', 'Phase 3: Embedding, May 2023 to April 2024'),
      [
        [1, 'Back to Basics', '2021-06-01', '2022-04-30'],
        [2, 'Early help', '2022-05-01', '2023-04-30'],
        [3, 'Embedding', '2023-05-01', '2024-04-30'],
      ],
    );
  });
  it('a year that is missing is not supplied', () => assert.deepEqual(read('Phase 1 - Start (June - April 2022)'), [[1, 'Start', null, '2022-04-30']]));
  it('a phase twice is taken once', () => assert.equal(read('Phase 1 (June 2021 - April 2022)', 'Phase 1 (June 2021 - May 2022)').length, 1));
  it('a line of dashes without end takes no time', () => {
    const started = performance.now();
    assert.deepEqual(read(`Phase 1 ${' - '.repeat(30_000)}`), []);
    assert.ok(performance.now() - started < 500);
  });
  it('a sentence about a phase is none', () => assert.deepEqual(read('Phase 1 is over.', 'In phase 1 (June 2021 - April 2022) we began.'), []));
});

describe('statements', () => {
  const read = (...lines: string[]) => readStatements(prose(...lines)).map(({ kind, text }) => `${kind}: ${text}`);
  it('in one line', () =>
    assert.deepEqual(read('Our vision: Every child is safe.', 'Our ambition – a county for children'), [
      'vision: Every child is safe.',
      'ambition: a county for children',
    ]));
  it('under a heading', () => assert.deepEqual(read('# Our vision', 'Every child is safe.', 'More text.'), ['vision: Every child is safe.']));
  it('with "is"', () => assert.deepEqual(read('Our vision is: every child is safe'), ['vision: every child is safe']));
  it('a heading with nothing under it', () => assert.deepEqual(read('# Our vision', '# Phases'), []));
  it('a sentence that only names one', () => assert.deepEqual(read('Vision testing was improved.', 'The aims of the board were met.'), []));
});

describe('title and version', () => {
  it('stand at the top', () => {
    const lines = prose('Strategic Improvement Plan', 'Version 0-3 (Draft), October 2021', '# Appendix 1');
    assert.equal(titleOf(lines), 'Strategic Improvement Plan');
    assert.equal(versionOf(lines), 'Version 0-3 (Draft), October 2021');
  });
  it('a long first paragraph is no title', () => assert.equal(titleOf(prose('x'.repeat(130), '# The plan')), 'The plan'));
  it('none', () => assert.deepEqual([titleOf([]), versionOf(prose('We drafted it.'))], [null, null]));
  it('v1.2', () => assert.equal(versionOf(prose('Improvement plan v1.2')), 'Improvement plan v1.2'));
});
