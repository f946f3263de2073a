import { askTogether, type Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { listPosts } from '../../people/index.ts';
import { type Approved, type At, askPlan, type Described, type Kind, kindOf, type Plan, Refused, sameInWords } from '../../plan/index.ts';
import { storedChange, storedMeasure } from '../form.ts';
import { type MeasureLine, measureLines, newMeasureLine, successEffects } from '../rules/asked-change.ts';
import { lastApprovalOf, partOf, wordChanges } from '../rules/changes.ts';
import { type Definition, definitionProblems, protectedChanges, type StoredMeasure } from '../rules/measure.ts';
import { definitionProblemWords } from '../rules/problem-words.ts';
import { askMeasures, insertChanges, insertMeasure, linkOutcomes, lockMeasure, type NewChange, nextRef, unlinkOutcomes, updateMeasure } from '../store.ts';

/** A measure with only what of its definition should change. */
export type AskedChange = { readonly measureId: string; readonly changes: Partial<Definition> };

/** What a measure is, where that decides what counts as success. */
export const changeKind = kindOf<AskedChange>({
  name: 'measure',
  read: (given) => storedChange.parse(given) as AskedChange,
  describe: async (db, programmeId, { measureId, changes }, { titleOf }) => {
    const { measures, found } = await askTogether(db, { measures: askMeasures(programmeId, null, measureId), found: askPlan(programmeId) });
    const [before, plan] = [there(measures[0]), planIsThere(found)];
    const after = { ...before, ...changes };
    mustStandInPlan(plan, changes.outcomeIds ?? []);
    // An owner is named by the title of today, so that two titles that turned out to be one post are no change.
    const lines = measureLines(before, after, { refs: outcomeRefs(plan), titleOf }).map((line) =>
      line.what === `Owner of ${before.ref}` ? { ...line, posts: true } : line,
    );
    if (lines.length === 0) throw new Refused('name', 'Nothing would change: the measure stands like this already.');
    return { ...subjectOf(plan, before, [...before.outcomeIds, ...after.outcomeIds]), lines, effects: successEffects(before, after) };
  },
  apply: async (trx, at, { measureId, changes }, approved) => {
    const before = there(await lockMeasure(trx, at.programmeId, measureId));
    const ownerPostId = await postNow(trx, at.programmeId, changes.ownerPostId ?? null);
    await applyChange(trx, at, before, { ...before, ...changes, ...(ownerPostId !== null && { ownerPostId }) }, approved);
  },
});

/** A measure of an outcome that the plan did not have. */
export const newMeasureKind = kindOf<Definition>({
  name: 'new-measure',
  read: (given) => storedMeasure.parse(given) as Definition,
  describe: async (db, programmeId, definition) => {
    const { measures, found } = await askTogether(db, { measures: askMeasures(programmeId, null), found: askPlan(programmeId) });
    const plan = planIsThere(found);
    // Two may have asked for the same measure, and the first was approved.
    const known = sameInWords(measures, ({ name }) => name, definition.name);
    if (known) throw new Refused('name', `There is a measure of this name already: ${known.ref}.`);
    mustStandInPlan(plan, definition.outcomeIds);
    const lines: readonly MeasureLine[] = [newMeasureLine(definition, outcomeRefs(plan))];
    const subject = { kind: 'measure' as const, id: null, ref: 'A new measure' };
    const effects = ['From then on its readings count towards the impact of what it serves.'];
    return { ...subjectOf(plan, { ...definition, id: null, ref: '' }, definition.outcomeIds), subject, lines, effects };
  },
  apply: async (trx, at, definition, approved) => {
    mustBeSound(definition, at);
    const { programmeId, moment, today } = at;
    const id = newId(moment);
    await insertMeasure(trx, programmeId, id, await nextRef(trx, programmeId), definition);
    await linkOutcomes(trx, programmeId, id, linksFrom(definition.outcomeIds, at));
    const became = { baseline: partOf(definition, 'baseline'), target: partOf(definition, 'target'), outcomes: definition.outcomeIds };
    await insertChanges(trx, { programmeId, measureId: id, moment }, [{ part: 'added', was: null, became, changedOn: today, ...keptOf(approved) }]);
  },
});

/** Handed down to where changes are decided. */
export const measureKinds: readonly Kind[] = [changeKind, newMeasureKind];

async function applyChange(trx: Db, at: At, before: StoredMeasure, after: Definition, approved: Approved): Promise<void> {
  mustBeSound(after, at);
  const { programmeId, moment, today } = at;
  const { id: measureId } = before;
  const moved = protectedChanges(before, after);
  const words = wordChanges(before, after, await titlesOf(trx, programmeId));
  const last = lastApprovalOf(before.changes, [...moved, ...words.map(({ part }) => part)]);
  if (last !== null && approved.approvedOn < last)
    throw new Refused('approved', 'The change before was approved later than that: this one must have been approved on that day or after it.');
  if (!(await updateMeasure(trx, programmeId, measureId, before.version, after))) throw new Refused('name', 'Somebody changed the measure meanwhile.', true);
  await unlinkOutcomes(
    trx,
    programmeId,
    measureId,
    before.outcomeIds.filter((id) => !after.outcomeIds.includes(id)),
  );
  await linkOutcomes(
    trx,
    programmeId,
    measureId,
    linksFrom(
      after.outcomeIds.filter((id) => !before.outcomeIds.includes(id)),
      at,
    ),
  );
  const figures = moved.map((part) => ({ part, was: partOf(before, part), became: partOf(after, part) }));
  const changes = [...figures, ...words].map((part) => ({ ...part, changedOn: today, ...keptOf(approved) }) as NewChange);
  await insertChanges(trx, { programmeId, measureId, moment }, changes);
}

/** The post that this one is by now: its second title may have been asked for as an owner before the two were made one. */
async function postNow(trx: Db, programmeId: string, id: string | null): Promise<string | null> {
  const posts = id === null ? [] : await listPosts(trx, programmeId);
  return posts.find(({ aliases }) => aliases.some((alias) => alias.id === id))?.id ?? id;
}

async function titlesOf(trx: Db, programmeId: string): Promise<(postId: string) => string> {
  const posts = await listPosts(trx, programmeId);
  return (postId) => posts.find(({ id, aliases }) => id === postId || aliases.some((alias) => alias.id === postId))?.title ?? 'a post that is gone';
}

const keptOf = ({ reason, approvedOn, approvedBy, requestId }: Approved) => ({ reason, approvedOn, approvedBy, requestId });

const linksFrom = (outcomeIds: readonly string[], { moment, today }: At) => outcomeIds.map((outcomeId) => ({ id: newId(moment), outcomeId, from: today }));

function mustBeSound(definition: Definition, { today }: At): void {
  const [problem] = definitionProblems(definition, today).map(definitionProblemWords);
  if (problem) throw new Refused(problem.field, problem.message);
}

function there(measure: StoredMeasure | undefined): StoredMeasure {
  if (measure === undefined) throw new Refused('name', 'The measure is not there any more.');
  return measure;
}

function planIsThere(plan: Plan | null): Plan {
  if (plan === null) throw new Refused('name', 'The programme has no plan.');
  return plan;
}

/** An outcome may have ended since the measure was asked for: the plan has it no more, so nothing can serve it. */
function mustStandInPlan(plan: Plan, outcomeIds: readonly string[]): void {
  const refs = outcomeRefs(plan);
  if (!outcomeIds.every((id) => refs.has(id)))
    throw new Refused('serves', 'An outcome that the measure was to serve has ended since: the plan no longer has it. Ask for a measure of what the plan has.');
}

const outcomeRefs = ({ priorities }: Plan): ReadonlyMap<string, string> =>
  new Map(priorities.flatMap(({ outcomes }) => outcomes.map(({ id, ref }) => [id, ref] as const)));

type Owned = { readonly id: string | null; readonly ref: string; readonly ownerPostId: string | null };

/** Whoever owns a measure, and whoever answers for a priority that is judged by it, owns what its change moves. */
function subjectOf({ priorities }: Plan, { id, ref, ownerPostId }: Owned, outcomeIds: readonly string[]): Pick<Described, 'subject' | 'about' | 'ownerPosts'> {
  const served = priorities.filter(({ outcomes }) => outcomes.some((outcome) => outcomeIds.includes(outcome.id)));
  const answering = served.flatMap(({ owners }) => owners.filter(({ part }) => part !== 'supporting').map(({ postId }) => postId));
  return {
    subject: { kind: 'measure', id, ref },
    about: served.map((priority) => priority.ref),
    ownerPosts: [...new Set([...(ownerPostId === null ? [] : [ownerPostId]), ...answering])],
  };
}
