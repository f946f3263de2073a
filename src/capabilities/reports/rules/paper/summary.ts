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

function coloursSentence({ standing, key }: HighlightView): string {
  const { counts, total } = standing.programme;
  if (total === 0) return 'The plan has no priority yet.';
  const present = key.colours
    .filter(({ colour }) => counts[colour] > 0)
    .map(({ colour, name, label }) => ({ count: counts[colour], words: (colour === 'none' ? label : name).toLowerCase() }));
  if (total === 1) return `The one priority of the plan is ${present.map((one) => one.words).join('')}.`;
  const parts = present.map(({ count, words }, index) => `${number(count)}${index > 0 ? '' : count === 1 ? ' is' : ' are'} ${words}`);
  return `Of the ${total} priorities of the plan, ${listed(parts)}.`;
}

/** Few enough to be named are named. */
const namedInFull = 3;

function worstSentence({ standing, key }: HighlightView): string {
  const { worst, worstOnes, total } = standing.programme;
  if (total <= 1) return '';
  const nameOf = (colour: string) => (key.colours.find((one) => one.colour === colour)?.name ?? colour).toLowerCase();
  if (worst !== 'red') return `None is ${nameOf('red')}.`;
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
