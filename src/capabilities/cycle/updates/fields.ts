import { type Day, type DayInput, type DayInputProblem, dayInputOf, parseDayInput } from '../../../calendar/index.ts';
import { evidenceSources } from '../../assurance/index.ts';
import { type ActivityAnswer, type Answers, limits, mostContributions, mostEvidence, type Section, type Status } from '../rules/answers.ts';

/** What an update's form asks, and how what was typed is read. Nothing typed is lost: what cannot be read is a problem beside the answers. */

/** An activity that the update may still speak of, as it stands. */
export type AskedActivity = {
  readonly ref: string;
  readonly status: Status;
  readonly forecast: Day | null;
  readonly forecastReason: string;
  readonly stopReason: string;
  readonly claimShown: string;
  /** Whether a planned start may be entered or corrected, and the one that stands. */
  readonly startMayChange: boolean;
  readonly plannedStart: Day | null;
};

/** What the form is built from. */
export type Asked = {
  readonly processes: readonly string[];
  readonly impacts: readonly string[];
  readonly activities: readonly AskedActivity[];
};

export type Field =
  | { readonly kind: 'words'; readonly name: string; readonly limit: number; readonly activity?: string }
  | { readonly kind: 'choice'; readonly name: string; readonly options: readonly string[]; readonly activity?: string }
  | { readonly kind: 'day'; readonly name: string; readonly activity?: string };

/** Something that was typed and cannot be read. */
export type TypedProblem = {
  readonly section: Section | 'check';
  readonly field: string;
  readonly activity?: string;
} & ({ readonly key: 'too-long'; readonly limit: number; readonly length: number } | { readonly key: 'wrong-day'; readonly problem: DayInputProblem });

const statuses: readonly Status[] = ['not-begun', 'begun', 'claimed-complete', 'stopped'];

/** The fields of a section by their names: what a form may send, and nothing else. */
export function fieldsOf(section: Section | 'check', asked: Asked): readonly Field[] {
  const words = (name: string, limit: number = limits.words): Field => ({ kind: 'words', name, limit });
  switch (section) {
    case 'standing':
      return [
        { kind: 'choice', name: 'process', options: asked.processes },
        { kind: 'choice', name: 'impact', options: asked.impacts },
      ];
    case 'achieved':
      return [
        words('achieved'),
        ...evidenceNumbers.flatMap((at): Field[] => [{ kind: 'choice', name: `source-${at}`, options: evidenceSources }, words(`where-${at}`, limits.where)]),
      ];
    case 'next':
      return [words('next')];
    case 'support':
      return [
        words('slipping'),
        words('support'),
        ...contributionNumbers.flatMap((at) => [words(`from-${at}`, limits.fromWhom), words(`ask-${at}`, limits.ask)]),
        words('board'),
      ];
    case 'activities':
      return asked.activities.flatMap(activityFields);
    case 'check':
      return [words('difference')];
  }
}

const evidenceNumbers = Array.from({ length: mostEvidence }, (_, at) => at + 1);
const contributionNumbers = Array.from({ length: mostContributions }, (_, at) => at + 1);

function activityFields({ ref, startMayChange }: AskedActivity): Field[] {
  const start: Field[] = startMayChange ? [{ kind: 'day', name: `start-${ref}`, activity: ref }] : [];
  return [
    { kind: 'choice', name: `status-${ref}`, options: statuses, activity: ref },
    ...start,
    { kind: 'day', name: `forecast-${ref}`, activity: ref },
    { kind: 'words', name: `reason-${ref}`, limit: limits.reason, activity: ref },
    { kind: 'words', name: `recovery-${ref}`, limit: limits.reason, activity: ref },
    { kind: 'day', name: `recovery-day-${ref}`, activity: ref },
    { kind: 'words', name: `stop-${ref}`, limit: limits.reason, activity: ref },
    { kind: 'words', name: `shown-${ref}`, limit: limits.reason, activity: ref },
  ];
}

/** What a form sent of a section: only its own fields, each as typed; a name sent twice counts once. A choice that was not offered is not taken up. */
export function typedIn(section: Section | 'check', asked: Asked, form: Readonly<Record<string, string | string[]>>): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const field of fieldsOf(section, asked)) {
    for (const name of inputNames(field)) {
      const value = Object.hasOwn(form, name) ? form[name] : undefined;
      const one = Array.isArray(value) ? value[0] : value;
      if (one === undefined || (field.kind === 'choice' && one !== '' && !field.options.includes(one))) continue;
      typed[name] = one;
    }
  }
  return typed;
}

export const inputNames = (field: Field): string[] => (field.kind === 'day' ? dayNames(field.name) : [field.name]);

const dayNames = (name: string): string[] => ['day', 'month', 'year'].map((part) => `${name}-${part}`);

/** Text too long to be kept: the one thing that a draft refuses. Length is in characters as the reader counts them, near enough: UTF-16 units. */
export function tooLong(section: Section | 'check', asked: Asked, typed: Readonly<Record<string, string>>): TypedProblem[] {
  return fieldsOf(section, asked).flatMap((field): TypedProblem[] => {
    const limit = field.kind === 'words' ? field.limit : 40;
    return inputNames(field).flatMap((name): TypedProblem[] => {
      const length = typed[name]?.length ?? 0;
      return length > limit
        ? [{ section, field: name, key: 'too-long', limit, length, ...(field.activity === undefined ? {} : { activity: field.activity }) }]
        : [];
    });
  });
}

/** Dates that are begun and wrong. An empty date is no problem here. */
export function wrongDays(section: Section | 'check', asked: Asked, typed: Readonly<Record<string, string>>): TypedProblem[] {
  return fieldsOf(section, asked).flatMap((field): TypedProblem[] => {
    if (field.kind !== 'day') return [];
    const read = parseDayInput(dayInput(typed, field.name));
    if (read.ok || read.problem.problem === 'empty') return [];
    const at = read.problem.parts.length === 3 ? field.name : `${field.name}-${read.problem.parts[0]}`;
    return [{ section, field: at, key: 'wrong-day', problem: read.problem, ...(field.activity === undefined ? {} : { activity: field.activity }) }];
  });
}

function dayInput(typed: Readonly<Record<string, string>>, name: string): DayInput {
  return { day: typed[`${name}-day`] ?? '', month: typed[`${name}-month`] ?? '', year: typed[`${name}-year`] ?? '' };
}

/** What was typed in every section, as answers. What is wrong or not among the choices reads as not said. */
export function answersOf(asked: Asked, typed: Readonly<Record<Section | 'check', Readonly<Record<string, string>>>>): Answers {
  const { support } = typed;
  return {
    process: choice(typed.standing.process, asked.processes),
    impact: choice(typed.standing.impact, asked.impacts),
    achieved: words(typed.achieved.achieved),
    evidence: evidenceNumbers
      .map((at) => ({ source: choice(typed.achieved[`source-${at}`], evidenceSources), where: words(typed.achieved[`where-${at}`]) }))
      .filter(({ source, where }) => source !== null || where !== ''),
    nextSteps: words(typed.next.next),
    slipping: words(support.slipping),
    support: words(support.support),
    contributions: contributionNumbers
      .map((place) => ({ fromWhom: words(support[`from-${place}`]), ask: words(support[`ask-${place}`]), place }))
      .filter(({ fromWhom, ask }) => fromWhom !== '' || ask !== ''),
    asksOfBoard: words(support.board),
    activities: asked.activities.map((activity) => activityAnswer(activity, typed.activities)),
    difference: words(typed.check.difference),
  };
}

/** Where nothing was typed about an activity it stands as it did. Once its row was sent, an emptied date is an answer too. */
function activityAnswer(asked: AskedActivity, typed: Readonly<Record<string, string>>): ActivityAnswer {
  const { ref } = asked;
  const sent = typed[`status-${ref}`] !== undefined;
  const status = choice(typed[`status-${ref}`], statuses) as Status | null;
  return {
    ref,
    status: status ?? asked.status,
    plannedStart: asked.startMayChange ? day(typed, `start-${ref}`) : null,
    forecast: sent ? day(typed, `forecast-${ref}`) : asked.forecast,
    forecastReason: sent ? words(typed[`reason-${ref}`]) : asked.forecastReason,
    recovery: { text: words(typed[`recovery-${ref}`]), day: day(typed, `recovery-day-${ref}`) },
    stopReason: sent ? words(typed[`stop-${ref}`]) : asked.stopReason,
    claimShown: sent ? words(typed[`shown-${ref}`]) : asked.claimShown,
  };
}

/** Answers as the form would have sent them: what a submitted update is taken up again with. */
export function typedOf(answers: Answers): Record<Section | 'check', Record<string, string>> {
  const contributions = answers.contributions.flatMap(({ fromWhom, ask }, at) => [
    [`from-${at + 1}`, fromWhom],
    [`ask-${at + 1}`, ask],
  ]);
  const evidence = (answers.evidence ?? []).flatMap(({ source, where }, at) => [
    [`source-${at + 1}`, source ?? ''],
    [`where-${at + 1}`, where],
  ]);
  return {
    standing: { process: answers.process ?? '', impact: answers.impact ?? '' },
    achieved: { achieved: answers.achieved, ...Object.fromEntries(evidence) },
    next: { next: answers.nextSteps },
    support: { slipping: answers.slipping, support: answers.support, ...Object.fromEntries(contributions), board: answers.asksOfBoard },
    activities: Object.assign({}, ...answers.activities.map(typedOfActivity)),
    check: { difference: answers.difference },
  };
}

function typedOfActivity(answer: ActivityAnswer): Record<string, string> {
  const { ref, recovery } = answer;
  return {
    [`status-${ref}`]: answer.status,
    ...typedDay(`start-${ref}`, answer.plannedStart),
    ...typedDay(`forecast-${ref}`, answer.forecast),
    [`reason-${ref}`]: answer.forecastReason,
    [`recovery-${ref}`]: recovery.text,
    ...typedDay(`recovery-day-${ref}`, recovery.day),
    [`stop-${ref}`]: answer.stopReason,
    [`shown-${ref}`]: answer.claimShown,
  };
}

/** The three boxes of a date. */
export function typedDay(name: string, value: Day | null): Record<string, string> {
  return Object.fromEntries(Object.entries(dayInputOf(value)).map(([part, text]) => [`${name}-${part}`, text]));
}

function day(typed: Readonly<Record<string, string>>, name: string): Day | null {
  const read = parseDayInput(dayInput(typed, name));
  return read.ok ? read.day : null;
}

const words = (text: string | undefined): string => (text ?? '').trim();

function choice(text: string | undefined, options: readonly string[]): string | null {
  return text !== undefined && options.includes(text) ? text : null;
}
