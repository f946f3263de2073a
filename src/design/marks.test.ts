import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { palette } from './colours.ts';
import { drawingWords, type ImpactState, impactStates, markOf, type ProcessState, processStates, type RatingColour, ratingWords, shortWords } from './marks.ts';
import { colourMark, ratingMark } from './rating-mark.ts';

describe('each state has its colour, shape, letter and words', () => {
  const process: readonly [ProcessState, RatingColour, string][] = [
    ['complete', 'blue', 'Complete'],
    ['on-track', 'green', 'On track'],
    ['behind', 'amber', 'Behind'],
    ['off-track', 'red', 'Off track'],
    ['not-due', 'grey', 'Not due'],
    ['not-rated', 'none', 'Not rated'],
  ];
  const impact: readonly [ImpactState, RatingColour, string][] = [
    ['sustained', 'blue', 'Sustained'],
    ['demonstrable', 'green', 'Demonstrable'],
    ['emerging', 'amber', 'Emerging'],
    ['unmeasured', 'amber', 'Unmeasured'],
    ['not-met', 'red', 'Not met'],
    ['not-expected', 'grey', 'Not expected'],
  ];
  for (const [state, colour, words] of process) it(`process ${state}`, () => assert.deepEqual(processStates[state], { words, colour }));
  for (const [state, colour, words] of impact) it(`impact ${state}`, () => assert.deepEqual(impactStates[state], { words, colour }));
  it('lists them all', () => assert.deepEqual([process.length, impact.length], [Object.keys(processStates).length, Object.keys(impactStates).length]));

  const marks: readonly [RatingColour, string, string][] = [
    ['blue', 'diamond', 'B'],
    ['green', 'circle', 'G'],
    ['amber', 'triangle', 'A'],
    ['red', 'square', 'R'],
    ['grey', 'ring', '–'],
    ['none', 'cross', '×'],
  ];
  for (const [colour, shape, letter] of marks)
    it(`${colour} is a ${shape} with ${letter}`, () => assert.deepEqual([markOf[colour].shape, markOf[colour].letter], [shape, letter]));
});

describe('a rating in words', () => {
  const cases: readonly [ProcessState, ImpactState, differs: boolean, words: string, short: string][] = [
    ['behind', 'emerging', false, 'Behind, impact emerging', 'Behind'],
    ['behind', 'not-met', false, 'Behind, impact not met', 'Impact not met'],
    ['on-track', 'demonstrable', true, 'On track, impact demonstrable; owner and facts differ', 'On track'],
    ['on-track', 'not-expected', false, 'On track, impact not expected', 'On track'],
    ['on-track', 'unmeasured', false, 'On track, impact unmeasured', 'Impact unmeasured'],
    ['off-track', 'not-met', false, 'Off track, impact not met', 'Off track'],
    ['off-track', 'demonstrable', false, 'Off track, impact demonstrable', 'Off track'],
    ['complete', 'sustained', false, 'Complete, impact sustained', 'Complete and sustained'],
    ['complete', 'demonstrable', false, 'Complete, impact demonstrable', 'Complete'],
    ['complete', 'emerging', false, 'Complete, impact emerging', 'Impact emerging'],
    ['not-due', 'not-expected', false, 'Not due, impact not expected', 'Not due'],
    ['not-due', 'not-met', false, 'Not due, impact not met', 'Impact not met'],
    ['not-rated', 'not-expected', false, 'Not rated', 'Not rated'],
    ['not-rated', 'not-met', true, 'Not rated; owner and facts differ', 'Not rated'],
  ];
  for (const [process, impact, differs, words, short] of cases) {
    it(words, () => {
      assert.equal(ratingWords({ process, impact, differs }), words);
      assert.equal(shortWords({ process, impact, differs }), short);
    });
  }
  it('says what is drawn', () => {
    assert.equal(drawingWords({ process: 'behind', impact: 'demonstrable' }), 'Process: amber triangle, A. Impact: green circle, G.');
  });
});

describe('the rating mark', () => {
  const drawn = (colour: RatingColour) => colourMark(colour).toString().replaceAll(palette[colour].ink, '').replaceAll('#ffffff', '');

  it('draws six things that differ without their colours, with and without letters', () => {
    const colours = Object.keys(markOf) as RatingColour[];
    assert.equal(new Set(colours.map(drawn)).size, 6);
    assert.equal(new Set(colours.map((colour) => colourMark(colour, 8).toString().replaceAll(palette[colour].ink, ''))).size, 6);
  });

  it('has a name and a description for those who do not see it', () => {
    const mark = ratingMark({ process: 'behind', impact: 'demonstrable', id: 'lg2' }).toString();
    assert.match(mark, /role="img" aria-labelledby="lg2-title" aria-describedby="lg2-desc"/);
    assert.match(
      mark,
      /<title id="lg2-title">Behind, impact demonstrable<\/title><desc id="lg2-desc">Process: amber triangle, A\. Impact: green circle, G\.<\/desc>/,
    );
  });

  it('is named without ids where none is given, so that two never share one', () => {
    const mark = ratingMark({ process: 'behind', impact: 'demonstrable' }).toString();
    assert.match(mark, /role="img" aria-label="Behind, impact demonstrable"/);
    assert.doesNotMatch(mark, / id=/);
  });

  it('says nothing where its words stand beside it', () => {
    const mark = ratingMark({ process: 'behind', impact: 'demonstrable', decorative: true }).toString();
    assert.match(mark, /aria-hidden="true"/);
    assert.doesNotMatch(mark, /<title|role=/);
  });

  it('has a dashed ring only where owner and facts differ', () => {
    assert.match(ratingMark({ process: 'behind', impact: 'emerging', differs: true }).toString(), /stroke-dasharray/);
    assert.doesNotMatch(ratingMark({ process: 'behind', impact: 'emerging' }).toString(), /stroke-dasharray/);
  });

  it('stands process over impact, or large before small', () => {
    assert.match(
      ratingMark({ process: 'on-track', impact: 'demonstrable' }).toString(),
      /viewBox="0 0 28 48".*cx="14" cy="14" r="9.5".*cx="14" cy="35" r="6.4"/s,
    );
    assert.match(
      ratingMark({ process: 'on-track', impact: 'demonstrable', form: 'inline' }).toString(),
      /viewBox="0 0 48 28".*cx="14" cy="14" r="9.5".*cx="35" cy="14" r="6.4"/s,
    );
  });

  for (const process of Object.keys(processStates) as ProcessState[]) {
    for (const impact of Object.keys(impactStates) as ImpactState[]) {
      it(`stands alone with its colours in it: ${process}, ${impact}`, () => {
        const mark = ratingMark({ process, impact, standalone: true, differs: true, colour: 'red' }).toString();
        assert.match(mark, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
        const inks = [palette.red.tint, palette[processStates[process].colour].ink];
        if (process !== 'not-rated') inks.push(palette[impactStates[impact].colour].ink);
        for (const ink of inks) assert.ok(mark.includes(ink), ink);
        assert.doesNotMatch(mark, /style=|<style|<script|<text|currentColor|href=/);
      });
    }
  }
});
