import type { Day } from '../../calendar/index.ts';
import { type Asking, ask, type Db, json, sql } from '../../platform/database/index.ts';
import { dayOfId, newId } from '../../platform/ids.ts';
import type { MeasureChange } from './rules/changes.ts';
import type { Definition, Frequency, Polarity, Reading, StoredMeasure, StoredReading, Unit } from './rules/measure.ts';
import type { ReadingState } from './rules/restatements.ts';

type Row = {
  id: string;
  ref: string;
  name: string;
  why: string;
  unit: Unit;
  polarity: Polarity;
  frequency: Frequency;
  lag_days: number;
  context: boolean;
  baseline: number | null;
  baseline_day: Day | null;
  target: number | null;
  target_upper: number | null;
  owner_post_id: string | null;
  version: number;
  serves: { outcomeId: string; from: Day }[];
  readings: StoredReading[];
  changes: MeasureChange[];
};

/** Every measure of the programme, in the order of its refs: one query, whatever the number of readings. */
export async function listMeasures(db: Db, programmeId: string): Promise<StoredMeasure[]> {
  return (await ask(db, askMeasures(programmeId, null))).sort((a, b) => refNumber(a.ref) - refNumber(b.ref));
}

export async function measureByRef(db: Db, programmeId: string, ref: string): Promise<StoredMeasure | undefined> {
  return (await ask(db, askMeasures(programmeId, ref)))[0];
}

/** The outcomes that a measure serves: their ids. */
export async function outcomesServed(db: Db, programmeId: string, measureId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('measure_outcome')
    .select('outcome_id')
    .where('programme_id', '=', programmeId)
    .where('measure_id', '=', measureId)
    .execute();
  return rows.map((row) => row.outcome_id);
}

/** The measures of the programme, or the one of this ref or id, to be asked with others. */
export const askMeasures = (programmeId: string, ref: string | null, id: string | null = null): Asking<Row, StoredMeasure[]> => ({
  rows: sql<Row>`
    select m.*,
      coalesce((select json_agg(json_build_object('outcomeId', o.outcome_id, 'from', o.from_day) order by o.from_day, o.id)
        from measure_outcome o where o.measure_id = m.id and o.programme_id = m.programme_id), '[]') as serves,
      coalesce((select json_agg(json_build_object('id', r.id, 'periodEnd', r.period_end, 'value', r.value, 'numerator', r.numerator, 'denominator', r.denominator,
          'quality', r.quality, 'note', r.note, 'correctionReason', r.correction_reason) order by r.period_end)
        from reading r where r.measure_id = m.id and r.programme_id = m.programme_id), '[]') as readings,
      coalesce((select json_agg(json_build_object('id', c.id, 'part', c.part, 'was', c.was, 'became', c.became, 'reason', c.reason, 'changedOn', c.changed_on,
          'approvedOn', c.approved_on, 'approvedBy', c.approved_by, 'requestId', c.change_request_id) order by c.changed_on, left(c.id::text, 13), c.part)
        from measure_change c where c.measure_id = m.id and c.programme_id = m.programme_id), '[]') as changes
    from measure m where m.programme_id = ${programmeId} and (${ref}::text is null or m.ref = ${ref}) and (${id}::uuid is null or m.id = ${id}::uuid)`,
  read: (rows) => rows.map(asMeasure),
});

function asMeasure(row: Row): StoredMeasure {
  return {
    id: row.id,
    ref: row.ref,
    version: row.version,
    addedOn: dayOfId(row.id),
    name: row.name,
    why: row.why,
    unit: row.unit,
    polarity: row.polarity,
    frequency: row.frequency,
    lagDays: row.lag_days,
    context: row.context,
    baseline: row.baseline === null || row.baseline_day === null ? null : { value: row.baseline, day: row.baseline_day },
    target: row.target,
    targetUpper: row.target_upper,
    ownerPostId: row.owner_post_id,
    outcomeIds: row.serves.map((link) => link.outcomeId),
    servesFrom: row.serves.map((link) => link.from),
    readings: row.readings,
    changes: row.changes,
  };
}

/** `M12` is 12. */
const refNumber = (ref: string): number => Number(ref.slice(1));

/** Every state of the readings that were ever corrected, oldest first, as known at a moment. */
export async function correctedReadings(db: Db, programmeId: string, measureId: string, asAt: string): Promise<ReadingState[]> {
  const { rows } = await sql<ReadingState>`
    select h.id as "readingId", h.period_end as "periodEnd", h.value, h.correction_reason as reason, h.valid_from as moment
    from history.reading h
    where h.programme_id = ${programmeId} and h.measure_id = ${measureId} and h.valid_from <= ${asAt}
      and exists (select 1 from history.reading c where c.id = h.id and c.valid_from <= ${asAt} and c.correction_reason is not null)
    order by h.period_end, h.valid_from`.execute(db);
  return rows;
}

/** The measure inside a change, its row locked against another change at the same time. */
export async function lockMeasure(trx: Db, programmeId: string, id: string): Promise<StoredMeasure | undefined> {
  const row = await trx.selectFrom('measure').select('ref').where('programme_id', '=', programmeId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && measureByRef(trx, programmeId, row.ref);
}

/** The next free ref: M1, M2 and so on; a number is never given twice, since no measure is ever deleted. */
export async function nextRef(trx: Db, programmeId: string): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(ref from 2)::integer), 0) as last from measure where programme_id = ${programmeId}`.execute(trx);
  return `M${(rows[0]?.last ?? 0) + 1}`;
}

export async function insertMeasure(trx: Db, programmeId: string, id: string, ref: string, definition: Definition): Promise<void> {
  await trx
    .insertInto('measure')
    .values({ id, programme_id: programmeId, ref, ...columnsOf(definition) })
    .execute();
}

/** Whether the row still had that version, and so was changed. */
export async function updateMeasure(trx: Db, programmeId: string, id: string, version: number, definition: Definition): Promise<boolean> {
  const done = await trx
    .updateTable('measure')
    .set({ ...columnsOf(definition), version: version + 1 })
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Gives the measures of one post to another; the refs of those that moved. */
export async function moveMeasures(trx: Db, programmeId: string, { keep, end }: { readonly keep: string; readonly end: string }): Promise<string[]> {
  const moved = await trx
    .updateTable('measure')
    .set((set) => ({ owner_post_id: keep, version: set('version', '+', 1) }))
    .where('programme_id', '=', programmeId)
    .where('owner_post_id', '=', end)
    .returning('ref')
    .execute();
  return moved.map(({ ref }) => ref).sort((a, b) => refNumber(a) - refNumber(b));
}

function columnsOf(definition: Definition) {
  return {
    name: definition.name,
    why: definition.why,
    unit: definition.unit,
    polarity: definition.polarity,
    frequency: definition.frequency,
    lag_days: definition.lagDays,
    context: definition.context,
    baseline: definition.baseline?.value ?? null,
    baseline_day: definition.baseline?.day ?? null,
    target: definition.target,
    target_upper: definition.targetUpper,
    owner_post_id: definition.ownerPostId,
  };
}

export async function linkOutcomes(
  trx: Db,
  programmeId: string,
  measureId: string,
  links: readonly { id: string; outcomeId: string; from: Day }[],
): Promise<void> {
  if (links.length === 0) return;
  await trx
    .insertInto('measure_outcome')
    .values(links.map((link) => ({ id: link.id, programme_id: programmeId, measure_id: measureId, outcome_id: link.outcomeId, from_day: link.from })))
    .execute();
}

export async function unlinkOutcomes(trx: Db, programmeId: string, measureId: string, outcomeIds: readonly string[]): Promise<void> {
  if (outcomeIds.length === 0) return;
  await trx
    .deleteFrom('measure_outcome')
    .where('programme_id', '=', programmeId)
    .where('measure_id', '=', measureId)
    .where('outcome_id', 'in', outcomeIds)
    .execute();
}

export type NewChange = { readonly [Key in Exclude<keyof MeasureChange, 'id' | 'requestId'>]: MeasureChange[Key] } & { readonly requestId: string | null };

/** Keeps changes of what a measure counts. Those of one moment have no order but that of their parts' names. */
export async function insertChanges(
  trx: Db,
  change: { readonly programmeId: string; readonly measureId: string; readonly moment: string },
  changes: readonly NewChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await trx
    .insertInto('measure_change')
    .values(
      changes.map(({ part, was, became, reason, changedOn, approvedOn, approvedBy, requestId }) => ({
        id: newId(change.moment),
        programme_id: change.programmeId,
        measure_id: change.measureId,
        part,
        was: json(was),
        became: json(became),
        reason,
        changed_on: changedOn,
        approved_on: approvedOn,
        approved_by: approvedBy,
        change_request_id: requestId,
      })),
    )
    .execute();
}

/** Whether the period was free, and so the reading was stored. */
export async function insertReading(trx: Db, programmeId: string, measureId: string, id: string, reading: Reading): Promise<boolean> {
  const done = await trx
    .insertInto('reading')
    .values({ id, programme_id: programmeId, measure_id: measureId, period_end: reading.periodEnd, ...readingColumns(reading), correction_reason: null })
    .onConflict((conflict) => conflict.columns(['programme_id', 'measure_id', 'period_end']).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Whether the reading still had the value that the person saw, and so was corrected. */
export async function updateReading(trx: Db, programmeId: string, id: string, seen: number, reading: Reading, reason: string): Promise<boolean> {
  const done = await trx
    .updateTable('reading')
    .set({ ...readingColumns(reading), correction_reason: reason })
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('value', '=', seen)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

function readingColumns(reading: Reading) {
  return { value: reading.value, numerator: reading.numerator, denominator: reading.denominator, quality: reading.quality, note: reading.note };
}
