import { formatDay } from '../../../../calendar/index.ts';
import type { NewActivity, NewPhase, NewPlan, NewPriority, NewQuestion } from '../../content/new-plan.ts';
import type { Problem, ReadActivity, ReadPlan, ReadPriority } from '../../reading/index.ts';
import { phaseRef } from '../../rules/plan.ts';

/** What is shown before anything is stored: all that was found in a file, with every problem, those of storing it included. */
export type Found = ReadPlan;

/** The longest texts that are stored, in characters. */
const longest = { title: 500, activity: 4000, outcome: 4000, workstream: 200, post: 200, statement: 2000, phase: 200, plan: 300 } as const;

/**
 * What was read, with the problems that only storing it raises: texts past their length, posts whose titles mean the same, phases that
 * targets name and the file gives no days for. `sameTitle` gives one text for all spellings of a post's title.
 */
export function foundIn(read: ReadPlan, sameTitle: (title: string) => string): Found {
  const problems = read.problems.map((problem) => (problem.key === 'same-post' ? mergedPosts(problem, sameTitle) : problem));
  return { ...read, problems: [...tooLong(read), ...problems, ...phaseProblems(read)] };
}

/** Whether something must be mended in the file before the plan can be stored. */
export const isBlocked = (found: Found): boolean => found.problems.some(({ severity }) => severity === 'blocks');

/** The plan to store. Dates that were read without doubt count as confirmed: the preview says so before the office confirms it. */
export function planFromFile(found: Found): NewPlan {
  const named = namedPhases(found);
  const phases = phasesOf(found, named);
  return {
    title: found.title !== null && found.title.length <= longest.plan ? found.title : 'Improvement plan',
    versionLabel: found.version ?? '',
    statements: found.statements.map(({ kind, text }) => ({ kind, text })),
    phases,
    workstreams: found.workstreams.map(({ code, name }) => ({ code, name })),
    priorities: found.priorities.map((priority) => priorityFrom(priority, found, new Set(phases.map(({ number }) => number)))),
    questions: found.problems.flatMap(questionFrom),
  };
}

function priorityFrom(priority: ReadPriority, found: Found, phases: ReadonlySet<number>): NewPriority {
  return {
    ref: priority.ref,
    workstream: priority.workstream,
    title: priority.title,
    owners: priority.sro.posts.map(({ title, role }) => ({ title, part: role })),
    sroRaw: priority.sro.raw,
    targetRaw: priority.target.raw,
    other: priority.other,
    activities: found.activities.filter((activity) => activity.priority === priority.ref).map((activity) => activityFrom(activity, phases)),
    outcomes: found.outcomes.filter((outcome) => outcome.priority === priority.ref).map(({ text }) => text),
  };
}

function activityFrom({ letter, text, target }: ReadActivity, phases: ReadonlySet<number>): NewActivity {
  return {
    letter,
    text,
    phase: target.phase !== null && phases.has(target.phase) ? target.phase : null,
    targetRaw: target.raw,
    targetInherited: target.inherited,
    target: target.day,
    targetConfirmed: target.day !== null && !target.needsConfirming,
  };
}

/** Phases that target dates name, by number. */
function namedPhases(read: ReadPlan): number[] {
  const named = read.activities.flatMap(({ target }) => (target.phase !== null && target.phase >= 1 && target.phase <= 20 ? [target.phase] : []));
  return [...new Set(named)].sort((a, b) => a - b);
}

/** The phases printed, and a phase without days for each other that a target date names. */
function phasesOf(read: ReadPlan, named: readonly number[]): NewPhase[] {
  const printed = read.phases
    .filter(({ number }) => number >= 1 && number <= 20)
    .map(({ number, name, from, to, raw }): NewPhase => {
      const crossed = from !== null && to !== null && to < from;
      return { number, name: name === '' ? `Phase ${number}` : name, fromDay: crossed ? null : from, toDay: crossed ? null : to, printed: raw };
    });
  const others = named
    .filter((number) => !printed.some((phase) => phase.number === number))
    .map((number): NewPhase => ({ number, name: `Phase ${number}`, fromDay: null, toDay: null }));
  return [...printed, ...others].sort((a, b) => a.number - b.number);
}

function phaseProblems(read: ReadPlan): Problem[] {
  const undated = phasesOf(read, namedPhases(read)).filter(({ fromDay, toDay }) => fromDay === null || toDay === null);
  return undated.map(({ number, printed }) => {
    const phase = read.phases.find((one) => one.number === number);
    const from = phase?.from ?? null;
    const to = phase?.to ?? null;
    const crossed = from !== null && to !== null && to < from;
    return {
      rule: 'C1.20',
      key: crossed ? 'phase-crossed' : phase ? 'phase-undated' : 'phase-not-printed',
      severity: 'question',
      ref: phaseRef({ number }),
      place: phase?.place ?? 'the whole plan',
      text: printed ?? '',
      message: crossed
        ? `Phase ${number} is printed as ending on ${formatDay(to)}, before it begins on ${formatDay(from)}. Its days were left out: enter them.`
        : phase
          ? `The days of phase ${number} could not be read. None were supplied: enter them.`
          : `Target dates name phase ${number}, and the file does not say when it begins and ends. It was made without days: enter them.`,
    };
  });
}

/** Titles that differ in dashes, commas, apostrophes or capitals alone become one post; others are asked about. */
function mergedPosts(problem: Problem, sameTitle: (title: string) => string): Problem {
  const spellings = Map.groupBy(problem.text.split('\n'), sameTitle);
  const list = [...spellings.values()].map((titles) => quotedList(titles));
  if (spellings.size === 1)
    return {
      ...problem,
      severity: 'note',
      message: `These spellings are taken as one post, since they differ in commas, dashes or capitals alone: ${list[0]}.`,
    };
  return {
    ...problem,
    message: `These titles may be one post: ${list.join('; and ')}. Say whether they are. Until then they are ${spellings.size} posts, each with all its spellings.`,
  };
}

const quotedList = (titles: readonly string[]): string => {
  const quoted = titles.map((title) => `“${title}”`);
  return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
};

function tooLong(read: ReadPlan): Problem[] {
  const texts: { what: string; ref: string; place: string; text: string; limit: number }[] = [
    ...read.workstreams.map(({ code, name, place }) => ({ what: 'name of the workstream', ref: code, place, text: name, limit: longest.workstream })),
    ...read.priorities.map(({ ref, title, place }) => ({ what: 'title', ref, place, text: title, limit: longest.title })),
    ...read.priorities.flatMap(({ ref, sro }) => sro.posts.map(({ title }) => ({ what: 'SRO', ref, place: sro.place, text: title, limit: longest.post }))),
    ...read.activities.map(({ ref, text, place }) => ({ what: 'text', ref, place, text, limit: longest.activity })),
    ...read.outcomes.map(({ ref, text, place }) => ({ what: 'text', ref, place, text, limit: longest.outcome })),
    ...read.statements.map(({ kind, text, place }) => ({ what: `text of the ${kind}`, ref: '', place, text, limit: longest.statement })),
    ...read.phases.map(({ number, name, place }) => ({ what: `name of phase ${number}`, ref: '', place, text: name, limit: longest.phase })),
  ];
  return texts
    .filter(({ text, limit }) => text.length > limit)
    .map(({ what, ref, place, text, limit }) => ({
      rule: 'reading',
      key: 'too-long',
      severity: 'blocks',
      ref,
      place,
      text,
      message: `The ${what}${ref === '' ? '' : ` of ${ref}`} is ${text.length.toLocaleString('en-GB')} characters long and may be ${limit.toLocaleString('en-GB')}. Shorten it in the file.`,
    }));
}

/** What the checks go on finding in the plan itself, for as long as it is so, is no question of its file. */
const foundInPlan = ['topic-only', 'service-transformation', 'doubled-activity', 'doubled-outcome'];

function questionFrom({ rule, key, severity, ref, place, text, message }: Problem): NewQuestion[] {
  return severity === 'blocks' || foundInPlan.includes(key) ? [] : [{ rule, key, severity, ref, place, text, message }];
}

/** The same value with its texts as PostgreSQL can hold them: no null character and no half of a surrogate pair. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed() as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, storable(one)])) as T;
  return value;
}
