import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf, type Piece, sameText, textDifference } from './text-difference.ts';

/** Pieces as a reader might mark them by hand: [-removed-], {+added+}. */
const marked = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');

test('what changed is told by words, and a word that only happens to stand in both is told with the changes round it', () => {
  const cases: [string, string, string, string][] = [
    ['nothing at all', '', '', ''],
    ['the same', 'All teams meet weekly.', 'All teams meet weekly.', 'All teams meet weekly.'],
    ['other spaces and line ends', 'All  teams\r\nmeet weekly. ', 'All teams meet\nweekly.', 'All teams meet\nweekly.'],
    ['a first text', '', 'All teams meet.', '{+All teams meet.+}'],
    ['a text taken away', 'All teams meet.', '', '[-All teams meet.-]'],
    ['a word and a month', 'We hired two managers in May.', 'We hired three managers in June.', 'We hired [-two-]{+three+} managers in [-May-]{+June+}.'],
    ['a sentence more', 'Two audits are done.', 'Two audits are done. A third has begun.', 'Two audits are done. {+A third has begun.+}'],
    ['a figure', '62% of plans were on time.', '71% of plans were on time.', '[-62-]{+71+}% of plans were on time.'],
    [
      'a chance word between two longer changes',
      'Every social worker was asked about caseloads by their own manager and their answers are being read.',
      'Every social worker told an outside reviewer about the new duty rota and their answers are being read.',
      'Every social worker [-was asked about caseloads by their own manager-]{+told an outside reviewer about the new duty rota+} and their answers are being read.',
    ],
    [
      'another text altogether',
      'Recruitment is slow this quarter.',
      'The board met twice; auditors came.',
      '[-Recruitment is slow this quarter.-]{+The board met twice; auditors came.+}',
    ],
  ];
  for (const [name, before, after, expected] of cases) assert.equal(marked(differenceOf(before, after)), expected, name);
});

const squeezed = (text: string): string => text.replace(/\s+/g, '');
const told = (pieces: readonly Piece[], left: Piece['kind']): string =>
  squeezed(
    pieces
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join(''),
  );

/** Texts by a fixed rule and not by chance, so that a failure can be looked at again. */
function* texts(): Generator<[string, string]> {
  const words = ['plan', 'audit', 'the', 'of', 'team.', 'a\n\nb', '62%', 'child’s', '—', 'e.g.', '  late', 'O’Brien', 'é', '👍'];
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  for (let round = 0; round < 300; round += 1) {
    const before = Array.from({ length: next(40) }, () => words[next(words.length)] as string);
    const after = before.flatMap((word) => (next(5) === 0 ? [] : next(5) === 0 ? [words[next(words.length)] as string, word] : [word]));
    yield [before.join(' '), after.join(' ')];
  }
}

test('without what was added it is the earlier text, without what was removed the later one: no word is lost', () => {
  for (const [before, after] of texts()) {
    const pieces = differenceOf(before, after);
    assert.equal(told(pieces, 'added'), squeezed(before), JSON.stringify([before, after]));
    assert.equal(told(pieces, 'removed'), squeezed(after), JSON.stringify([before, after]));
  }
});

test('long texts with nothing in common are told as one text in place of another, and none is lost', () => {
  const long = (one: string, other: string) => [one.repeat(20_000 / one.length), other.repeat(20_000 / other.length)] as const;
  for (const [before, after] of [long('a.b ', 'c.d '), long('a.', 'b.'), long('a b c d. ', 'a e b f. '), long('x'.repeat(20_000), 'y'.repeat(20_000))]) {
    const pieces = differenceOf(before, after);
    assert.equal(told(pieces, 'added'), squeezed(before));
    assert.equal(told(pieces, 'removed'), squeezed(after));
    assert.ok(pieces.length <= 3, `${pieces.length} pieces of texts with nothing to tell`);
  }
});

test('a long text with a changed sentence in each hundred is still told by its sentences', () => {
  const sentence = (name: string, index: number) => `${name} ${index} was seen by its manager within ten working days of the visit. `;
  const before = Array.from({ length: 260 }, (_, index) => sentence('Plan', index)).join('');
  const after = Array.from({ length: 260 }, (_, index) =>
    index % 5 === 0 ? `Nobody looked at ${index}, since the team lost both of its managers in the same month. ` : sentence('Plan', index),
  ).join('');
  const kept = differenceOf(before, after).filter(({ kind }) => kind === 'same');
  assert.equal(kept.length, 52);
});

test('two texts say the same whatever the spaces between their words', () => {
  assert.equal(sameText('One  two\r\n\r\nthree ', 'One two three'), true);
  assert.equal(sameText('One two three', 'One two four'), false);
});

test('a difference is read without colour: lines under and through, and words for those who hear it', () => {
  const page = textDifference(differenceOf('We met <twice> in May.', 'We met <twice> in June.')).toString();
  assert.match(page, /We met &lt;twice&gt; in <del class="sl-difference__removed"><span class="govuk-visually-hidden">removed: <\/span>May<span/);
  assert.match(
    page,
    /<ins class="sl-difference__added"><span class="govuk-visually-hidden">added: <\/span>June<span class="govuk-visually-hidden"> \(end of added\)<\/span><\/ins>\./,
  );
});
