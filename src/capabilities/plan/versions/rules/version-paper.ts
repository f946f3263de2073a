import { type Day, formatDay, formatMoment } from '../../../../calendar/index.ts';
import type { Block, Inline, Paper, Table } from '../../../../documents/tree.ts';
import { stillOpen, unconfirmedAfter, unconfirmedWords } from '../../board-words/rules/standing.ts';
import type { PlanAsRead } from '../../comparing/rules/plan-change.ts';
import { planCounts } from '../../rules/plan.ts';
import { statementKinds, statementsOf } from '../../statements/rules/statements.ts';
import type { StatementKind } from '../../tables.ts';
import type { PaperAbout } from './compared.ts';
import { asCorrected, correctedWords, correctionOf } from './correction.ts';
import { type DecisionMade, decisionWords } from './decisions.ts';
import { measuresPart, priorityParts, withdrawnPart } from './priorities-paper.ts';
import { nextStep, purposeWords, standingOf, type Version, versionName } from './version.ts';

export type VersionPaperView = {
  readonly version: Version;
  /** What the version says. */
  readonly read: PlanAsRead;
  /** Whether what is kept gives the hash that was kept with it; null for a version of before any were kept. */
  readonly intact: boolean | null;
};

/**
 * The plan as one version says it, as a paper: what goes to the board, to Cabinet and to the Department for Education (C2.04). Pure: the same view gives the
 * same paper. `origin` is where the installation stands, so that links in files lead there.
 */
export function versionPaper({ version, read, intact }: VersionPaperView, about: PaperAbout, origin: string | null): Paper {
  const { plan } = read;
  return {
    version: 2,
    title: plan.title,
    subtitle: `${versionName(version)} · ${standingOf(version)}`,
    author: `${about.council}, programme office`,
    subject: `The improvement plan of ${about.programme} as ${namedWithin(version)} says it`,
    moment: about.moment,
    footer: `${about.programme} · plan, version ${version.number} · ${version.hash === null ? `record ${about.record.sequence}:${about.record.hash.slice(0, 12)}` : `content ${version.hash.slice(0, 12)}`}`,
    ...(origin === null ? {} : { origin }),
    facts: [
      { label: 'Programme', value: `${about.programme}, ${about.council}` },
      { label: 'Version', value: `${versionName(version)}: ${purposeWords[version.purpose].toLowerCase()}` },
      { label: 'Standing', value: standingWords(version) },
      ...openFact(version),
      { label: 'The plan as it stood', value: formatMoment(version.cutAt) },
      { label: 'Prepared', value: formatMoment(about.moment) },
    ],
    blocks: [
      { kind: 'heading', level: 2, text: 'This version', id: 'this-version' },
      ...(intact === false ? [broken] : []),
      paragraph(holdsWords(read)),
      ...(version.about === '' ? [] : [paragraph(version.about)]),
      decidedTable(version),
      // Of a whole plan it fills a page, and every renderer then counts the pages after it alike.
      { kind: 'page-break' },
      { kind: 'contents', deepest: 3 },
      { kind: 'page-break' },
      ...statementsPart(read),
      ...phasesPart(read),
      ...priorityParts(read),
      ...measuresPart(read),
      ...withdrawnPart(read),
      // Nothing that a board reads: it stands on a page of its own at the back.
      { kind: 'page-break' },
      { kind: 'heading', level: 2, text: 'How this version can be checked', id: 'checked' },
      paragraph(checkWords(version, intact)),
    ],
  };
}

/** "version 2 (v1.1)", within a sentence: its label stays as the council prints it. */
const namedWithin = (version: Version): string => versionName(version).replace(/^V/, 'v');

const broken: Block = {
  kind: 'callout',
  tone: 'warning',
  title: 'This version was changed past Sightline',
  content: [
    { kind: 'text', text: 'What is kept of it does not give the hash that was kept with it. Do not rely on this document before the record was checked.' },
  ],
};

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] });

const counted = (count: number, one: string, many: string): string => `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;

/** "7 workstreams with 23 priorities, 4 cross-cutting lines, 96 activities, 41 outcomes and 25 measures." */
function holdsWords({ plan, measures }: PlanAsRead): string {
  const { workstreams, priorities, activities, outcomes, crossCutting } = planCounts(plan);
  const rest = [
    ...(crossCutting === 0 ? [] : [counted(crossCutting, 'line of the cross-cutting activity', 'lines of the cross-cutting activity')]),
    counted(activities, 'activity under the priorities', 'activities under the priorities'),
    counted(outcomes, 'outcome', 'outcomes'),
  ];
  const measured = counted(measures.length, 'measure', 'measures');
  return `It holds ${counted(workstreams, 'workstream', 'workstreams')} with ${counted(priorities, 'priority', 'priorities')}, ${rest.join(', ')} and ${measured}.`;
}

/** "Accepted by Improvement Board on 12 November 2021. Next step: endorsed", with what no second person has confirmed of it. */
function standingWords(version: Version): string {
  const last = lastStep(version);
  const next = nextStep(version);
  const stands = last === undefined ? 'Draft: nothing has been decided on it' : madeWords(last);
  return next === null ? stands : `${stands}. Next step: ${decisionWords[next].words.toLowerCase()}`;
}

const lastStep = ({ decisions }: Version): DecisionMade | undefined => decisions.filter(({ decision }) => decision !== 'noted').at(-1);

function madeWords(recorded: DecisionMade): string {
  const made = asCorrected(recorded);
  const correction = correctionOf(recorded);
  const corrected = correction === null ? '' : ` (as corrected on ${formatDay(correction.settledOn as Day)})`;
  return `${decisionWords[made.decision].words} by ${bodyWords(made)} on ${formatDay(made.day)}${corrected}${unconfirmedAfter(made.word)}`;
}

/** What else was decided on it and no second person has confirmed: its standing names the last step alone. */
function openFact(version: Version): Paper['facts'] {
  const open = version.decisions.filter((made) => stillOpen(made.word) && made.id !== lastStep(version)?.id);
  return open.length === 0 ? [] : [{ label: 'Also not confirmed', value: open.map(madeWords).join('; ') }];
}

const bodyWords = ({ body, recipient }: DecisionMade): string => (recipient === null ? body : `${body}, to ${recipient}`);

/** Every decision that was recorded, and the steps that are still to be taken. */
function decidedTable({ decisions, needs }: Version): Table {
  const missing = needs.filter((step) => !decisions.some(({ decision }) => decision === step));
  return {
    kind: 'table',
    caption: 'Who decided what on this version',
    columns: [
      { heading: 'Decision', share: 18 },
      { heading: 'By whom', share: 28 },
      { heading: 'Day', share: 18 },
      { heading: 'Minute or paper', share: 36 },
    ],
    rows: [
      ...decisions.map((made) => {
        const correction = correctionOf(made);
        const words = unconfirmedWords(made.word);
        const corrected = `${correction === null ? '' : `\n(${correctedWords(made, correction)})`}${words === null ? '' : `\n(${words})`}`;
        const cells = [
          decisionWords[made.decision].words,
          bodyWords(made),
          formatDay(made.day),
          `${made.reference === '' ? 'None given' : made.reference}${corrected}`,
        ];
        return { cells: cells.map((words) => [text(words)]) };
      }),
      ...missing.map((step) => ({ cells: [decisionWords[step].words, 'Not yet', '–', '–'].map((words) => [text(words)]) })),
    ],
    empty: 'Nothing has been decided on it yet.',
  };
}

function checkWords({ hash }: Version, intact: boolean | null): string {
  if (hash === null) return 'It was accepted before versions were kept: what it says is read from the history of that moment, which the record seals.';
  const checked =
    intact === true ? 'When this document was made, what is kept gave that hash.' : 'When this document was made, what is kept did not give that hash.';
  return `What this version says is kept whole under the SHA-256 ${hash}. ${checked} Whoever runs Sightline checks it again with “sightline verify”.`;
}

const statementHeadings: Readonly<Record<StatementKind, string>> = {
  vision: 'Vision',
  ambition: 'Ambition',
  aim: 'Aims',
  'practice-priority': 'Practice priorities',
  'partnership-priority': 'Partnership priorities',
  enabler: 'Enablers',
  'success-measure': 'What success is measured by',
};

function statementsPart({ plan }: PlanAsRead): readonly Block[] {
  const statements = statementsOf(plan);
  const kinds = statementKinds.filter((kind) => statements[kind].length > 0);
  if (kinds.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'What the plan is for', id: 'statements' },
    ...kinds.flatMap((kind): readonly Block[] => [
      { kind: 'heading', level: 3, text: statementHeadings[kind], id: `statements-${kind}` },
      ...(statements[kind].length === 1
        ? [paragraph(statements[kind][0] as string)]
        : [{ kind: 'list', ordered: false, items: statements[kind].map((words) => [text(words)]) } as const]),
    ]),
  ];
}

function phasesPart({ plan }: PlanAsRead): readonly Block[] {
  if (plan.phases.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Phases', id: 'phases' },
    {
      kind: 'table',
      caption: 'The phases of the programme',
      columns: [
        { heading: 'Phase', share: 12 },
        { heading: 'Name', share: 26 },
        { heading: 'Days', share: 26 },
        { heading: 'Focus', share: 36 },
      ],
      rows: plan.phases.map(({ number, name, fromDay, toDay, printed, focus }) => {
        const days = fromDay !== null && toDay !== null ? `${formatDay(fromDay)} to ${formatDay(toDay)}` : printed === '' ? 'No days' : `“${printed}”`;
        return { cells: [String(number), name, days, focus.length === 0 ? 'None' : focus.join('\n')].map((words) => [text(words)]) };
      }),
      empty: 'It has no phases.',
    },
  ];
}
