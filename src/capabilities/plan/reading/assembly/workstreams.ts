import type { Problem, ReadWorkstream } from '../rules/plan.ts';
import { listed, quoted, tidy, words } from '../rules/wording.ts';
import type { Draft, Section } from './drafts.ts';
import { problem } from './problems.ts';

export type Workstreams = {
  readonly workstreams: readonly ReadWorkstream[];
  readonly codeOf: ReadonlyMap<Draft, string>;
  readonly problems: readonly Problem[];
};

/** Which workstream each priority stands in: by what heads its rows, with the code that most of the refs there have. */
export function readWorkstreams(drafts: readonly Draft[]): Workstreams {
  const problems: Problem[] = [];
  const codeOf = new Map<Draft, string>();
  const headings = new Map<string, Section[]>();
  for (const [section, run] of Map.groupBy(drafts, (draft) => draft.section)) {
    const main = mainCode(run);
    const ownRun = section.kind === 'none' || namesNone(section, run);
    for (const draft of run) {
      const code = ownRun ? draft.ref.code : main;
      codeOf.set(draft, code);
      const under = headings.get(code) ?? [];
      if (!ownRun && !under.includes(section)) under.push(section);
      headings.set(code, under);
      if (draft.ref.code !== code)
        problems.push(problem('ref-of-other-workstream', { ref: draft.ref.ref, place: draft.place, text: draft.ref.ref, about: code }));
    }
  }
  const workstreams = [...headings].map(([code, sections]) =>
    readWorkstream(
      code,
      sections,
      drafts.filter((draft) => codeOf.get(draft) === code),
      problems,
    ),
  );
  problems.push(...sharedNames(workstreams));
  return { workstreams, codeOf, problems };
}

function mainCode(run: readonly Draft[]): string {
  const byCode = [...Map.groupBy(run, (draft) => draft.ref.code)];
  return byCode.reduce((most, one) => (one[1].length > most[1].length ? one : most))[0];
}

/** A heading over a table in which several codes each begin at 1 is the plan's heading, and names none of its workstreams. */
function namesNone(section: Section, run: readonly Draft[]): boolean {
  const beginning = new Set(run.filter((draft) => draft.ref.number === 1).map((draft) => draft.ref.code));
  return (section.kind === 'heading' || section.kind === 'sheet') && beginning.size > 1;
}

function readWorkstream(code: string, sections: readonly Section[], drafts: readonly Draft[], problems: Problem[]): ReadWorkstream {
  const named = sections.map((section) => ({ ...workstreamName(section.raw, code), section })).filter(({ name }) => name !== '');
  const first = named[0];
  const place = first?.section.place ?? drafts[0]?.place ?? '';
  const names = [...new Map(named.map(({ name }) => [words(name), name])).values()];
  const raw = first?.section.raw ?? '';
  if (names.length > 1)
    problems.push(problem('workstream-two-names', { ref: code, place, text: names.join('\n'), about: listed(names.map((name) => quoted(name))) }));
  if (first && first.printedCode !== null && first.printedCode !== code)
    problems.push(problem('workstream-code-differs', { ref: code, place, text: raw, about: first.printedCode }));
  return { code, name: first?.name ?? code, raw, place };
}

/** "Workstream 2: Workforce (W)" → Workforce and W. */
function workstreamName(raw: string, code: string): { name: string; printedCode: string | null } {
  let name = tidy(raw)
    .replace(/\s*[([]?\bcont(?:inued|['’]?d|\.)?\.?[)\]]?$/i, '')
    .replace(/^work[\s-]?stream(?:\s+\d+)?\s*[:.–—-]?\s+(?=\S)/i, '')
    .replace(/^\d+[.)]\s+/, '');
  const inBrackets = /\s*\(([A-Z]{1,4})\)$/.exec(name);
  const inFront = new RegExp(`^${code}\\s*[:–—-]\\s*(?=\\S)`).exec(name);
  if (inBrackets) name = name.slice(0, inBrackets.index);
  if (inFront) name = name.slice(inFront[0].length);
  return { name: name === code ? '' : name.trim(), printedCode: inBrackets?.[1] ?? null };
}

function sharedNames(workstreams: readonly ReadWorkstream[]): Problem[] {
  const groups = [...Map.groupBy(workstreams, ({ name }) => words(name)).values()];
  return groups
    .filter((group) => group.length > 1)
    .map((group) =>
      problem('workstream-two-codes', {
        ref: group[0]?.code ?? '',
        place: group[0]?.place ?? '',
        text: group[0]?.name ?? '',
        about: listed(group.map(({ code }) => code)),
      }),
    );
}
