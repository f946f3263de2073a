import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { colourFrom, contrast, darkened, inkOn, palette, text } from './colours.ts';

describe('contrast', () => {
  // reference figures of the WCAG 2.2 formula, as other calculators give them
  const cases: readonly [one: string, other: string, expected: number][] = [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#1d70b8', '#ffffff', 5.17],
  ];
  for (const [one, other, expected] of cases) {
    it(`${one} on ${other} is ${expected}, either way round`, () => {
      assert.equal(Math.round(contrast(one, other) * 100) / 100, expected);
      assert.equal(contrast(one, other), contrast(other, one));
    });
  }
});

describe('palette', () => {
  for (const [name, { ink, tint }] of Object.entries(palette)) {
    it(`${name} can be read on white, on its tint and under a white letter`, () => {
      assert.ok(contrast(ink, '#ffffff') >= 4.5, `on white ${contrast(ink, '#ffffff')}`);
      assert.ok(contrast(ink, tint) >= 4.5, `on its tint ${contrast(ink, tint)}`);
      assert.ok(contrast(text.ink, tint) >= 7, 'black text on the tint of a callout');
    });
  }
});

describe('the ink on a council colour', () => {
  const cases: readonly [colour: string, ink: string][] = [
    ['#203a4c', '#ffffff'],
    ['#767676', '#ffffff'],
    ['#777777', '#0b0c0c'],
    ['#ffdd00', '#0b0c0c'],
    ['#ffffff', '#0b0c0c'],
    ['#000000', '#ffffff'],
  ];
  for (const [colour, ink] of cases) it(`${colour}: ${ink}`, () => assert.equal(inkOn(colour), ink));

  it('can be read whatever the colour', () => {
    for (let step = 0; step < 16 ** 3; step += 1) {
      const colour = `#${[...step.toString(16).padStart(3, '0')].map((digit) => digit + digit).join('')}`;
      assert.ok(contrast(inkOn(colour), colour) >= 4.3, colour);
    }
  });

  it('is asked of a colour only', () => {
    for (const wrong of ['red', '#fff', '#12345g', '#123456;}body{display:none', '']) assert.throws(() => colourFrom(wrong), /six hexadecimal digits/);
    assert.equal(colourFrom('#ABCDEF'), '#abcdef');
  });

  it('darkens towards black', () =>
    assert.deepEqual([darkened('#ff8000', 0), darkened('#ff8000', 0.5), darkened('#ff8000', 1)], ['#ff8000', '#804000', '#000000']));
});
