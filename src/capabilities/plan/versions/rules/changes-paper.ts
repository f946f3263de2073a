import { formatDay, formatMoment } from '../../../../calendar/index.ts';
import { differenceOf } from '../../../../design/text-difference.ts';
import type { Block, Inline, Paper } from '../../../../documents/tree.ts';
import { unconfirmedWords } from '../../board-words/rules/standing.ts';
import { changeCounts, countWords, detailWords, heldWords, movedWords, reasonWords, thingWords } from '../../comparing/rules/change-words.ts';
import type { PlanChange } from '../../comparing/rules/plan-change.ts';
import { type ComparedView, type PaperAbout, sideName } from './compared.ts';
import { correctedWords, correctionOf } from './correction.ts';
import { type DecisionMade, decisionWords } from './decisions.ts';
import type { Version } from './version.ts';

/**
 * What changed between two versions of the plan as a paper: what goes with the revised plan to the board and to Cabinet (C1.06). Pure: the same view gives the same
 * paper. `origin` is where the installation stands, so that links in files lead there.
 */
export function changesPaper(view: ComparedView, about: PaperAbout, origin: string | null): Paper {
  const { changes, from, to } = view;
  const counts = changeCounts(changes).map(countWords).join(', ');
  return {
    version: 2,
    title: 'What changed in the improvement plan',
    subtitle: `From ${sideName(from)} to ${sideName(to)}`,
    author: `${about.council}, programme office`,
    subject: `Changes of the improvement plan of ${about.programme}, with their reasons and who approved them`,
    moment: about.moment,
    footer: `${about.programme} · changes of the plan · record ${about.record.sequence}:${about.record.hash.slice(0, 12)}`,
    ...(origin === null ? {} : { origin }),
    facts: [
      { label: 'Programme', value: `${about.programme}, ${about.council}` },
      { label: 'From', value: view.fromWords },
      { label: 'To', value: view.toWords },
      { label: 'Prepared', value: formatMoment(about.moment) },
    ],
    blocks: [
      { kind: 'heading', level: 2, text: 'In short', id: 'in-short' },
      paragraph(changes.length === 0 ? 'Nothing changed between the two.' : `${counted(changes.length)}: ${counts}.`),
      ...(changes.some(wordsChanged) ? [paragraph(howToRead)] : []),
      ...decisionsPart([from, ...(to === 'now' ? [] : [to])]),
      ...view.groups.flatMap(({ heading, parts }, at): Block[] => [
        { kind: 'heading', level: 2, text: heading, id: `part-${at + 1}` },
        ...parts.flatMap(({ ref, title, changes: found }): Block[] => [
          ...(ref === null ? [] : [{ kind: 'heading', level: 3, text: `${ref} ${title}`, id: `priority-${ref}` } as const]),
          ...changesTables(found, ref === null ? heading : ref, view.unexplained),
        ]),
      ]),
    ],
  };
}

const howToRead = 'Where words were changed, those that went are in italics under “Was”, and those that came are in bold under “Became”.';

const counted = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });

const wordsChanged = ({ was, became }: PlanChange): boolean => was !== null && became !== null && was.long;

const cameOrWent = ({ was, became }: PlanChange): boolean => was === null || became === null;

/** Who decided what on the versions compared. */
function decisionsPart(versions: readonly Version[]): Block[] {
  const rows = versions.flatMap(({ number, label, decisions }) =>
    decisions.map((made) => {
      const { decision, body, recipient, day, reference } = made;
      const open = unconfirmedWords(made.word);
      return {
        cells: [
          [text(`Version ${number} (${label})`)],
          [text(decisionWords[decision].words)],
          [text(recipient === null ? body : `${body}, to ${recipient}`)],
          [text(formatDay(day))],
          [text(`${reference === '' ? 'None given' : reference}${correctedLine(made)}${open === null ? '' : `\n(${open})`}`)],
        ],
      };
    }),
  );
  return [
    { kind: 'heading', level: 2, text: 'What was decided on them', id: 'decided' },
    {
      kind: 'table',
      caption: 'Decisions on the versions compared',
      columns: [
        { heading: 'Version', share: 20 },
        { heading: 'Decision', share: 18 },
        { heading: 'By whom', share: 24 },
        { heading: 'Day', share: 18 },
        { heading: 'Minute or paper', share: 20 },
      ],
      rows,
      empty: 'Nothing has been decided on them yet.',
    },
  ];
}

function correctedLine(made: DecisionMade): string {
  const correction = correctionOf(made);
  return correction === null ? '' : `\n(${correctedWords(made, correction)})`;
}

/** What changed, and then what came or went: the one has an earlier and a later side, the other is told whole. */
function changesTables(changes: readonly PlanChange[], about: string, unexplained: string): Block[] {
  const [whole, changed] = [changes.filter(cameOrWent), changes.filter((change) => !cameOrWent(change))];
  return [...(changed.length === 0 ? [] : [changedTable(changed, about, unexplained)]), ...(whole.length === 0 ? [] : [wholeTable(whole, about, unexplained)])];
}

const why = { heading: 'Why, and who approved it', share: 28 };

function changedTable(changes: readonly PlanChange[], about: string, unexplained: string): Block {
  return {
    kind: 'table',
    caption: `Changed: ${about}`,
    columns: [{ heading: 'What', share: 18 }, { heading: 'Was', share: 27 }, { heading: 'Became', share: 27 }, why],
    rows: changes.map((change) => ({ cells: [whatCell(change), wasCell(change), becameCell(change), reasonCell(change, unexplained)] })),
    empty: 'Nothing changed.',
  };
}

function wholeTable(changes: readonly PlanChange[], about: string, unexplained: string): Block {
  return {
    kind: 'table',
    caption: `Added or no longer there: ${about}`,
    columns: [{ heading: 'What', share: 18 }, { heading: 'What it says', share: 54 }, why],
    rows: changes.map((change) => ({ cells: [whatCell(change), wholeCell(change), reasonCell(change, unexplained)] })),
    empty: 'Nothing was added, and everything is still there.',
  };
}

const text = (words: string): Inline => ({ kind: 'text', text: words });

function whatCell({ ref, label, part, thing }: PlanChange): Inline[] {
  const what = part === 'added' ? `${thingWords[thing].one} added` : part === 'gone' ? `${thingWords[thing].one} no longer there` : label;
  return ref === '' ? [text(what)] : [{ kind: 'text', text: `${ref} `, strong: true }, text(what)];
}

function wasCell({ was, became }: PlanChange): Inline[] {
  if (!was?.long) return [text(heldWords(was?.words))];
  const pieces = differenceOf(was.words, became?.words ?? '').filter(({ kind }) => kind !== 'added');
  return filled(pieces.map(({ kind, text: words }) => ({ kind: 'text', text: words, ...(kind === 'removed' && { emphasis: true }) })));
}

function becameCell({ was, became, moved }: PlanChange): Inline[] {
  if (!became?.long) return [text(heldWords(became?.words) + (moved === null ? '' : movedWords(moved)))];
  const pieces = differenceOf(was?.words ?? '', became.words).filter(({ kind }) => kind !== 'removed');
  return filled(pieces.map(({ kind, text: words }) => ({ kind: 'text', text: words, ...(kind === 'added' && { strong: true }) })));
}

const filled = (found: readonly Inline[]): Inline[] => (found.length === 0 ? [text('nothing')] : [...found]);

function wholeCell(change: PlanChange): Inline[] {
  const more = detailWords(change);
  return [text(heldWords((change.became ?? change.was)?.words)), ...(more === '' ? [] : [{ kind: 'text', text: `\n${more}`, quiet: true } as const])];
}

const reasonCell = ({ reasons }: PlanChange, unexplained: string): Inline[] => [text(reasons.length === 0 ? unexplained : reasons.map(reasonWords).join('\n'))];
