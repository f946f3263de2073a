import { newId } from '../../platform/ids.ts';
import { type Changer, changing } from '../../platform/record/index.ts';
import { heldAcceptance } from '../plan/index.ts';
import { hasWords } from '../plan/rules/index.ts';
import type { FollowReading } from './following.ts';
import { asksForRequest, countsOnceAdded } from './rules/approval.ts';
import { partOf } from './rules/changes.ts';
import { type Definition, definitionProblems, protectedChanges, type Reading, type StoredMeasure } from './rules/measure.ts';
import { losesValidation, readingProblems } from './rules/reading.ts';
import {
  insertChanges,
  insertMeasure,
  insertReading,
  linkOutcomes,
  lockMeasure,
  type NewChange,
  nextRef,
  unlinkOutcomes,
  updateMeasure,
  updateReading,
} from './store.ts';

/** Thrown inside a change to undo it: what the page shows instead comes out of the action as a value. */
class Refused extends Error {
  readonly answer: 'stale' | 'reason-needed' | 'request-needed' | 'period-taken' | 'no-reading' | 'unchanged' | 'was-validated';
  constructor(answer: Refused['answer']) {
    super(answer);
    this.answer = answer;
  }
}

/** `request-needed`: the plan is accepted and the measure counts for an outcome, so it is asked for and somebody else decides. */
export type Added = { readonly ok: true; readonly id: string; readonly ref: string } | { readonly ok: false; readonly refused: 'request-needed' };

/** Adds a measure, with its links to outcomes from today. Throws a RangeError for a definition that the form would have refused. */
export async function addMeasure(changer: Changer, programmeId: string, definition: Definition): Promise<Added> {
  mustBeSound(definitionProblems(definition, changer.clock.today()));
  for (let tries = 1; ; tries += 1) {
    try {
      return { ok: true, ...(await addOnce(changer, programmeId, definition)) };
    } catch (error) {
      if (error instanceof Refused && error.answer === 'request-needed') return { ok: false, refused: error.answer };
      // Two measures added at the same time took the same ref: the later one takes the next.
      if (tries >= 10 || (error as { constraint?: string }).constraint !== 'measure_programme_id_ref_key') throw error;
    }
  }
}

function addOnce(changer: Changer, programmeId: string, definition: Definition): Promise<{ id: string; ref: string }> {
  const id = newId(changer.clock.now());
  return changing(changer, { programmeId, action: 'measure.add', subject: { kind: 'measure', id } }, async (trx, moment, tell) => {
    if (countsOnceAdded(definition) && (await heldAcceptance(trx, programmeId)) !== null) throw new Refused('request-needed');
    const ref = await nextRef(trx, programmeId);
    await insertMeasure(trx, programmeId, id, ref, definition);
    await linkOutcomes(trx, programmeId, id, linksFrom(definition.outcomeIds, changer, moment));
    tell({ ref, ...definition });
    return { id, ref };
  });
}

/**
 * Changes a measure. `version` is that of the page it was changed on: `stale` where another change came first. A change of what counts as success (unit,
 * direction, frequency, lag, context, baseline, target, outcomes served) needs its reason, and each part that changed is kept with what it was. Once the plan is
 * accepted such a change, and one of the words of a measure that counts, is asked for, and somebody else decides.
 */
export function changeMeasure(
  changer: Changer,
  programmeId: string,
  id: string,
  change: { readonly definition: Definition; readonly version: number; readonly reason: string },
): Promise<'changed' | 'unchanged' | 'stale' | 'reason-needed' | 'request-needed'> {
  const { definition, version } = change;
  const reason = change.reason.trim();
  const today = changer.clock.today();
  mustBeSound(definitionProblems(definition, today));
  const entry = { programmeId, action: 'measure.change', subject: { kind: 'measure', id }, ...(reason === '' ? {} : { reason }) };
  return refusing(async () => {
    await changing(changer, entry, async (trx, moment, tell) => {
      const before = await lockMeasure(trx, programmeId, id);
      if (before === undefined || before.version !== version) throw new Refused('stale');
      const moved = protectedChanges(before, definition);
      if (moved.length === 0 && sameWords(before, definition)) throw new Refused('unchanged');
      if (asksForRequest(before, definition) && (await heldAcceptance(trx, programmeId)) !== null) throw new Refused('request-needed');
      if (moved.length > 0 && !hasWords(reason)) throw new Refused('reason-needed');
      if (!(await updateMeasure(trx, programmeId, id, version, definition))) throw new Refused('stale');
      const added = definition.outcomeIds.filter((outcome) => !before.outcomeIds.includes(outcome));
      const ended = before.outcomeIds.filter((outcome) => !definition.outcomeIds.includes(outcome));
      await unlinkOutcomes(trx, programmeId, id, ended);
      await linkOutcomes(trx, programmeId, id, linksFrom(added, changer, moment));
      // Before the acceptance nothing was there to approve against, so no approval is kept.
      const kept = { reason, changedOn: today, approvedOn: null, approvedBy: null, requestId: null };
      const changes = moved.map((part) => ({ part, was: partOf(before, part), became: partOf(definition, part), ...kept }) as NewChange);
      await insertChanges(trx, { programmeId, measureId: id, moment }, changes);
      tell({ ref: before.ref, moved, before: definitionOf(before), after: definition });
    });
    return 'changed' as const;
  });
}

/** Adds the reading of a period: `period-taken` where the period has one, which may only be corrected, with a reason. `follow`: what else comes of it. */
export function addReading(
  changer: Changer,
  programmeId: string,
  measureId: string,
  reading: Reading,
  follow: FollowReading,
): Promise<'added' | 'period-taken'> {
  return refusing(async () => {
    await changing(changer, { programmeId, action: 'reading.add', subject: { kind: 'measure', id: measureId } }, async (trx, moment, tell) => {
      const measure = await theMeasure(lockMeasure(trx, programmeId, measureId));
      mustBeSound(readingProblems(reading, measure.unit, changer.clock.today()));
      if (!(await insertReading(trx, programmeId, measureId, newId(moment), reading))) throw new Refused('period-taken');
      const reopened = await follow(trx, { programmeId, measureId, moment, today: changer.clock.today() });
      tell({ ref: measure.ref, ...reading, ...(reopened.length > 0 && { reopened }) });
    });
    return 'added' as const;
  });
}

/**
 * Corrects the reading of a period, with the reason. `seen` is the value that the person saw and replaces: `stale` where it is no
 * longer the one that stands. The earlier value stays in the history. `was-validated` where it would be less sure than it was: only validated readings are
 * judged by, so a bad one would be put out of sight.
 */
export function correctReading(
  changer: Changer,
  programmeId: string,
  measureId: string,
  correction: { readonly reading: Reading; readonly seen: number; readonly reason: string },
  follow: FollowReading,
): Promise<'corrected' | 'stale' | 'no-reading' | 'unchanged' | 'reason-needed' | 'was-validated'> {
  const { reading, seen } = correction;
  const reason = correction.reason.trim();
  return refusing(async () => {
    if (reason === '') throw new Refused('reason-needed');
    await changing(changer, { programmeId, action: 'reading.correct', subject: { kind: 'measure', id: measureId }, reason }, async (trx, moment, tell) => {
      const measure = await theMeasure(lockMeasure(trx, programmeId, measureId));
      mustBeSound(readingProblems(reading, measure.unit, changer.clock.today()));
      const before = measure.readings.find((one) => one.periodEnd === reading.periodEnd);
      if (before === undefined) throw new Refused('no-reading');
      if (losesValidation(before, reading)) throw new Refused('was-validated');
      if (sameReading(before, reading)) throw new Refused('unchanged');
      if (!(await updateReading(trx, programmeId, before.id, seen, reading, reason))) throw new Refused('stale');
      const reopened = await follow(trx, { programmeId, measureId, moment, today: changer.clock.today() });
      const { value, numerator, denominator, quality, note } = before;
      const was = { periodEnd: reading.periodEnd, value, numerator, denominator, quality, note };
      tell({ ref: measure.ref, before: was, after: reading, ...(reopened.length > 0 && { reopened }) });
    });
    return 'corrected' as const;
  });
}

/** The answer of an action that may refuse: nothing was changed where it did. */
async function refusing<Done extends string, Answer extends Done | Refused['answer']>(work: () => Promise<Done>): Promise<Answer> {
  try {
    return (await work()) as Done & Answer;
  } catch (error) {
    if (error instanceof Refused) return error.answer as Answer;
    throw error;
  }
}

/** The forms refuse the same with words; whoever calls past them (demonstration, command line) has a bug to mend. */
function mustBeSound(problems: readonly unknown[]): void {
  if (problems.length > 0) throw new RangeError(`not sound: ${JSON.stringify(problems)}`);
}

async function theMeasure(asked: Promise<StoredMeasure | undefined>): Promise<StoredMeasure> {
  const measure = await asked;
  if (measure === undefined) throw new RangeError('no such measure in this programme');
  return measure;
}

function linksFrom(outcomeIds: readonly string[], changer: Changer, moment: string) {
  return outcomeIds.map((outcomeId) => ({ id: newId(moment), outcomeId, from: changer.clock.today() }));
}

function sameWords(before: Definition, after: Definition): boolean {
  return before.name === after.name && before.why === after.why && before.ownerPostId === after.ownerPostId;
}

function sameReading(before: Reading, after: Reading): boolean {
  return (['value', 'numerator', 'denominator', 'quality', 'note'] as const).every((key) => before[key] === after[key]);
}

function definitionOf(measure: StoredMeasure): Definition {
  const { id: _id, ref: _ref, version: _version, addedOn: _added, servesFrom: _from, readings: _readings, changes: _changes, ...definition } = measure;
  return definition;
}
