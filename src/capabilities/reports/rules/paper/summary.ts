import type { Block, Inline } from '../../../../documents/tree.ts';
import type { HighlightView } from '../view-shape.ts';
import { heading, link, paragraph, text } from './pieces.ts';
import { capital, counted, howMany, listed, number, refsOf } from './words.ts';

/** The one paragraph a busy chair can read aloud, and what the board is asked to do. */
export function summary(view: HighlightView): Block[] {
  const asked = askedOfTheBoard(view);
  return [
    heading(2, 'summary', 'Summary'),
    { kind: 'paragraph', lead: true, content: [text(summaryWords(view))] },
    ...(asked.length === 0
      ? [paragraph(text('Nothing in this report waits for the board’s decision.'))]
      : [paragraph(text('The board is asked to:')), { kind: 'list', ordered: false, items: asked } as const]),
  ];
}

/** The summary in sentences, without a mark or a link, so that it can be read aloud. */
export function summaryWords(view: HighlightView): string {
  return [coloursSentence(view), worstSentence(view), changeSentence(view), slowSentence(view), disagreementSentence(view), updatesSentence(view)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function coloursSentence(view: HighlightView): string {
  const { counts, total } = view.standing.programme;
  if (total === 0) return 'The plan has no priority yet.';
  const disputed = disputes(view);
  const present = view.key.colours
    .filter(({ colour }) => counts[colour] > 0)
    .map(({ colour, name, label }) => ({
      count: counts[colour],
      words: (colour === 'none' ? label : name).toLowerCase(),
      disputed: disputed.filter((one) => one.derived.colour === colour).length,
    }));
  const worse = declaredWorse(view);
  if (total === 1) return `The one priority of the plan is ${present.map((one) => one.words).join('')}${disputed.length > 0 ? ', disputed' : ''}${worse}.`;
  const parts = present.map((one, index) => {
    const verb = index > 0 ? '' : one.count === 1 ? ' is' : ' are';
    const said = one.disputed === 0 ? '' : present.length === 1 ? `, ${disputedOf(one)}` : ` (${disputedOf(one)})`;
    return `${number(one.count)}${verb} ${one.words}${said}`;
  });
  return `Of the ${total} priorities of the plan, ${listed(parts)}${worse}.`;
}

/** Among those that are counted: the cross-cutting activity is not. */
function disputes({ disagreements }: HighlightView): HighlightView['disagreements'] {
  return disagreements.filter((one) => one.kind === 'priority');
}

function disputedOf({ count, disputed }: { readonly count: number; readonly disputed: number }): string {
  if (disputed < count) return `${number(disputed)} disputed`;
  return count === 1 ? 'disputed' : count === 2 ? 'both disputed' : 'all disputed';
}

/** Where an owner declares worse than the facts support, the count alone would reassure: who is named, and what they declare. */
function declaredWorse(view: HighlightView): string {
  const worse = disputes(view).filter((one) => one.claim === 'worse');
  const parts = view.key.colours.flatMap(({ colour, name }) => {
    const ones = worse.filter((one) => one.declared.colour === colour);
    if (ones.length === 0) return [];
    return [`${refsOf(ones)} ${ones.length === 1 ? 'is' : 'are'} declared ${name.toLowerCase()} by ${ones.length === 1 ? 'its owner' : 'their owners'}`];
  });
  return parts.map((part) => `; ${part}`).join('');
}

/** Few enough to be named are named. */
const namedInFull = 3;

function worstSentence(view: HighlightView): string {
  const { standing, key } = view;
  const { worst, worstOnes, total } = standing.programme;
  if (total <= 1) return '';
  const nameOf = (colour: string) => (key.colours.find((one) => one.colour === colour)?.name ?? colour).toLowerCase();
  if (worst !== 'red') return `${disputes(view).some((one) => one.declared.colour === 'red') ? 'By the facts none' : 'None'} is ${nameOf('red')}.`;
  if (worstOnes.length > namedInFull) return `Those that are ${nameOf('red')} are ${refsOf(worstOnes)}.`;
  return `${listed(worstOnes.map((one) => `${one.ref} (${one.title})`))} ${worstOnes.length === 1 ? 'is' : 'are'} ${nameOf('red')}.`;
}

function changeSentence({ changes }: HighlightView): string {
  const { since, better, worse } = changes;
  if (since === null) return 'This is the first cycle, so there is nothing to compare it with.';
  const opening = `Since cycle ${since.number}`;
  if (better.length + worse.length === 0) return `${opening}, no colour got better or worse.`;
  const parts = [
    worse.length > 0 && `${howMany(worse)} got worse (${refsOf(worse)})`,
    better.length > 0 && `${howMany(better)} got better (${refsOf(better)})`,
  ];
  return `${opening}, ${listed(parts.filter((part) => part !== false))}.`;
}

function slowSentence({ slow, changes }: HighlightView): string {
  if (slow.length === 0) return 'None is slow to progress.';
  const fresh = slow.filter((item) => item.newlyListed).length;
  const newly = changes.since === null ? '' : fresh === 0 ? ', as before' : fresh === slow.length ? ', newly' : `, ${number(fresh)} of them newly`;
  return `${capital(howMany(slow))} ${slow.length === 1 ? 'is' : 'are'} slow to progress${newly}.`;
}

function disagreementSentence({ disagreements }: HighlightView): string {
  if (disagreements.length === 0) return 'Owners and facts agree on every rating declared.';
  return `On ${refsOf(disagreements)} the owner and the facts differ, and the board settles the ${disagreements.length === 1 ? 'rating' : 'ratings'}.`;
}

function updatesSentence({ updates, heading: { state } }: HighlightView): string {
  const { asked, submitted } = updates;
  if (asked === 0) return '';
  const soFar = state === 'draft';
  if (updates.missing.length === 0) return `Every update ${soFar ? 'has come' : 'came'}.`;
  const missed = updates.missing.filter((one) => one.missed);
  const told = missed.length === 0 ? '' : `; ${missed.length === 1 ? 'that' : 'those'} on ${refsOf(missed)} ${missed.length === 1 ? 'was' : 'were'} missed`;
  if (submitted === 0) return `No update ${soFar ? 'has come so far' : 'came'}${told}.`;
  const verb = soFar ? (submitted === 1 ? 'has come so far' : 'have come so far') : 'came';
  return `${capital(number(submitted))} of ${counted(asked, 'update', 'updates')} ${verb}${told}.`;
}

function askedOfTheBoard({ disagreements, asks, contributions, updates, slow }: HighlightView): Inline[][] {
  const missed = updates.missing.filter((one) => one.missed);
  const items: Inline[][] = [];
  if (disagreements.length > 0)
    items.push([text('settle '), link(counted(disagreements.length, 'rating', 'ratings'), '#settle'), text(`, on ${refsOf(disagreements)}`)]);
  if (asks.length > 0) items.push([text('answer '), link(counted(asks.length, 'ask', 'asks'), '#asks'), text(`, from ${refsOf(asks)}`)]);
  if (contributions.length > 0) items.push([text('strengthen the contributions of '), link(listed(contributions.map((one) => one.whom)), '#contributions')]);
  if (slow.length > 0) items.push([text('challenge what is '), link('slow to progress', '#slow'), text(`: ${howMany(slow)}`)]);
  if (missed.length > 0)
    items.push([
      text('call for the '),
      link(missed.length === 1 ? 'update that was missed' : 'updates that were missed', '#loose-ends'),
      text(`, on ${refsOf(missed)}`),
    ]);
  return items;
}
