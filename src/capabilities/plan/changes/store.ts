import { type Asking, ask, type Db, json, sql } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Described } from './kind.ts';
import type { Asking as Said } from './rules/asking.ts';
import type { Assessment, ChangeRequest, Decision, RequestState, Subject } from './rules/request.ts';
import type { ReplacedAssessmentTable } from './tables.ts';

type Row = Omit<ChangeRequest, 'subject' | 'assessment' | 'decision'> & {
  subjectKind: Subject['kind'];
  subjectId: string | null;
  subjectRef: string;
  assessmentNeeded: boolean | null;
  assessmentWhy: string | null;
  assessmentLink: string | null;
  decidedBy: string | null;
  decidedPost: string | null;
  decidedOn: Decision['on'] | null;
  decisionWords: string | null;
  inNameOf: string | null;
  nameDay: Decision['nameDay'];
  reference: Decision['reference'];
};

/** Every request of the programme, the newest first, to be asked with others. */
export const askRequests = (programmeId: string, only: { readonly number?: number; readonly state?: RequestState } = {}): Asking<Row, ChangeRequest[]> => ({
  rows: sql<Row>`
    select id, number, kind, subject_kind as "subjectKind", subject_id as "subjectId", subject_ref as "subjectRef", about, owner_posts as "ownerPosts", given, lines,
      reason, assessment_needed as "assessmentNeeded", assessment_why as "assessmentWhy", assessment_link as "assessmentLink", asked_by as "askedBy",
      asked_post as "askedPost", asked_on as "askedOn", state, decided_by as "decidedBy", decided_post as "decidedPost", decided_on as "decidedOn",
      decision_words as "decisionWords", in_name_of as "inNameOf", in_name_on as "nameDay", in_name_reference as reference, version,
      coalesce((select json_agg(json_build_object('link', e.link, 'until', e.replaced_on, 'post', e.replaced_post, 'reason', e.reason) order by e.id desc)
        from replaced_assessment e where e.programme_id = change_request.programme_id and e.request_id = change_request.id), '[]') as "earlierAssessments"
    from change_request where programme_id = ${programmeId} and (${only.number ?? null}::integer is null or number = ${only.number ?? null}::integer)
      and (${only.state ?? null}::text is null or state = ${only.state ?? null}::text)
    order by number desc`,
  read: (rows) => rows.map(asRequest),
});

function asRequest(row: Row): ChangeRequest {
  const { subjectKind: kind, subjectId: id, subjectRef: ref, assessmentNeeded, assessmentWhy, assessmentLink, ...rest } = row;
  const { decidedBy, decidedPost, decidedOn, decisionWords, inNameOf, nameDay, reference, ...request } = rest;
  const decision = decidedBy === null || decidedPost === null || decidedOn === null ? null : { by: decidedBy, post: decidedPost, on: decidedOn };
  return {
    ...request,
    subject: { kind, id, ref },
    assessment: assessmentOf(assessmentNeeded, assessmentWhy, assessmentLink),
    decision: decision && { ...decision, words: decisionWords ?? '', inNameOf, nameDay, reference },
  };
}

function assessmentOf(needed: boolean | null, why: string | null, link: string | null): Assessment | null {
  if (needed === null) return null;
  return needed ? { needed, link } : { needed, why: why ?? '' };
}

export const listRequests = (db: Db, programmeId: string, state?: RequestState): Promise<ChangeRequest[]> =>
  ask(db, askRequests(programmeId, state === undefined ? {} : { state }));

export const requestByNumber = async (db: Db, programmeId: string, number: number): Promise<ChangeRequest | undefined> =>
  (await ask(db, askRequests(programmeId, { number })))[0];

export type NewRequest = Omit<Described, 'effects'> & {
  readonly kind: string;
  readonly given: unknown;
  readonly said: Said;
  readonly personId: string;
  readonly postId: string;
  readonly askedOn: ChangeRequest['askedOn'];
};

/** Keeps what was asked for, under the next number of the programme. The plan is locked, so no other request takes it. Gives the number. */
export async function insertRequest(trx: Db, programmeId: string, moment: string, request: NewRequest): Promise<number> {
  const { rows } = await sql<{ number: number }>`select coalesce(max(number), 0) + 1 as number from change_request where programme_id = ${programmeId}`.execute(
    trx,
  );
  const number = Number(rows[0]?.number ?? 1);
  const { assessment, reason } = request.said;
  await trx
    .insertInto('change_request')
    .values({
      id: newId(moment),
      programme_id: programmeId,
      number,
      kind: request.kind,
      subject_kind: request.subject.kind,
      subject_id: request.subject.id,
      subject_ref: request.subject.ref,
      about: json(request.about),
      owner_posts: json(request.ownerPosts),
      given: json(request.given),
      lines: json(request.lines),
      reason,
      service: assessment !== null,
      assessment_needed: assessment?.needed ?? null,
      assessment_why: assessment?.needed === false ? assessment.why : null,
      assessment_link: assessment?.needed === true ? assessment.link : null,
      asked_by: request.personId,
      asked_post: request.postId,
      asked_on: request.askedOn,
      state: 'waiting',
    })
    .execute();
  return number;
}

export type Settled = {
  readonly state: Exclude<RequestState, 'waiting'>;
  readonly personId: string;
  readonly postId: string;
  readonly on: Decision['on'];
  readonly words: string;
  readonly inNameOf: string | null;
  readonly nameDay: Decision['nameDay'];
  readonly reference: string | null;
  readonly version: number | null;
};

/** Whether the request was still waiting, and so was settled. */
export async function settleRequest(trx: Db, programmeId: string, id: string, settled: Settled): Promise<boolean> {
  const done = await trx
    .updateTable('change_request')
    .set({
      state: settled.state,
      decided_by: settled.personId,
      decided_post: settled.postId,
      decided_on: settled.on,
      decision_words: settled.words === '' ? null : settled.words,
      in_name_of: settled.inNameOf,
      in_name_on: settled.nameDay,
      in_name_reference: settled.reference,
      version: settled.version,
    })
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Whether an assessment was needed, and so its place was kept. One that it takes the place of is kept beside it. */
export async function setAssessmentLink(trx: Db, programmeId: string, id: string, link: string, replaced: ReplacedAssessmentTable | null): Promise<boolean> {
  const done = await trx
    .updateTable('change_request')
    .set({ assessment_link: link })
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('assessment_needed', '=', true)
    .where('assessment_link', 'is not distinct from', replaced?.link ?? null)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  if (replaced !== null) await trx.insertInto('replaced_assessment').values(replaced).execute();
  return true;
}
