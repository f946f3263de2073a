import { type Day, formatDayWithWeekday } from '../../../../calendar/index.ts';
import type { Role } from '../../../people/index.ts';

/** What a mail says. It has one link and no word of the plan or of an update: whoever else reads the mailbox learns which updates are due, and nothing of a child. */
export type Letter = {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly words: string; readonly path: string };
  readonly closing: readonly string[];
};

export type LetterFacts = {
  readonly kind: 'reminder' | 'escalation' | 'returned';
  readonly programme: { readonly name: string; readonly council: string };
  readonly name: string;
  /** Those that are still due. */
  readonly refs: readonly string[];
  /** Those of them that nobody answers for. */
  readonly unowned: readonly string[];
  readonly dueOn: Day;
  readonly boardDay: Day;
  readonly today: Day;
  /** Of an escalation: whether the person is the owners' own line. */
  readonly isLine: boolean;
  /** The address of the link; which page, `linkTo` says. */
  readonly path: string;
};

/** Who may read how far updates of an open cycle are: they are shown the page of who has not submitted. */
export const readersOfDue: readonly Role[] = ['office', 'director', 'owner', 'adviser', 'commissioner'];

/** The page that the one link of a mail leads to: straight to the update where one is due. */
export function linkTo({ kind, refs }: Pick<LetterFacts, 'kind' | 'refs'>, roles: readonly Role[]): 'update' | 'home' | 'not-submitted' {
  if (kind === 'escalation') return roles.some((role) => readersOfDue.includes(role)) ? 'not-submitted' : 'home';
  return refs.length === 1 ? 'update' : 'home';
}

export function letterOf(facts: LetterFacts): Letter {
  const { programme, name, refs, kind, path } = facts;
  const words = { reminder: reminderWords, escalation: escalationWords, returned: returnedWords }[kind](facts);
  return {
    subject: `${programme.council}: ${words.subject}`,
    greeting: `Dear ${name}`,
    paragraphs: words.paragraphs,
    link: { words: words.link ?? (refs.length === 1 ? `Write the update of ${refs[0]}` : 'See what is due from you'), path },
    closing: [words.because, programme.name],
  };
}

type Words = { readonly subject: string; readonly paragraphs: readonly string[]; readonly link?: string; readonly because: string };

function reminderWords(facts: LetterFacts): Words {
  const { refs, dueOn, boardDay, today } = facts;
  const late = today > dueOn;
  const what = `${counted(refs.length)} for the board of ${formatDayWithWeekday(boardDay)} ${be(refs.length, late)} due from you`;
  const when = late ? `on ${formatDayWithWeekday(dueOn)}` : `by ${formatDayWithWeekday(dueOn)}${today === dueOn ? ', today' : ''}`;
  return {
    subject: late
      ? `${counted(refs.length)} ${be(refs.length, true)} due on ${formatDayWithWeekday(dueOn)}`
      : `${counted(refs.length)} due by ${formatDayWithWeekday(dueOn)}`,
    paragraphs: [`${what} ${when}: ${listed(refs)}.`, ...(late ? ['It can still be submitted until the programme office closes the cycle.'] : [])],
    because: 'You get this because you hold a post that answers for what is named here.',
  };
}

function escalationWords(facts: LetterFacts): Words {
  const { unowned, isLine } = facts;
  const owned = facts.refs.filter((ref) => !unowned.includes(ref));
  const whose = isLine && unowned.length === 0 ? ' of posts that answer to yours' : '';
  const because = [
    owned.length > 0 &&
      (isLine
        ? 'You get this because the posts that answer for what is named here answer to yours.'
        : 'You get this because nobody in the line of the posts that answer for what is named here can be told.'),
    unowned.length > 0 && 'The programme office and the directors are told of what nobody answers for.',
  ];
  return {
    subject: subjectOfLate(facts, owned, whose),
    paragraphs: [...(owned.length > 0 ? [lateWords(facts, owned)] : []), ...(unowned.length > 0 ? [unownedWords(facts)] : [])],
    link: 'See what is still to come, and from whom',
    because: because.filter((words) => words !== false).join(' '),
  };
}

function subjectOfLate({ refs, unowned, dueOn, today }: LetterFacts, owned: readonly string[], whose: string): string {
  const nobody = owned.length === 0 ? ` that nobody answers for` : '';
  const what = `${counted(refs.length)}${whose}${nobody}`;
  return today > dueOn || unowned.length === 0
    ? `${what} ${be(refs.length, true)} due on ${formatDayWithWeekday(dueOn)}`
    : `${what} due by ${formatDayWithWeekday(dueOn)}`;
}

function lateWords({ dueOn, boardDay, isLine }: LetterFacts, owned: readonly string[]): string {
  const whose = isLine ? ' of posts that answer to yours' : '';
  return `${counted(owned.length)}${whose} for the board of ${formatDayWithWeekday(boardDay)} ${be(owned.length, true)} due on ${formatDayWithWeekday(dueOn)} and ${be(owned.length, false)} still to come: ${listed(owned)}.`;
}

function unownedWords({ unowned, dueOn, boardDay, today }: LetterFacts): string {
  const count = unowned.length;
  const when = today > dueOn ? `${be(count, true)} due on` : `${be(count, false)} due by`;
  return `Nobody answers for ${counted(count)} for the board of ${formatDayWithWeekday(boardDay)} that ${when} ${formatDayWithWeekday(dueOn)}: ${listed(unowned)}. Nobody is asked to write ${count === 1 ? 'it' : 'them'} until the plan names a post that owns ${count === 1 ? 'the priority' : 'the priorities'}.`;
}

function returnedWords({ refs, dueOn, today }: LetterFacts): Words {
  const late = today > dueOn;
  return {
    subject: `your update of ${listed(refs)} was returned`,
    paragraphs: [
      `Your update of ${listed(refs)} came back from the programme office, which says what should change.`,
      late
        ? `It was due on ${formatDayWithWeekday(dueOn)}: change it and submit it again.`
        : `Change it and submit it again by ${formatDayWithWeekday(dueOn)}.`,
    ],
    link: `Read what should change in ${listed(refs)}`,
    because: 'You get this because you hold a post that answers for what is named here.',
  };
}

const counted = (count: number): string => `${count} ${count === 1 ? 'update' : 'updates'}`;
const be = (count: number, past: boolean): string => (past ? (count === 1 ? 'was' : 'were') : count === 1 ? 'is' : 'are');
const listed = (refs: readonly string[]): string => (refs.length < 2 ? refs.join('') : `${refs.slice(0, -1).join(', ')} and ${refs.at(-1)}`);
