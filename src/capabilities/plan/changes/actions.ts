import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { toldOfMeeting } from '../meetings/known-boards.ts';
import { type Refusal, Refused, refusable, type Tried } from '../refusal.ts';
import { lockPlan } from '../store.ts';
import { nextVersionNumber } from '../versions/store.ts';
import { actingAs, ownersOf, type PostsOf, postsOf } from './deciders.ts';
import type { At, Described, Kind } from './kind.ts';
import type { Asking } from './rules/asking.ts';
import { decisionProblems, type InNameOf, notDecider, notDeciderWords } from './rules/deciding.ts';
import { type ChangeRequest, isStale, numberOfRef, requestRef } from './rules/request.ts';
import { insertRequest, requestByNumber, type Settled, settleRequest } from './store.ts';
import { tryOut } from './try-out.ts';

/**
 * Asks for a change of what the board accepted (C1.26). It is tried and undone, so that nothing can be asked for that could not be approved as things stand. Gives the
 * request's ref: CR4.
 */
export function askForChange<Given>(changer: Changer, programmeId: string, kind: Kind<Given>, given: Given, said: Asking): Promise<Tried<string>> {
  const change = { programmeId, action: 'change.ask', subject: { kind: 'change-request', id: kind.name }, reason: said.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const at = { programmeId, moment, today: changer.clock.today() };
      const { ref, ...told } = await keepRequest(trx, at, changer, kind, given, said);
      tell({ request: ref, ...told });
      return ref;
    }),
  );
}

/** What stands against a change as things are, whatever is still to be said with it; null where nothing does. Nothing is kept. */
export async function standsAgainst<Given>(changer: Changer, programmeId: string, kind: Kind<Given>, given: Given): Promise<Refusal | null> {
  const undone = new Error('Tried, and undone.');
  const change = { programmeId, action: 'change.ask', subject: { kind: 'change-request', id: kind.name } };
  const tried = refusable(() =>
    changing(changer, change, async (trx, moment) => {
      await describedAndTried(trx, { programmeId, moment, today: changer.clock.today() }, kind, given, 'Still to be said.');
      throw undone;
    }),
  );
  return tried.then(
    (done) => (done.ok ? null : done.refusal),
    (error) => {
      if (error === undone) return null;
      throw error;
    },
  );
}

async function keepRequest<Given>(trx: Db, at: At, changer: Changer, kind: Kind<Given>, given: Given, said: Asking) {
  const { programmeId, moment, today } = at;
  const { personId, postId } = changer.actor;
  if (personId === null || postId === null) throw new Error('A change is asked for by somebody.');
  const { subject, about, ownerPosts, lines } = await describedAndTried(trx, at, kind, given, said.reason);
  const request = { kind: kind.name, subject, about, ownerPosts, lines, given, said, personId, postId, askedOn: today };
  const ref = requestRef(await insertRequest(trx, programmeId, moment, request));
  return { ref, kind: kind.name, about: subject.ref, lines, assessment: said.assessment };
}

/** As if it were approved now: what would be refused then is refused here, in the words of the form. */
async function describedAndTried<Given>(trx: Db, at: At, kind: Kind<Given>, given: Given, reason: string): Promise<Described> {
  const { programmeId, today } = at;
  const plan = await lockPlan(trx, programmeId);
  if (!plan) throw new Refused('reason', 'The programme has no plan.');
  if (plan.acceptedOn === null) throw new Refused('reason', 'No board has accepted the plan yet, so it is changed without a request.');
  const posts = await postsOf(trx, programmeId);
  const described = await kind.describe(trx, programmeId, given, { ...posts, today });
  const asIf = { requestId: null, reason, askedOn: today, approvedOn: today, approvedBy: 'Improvement Board' };
  await tryOut(trx, () => kind.apply(trx, at, given, asIf));
  return described;
}

/** `unlisted`: Sightline knew of no meeting on the board's day, and whoever records it says that the board did meet. */
export type GivenRuling = {
  readonly ref: string;
  readonly decision: 'approve' | 'decline';
  readonly inNameOf: InNameOf;
  readonly words: string;
  readonly unlisted?: boolean;
};

/**
 * Approves a change, which makes it in the same transaction, or declines it with words. By somebody who neither asked for it nor owns the thing; the programme
 * office only records what a board decided. Where what stands is no longer what it was when the change was asked for, approving is refused as stale.
 */
export function decideChange(changer: Changer, programmeId: string, kinds: readonly Kind[], given: GivenRuling): Promise<Tried<void>> {
  const action = given.decision === 'approve' ? 'change.approve' : 'change.decline';
  const change = { programmeId, action, subject: { kind: 'change-request', id: given.ref }, ...(given.words === '' ? {} : { reason: given.words }) };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const at = { programmeId, moment, today: changer.clock.today() };
      const plan = await lockPlan(trx, programmeId);
      const request = await waiting(trx, programmeId, given.ref);
      const posts = await postsOf(trx, programmeId);
      const kind = kindNamed(kinds, request.kind);
      const now = await refusable(() => kind.describe(trx, programmeId, request.given, { ...posts, today: at.today }));
      const days = { acceptedOn: plan?.acceptedOn ?? request.askedOn, today: at.today };
      const name = mayDecide(changer, request, now.ok ? now.value.ownerPosts : [], posts, given, days);
      if (given.decision === 'approve') await approve(trx, at, { kind, request, now, name, posts });
      const version = given.decision === 'approve' ? await nextVersionNumber(trx, programmeId) : null;
      const state = given.decision === 'approve' ? 'approved' : 'declined';
      await settle(trx, programmeId, request, { ...settledBy(changer, at.today), state, words: given.words, version, ...name });
      tell({
        request: given.ref,
        kind: request.kind,
        about: request.subject.ref,
        lines: request.lines,
        ...name,
        version,
        ...toldOfMeeting(given.unlisted, name.inNameOf, name.nameDay),
      });
    }),
  );
}

/** The request, where it still waits. */
async function waiting(trx: Db, programmeId: string, ref: string): Promise<ChangeRequest> {
  const request = await requestByNumber(trx, programmeId, numberOfRef(ref) ?? 0);
  if (!request) throw new Refused('decision', `There is no request ${ref}.`);
  if (request.state !== 'waiting') throw new Refused('decision', `${ref} was ${request.state} meanwhile. What it came to is shown on this page.`, true);
  return request;
}

/** In whose name it is decided and on which day; refused where this person may not, or something is missing. */
function mayDecide(
  changer: Changer,
  request: ChangeRequest,
  ownersNow: readonly string[],
  posts: PostsOf,
  given: GivenRuling,
  { acceptedOn, today }: { readonly acceptedOn: Day; readonly today: Day },
) {
  const decider = actingAs(changer, posts);
  const ownedBy = ownersOf(posts, { ...request, ownerPosts: [...request.ownerPosts, ...ownersNow] }, today);
  const no = notDecider({ askedBy: request.askedBy, ownedBy }, changer.actor.personId);
  if (no) throw new Refused('decision', notDeciderWords[no]);
  if (decider.as === null) throw new Refused('decision', 'The post that you act in decides no changes.');
  const { inNameOf: name } = given;
  const board = name.kind === 'board' ? name : { board: '', met: null, reference: '' };
  const typed = { decision: given.decision, name: name.kind, ...board, words: given.words };
  const [problem] = decisionProblems(typed, { acceptedOn, today, inOwnName: decider.as === 'own-name' });
  if (problem) throw new Refused(problem.field, problem.message);
  return name.kind === 'board'
    ? { inNameOf: name.board.trim(), nameDay: name.met, reference: name.reference.trim() }
    : { inNameOf: decider.title, nameDay: today, reference: null };
}

type Approving = {
  readonly kind: Kind;
  readonly request: ChangeRequest;
  readonly now: Tried<Described>;
  readonly name: { readonly inNameOf: string; readonly nameDay: Day };
  readonly posts: PostsOf;
};

async function approve(trx: Db, at: At, { kind, request, now, name, posts }: Approving): Promise<void> {
  if (!now.ok) throw new Refused('decision', `It can no longer be approved. ${now.refusal.message}`, true);
  if (isStale(request.lines, now.value.lines, posts.titleNow)) throw new Refused('decision', staleRequestWords, true);
  const { id: requestId, reason, askedOn } = request;
  try {
    await kind.apply(trx, at, request.given, { requestId, reason, askedOn, approvedBy: name.inNameOf, approvedOn: name.nameDay });
  } catch (error) {
    // The fields of its refusals are those of the form on which it was asked for.
    if (error instanceof Refused)
      throw new Refused(/^(approved|asked|decided)/.test(error.refusal.field) ? 'met' : 'decision', error.refusal.message, error.refusal.stale);
    throw error;
  }
}

const staleRequestWords =
  'What stands now is no longer what it was when this change was asked for, so it cannot be approved. Both are shown on this page: whoever asked may ask again.';

const settledBy = (changer: Changer, on: Day) => ({ personId: changer.actor.personId as string, postId: changer.actor.postId as string, on });

async function settle(trx: Db, programmeId: string, { id, number }: ChangeRequest, settled: Settled): Promise<void> {
  if (!(await settleRequest(trx, programmeId, id, settled))) throw new Refused('decision', `${requestRef(number)} was decided meanwhile.`, true);
}

/** Takes back what the same person asked for, as long as nobody has decided it. */
export function withdrawChange(changer: Changer, programmeId: string, given: { readonly ref: string; readonly words: string }): Promise<Tried<void>> {
  const change = {
    programmeId,
    action: 'change.withdraw',
    subject: { kind: 'change-request', id: given.ref },
    ...(given.words === '' ? {} : { reason: given.words }),
  };
  return refusable(() =>
    changing(changer, change, async (trx, _moment, tell) => {
      await lockPlan(trx, programmeId);
      const request = await ownWaiting(trx, programmeId, changer, given.ref);
      await settle(trx, programmeId, request, { ...settledBy(changer, changer.clock.today()), ...takenBack, words: given.words });
      tell({ request: given.ref, about: request.subject.ref });
    }),
  );
}

const takenBack = { state: 'withdrawn', inNameOf: null, nameDay: null, reference: null, version: null } as const;

async function ownWaiting(trx: Db, programmeId: string, changer: Changer, ref: string): Promise<ChangeRequest> {
  const request = await waiting(trx, programmeId, ref);
  if (changer.actor.personId !== request.askedBy) throw new Refused('words', 'Only the person who asked for a change takes it back.');
  return request;
}

/** Asks again for the same, with what stands now: the request that no longer fits is withdrawn. Gives the ref of the new one. */
export function renewChange(changer: Changer, programmeId: string, kinds: readonly Kind[], ref: string): Promise<Tried<string>> {
  const change = { programmeId, action: 'change.ask', subject: { kind: 'change-request', id: ref } };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const at = { programmeId, moment, today: changer.clock.today() };
      await lockPlan(trx, programmeId);
      const old = await ownWaiting(trx, programmeId, changer, ref);
      const { reason, assessment } = old;
      const { ref: renewed, ...told } = await keepRequest(trx, at, changer, kindNamed(kinds, old.kind), old.given as never, { reason, assessment });
      await settle(trx, programmeId, old, { ...settledBy(changer, at.today), ...takenBack, words: `Asked again as ${renewed}.` });
      tell({ request: renewed, inPlaceOf: ref, reason, ...told });
      return renewed;
    }),
  );
}

function kindNamed(kinds: readonly Kind[], name: string): Kind {
  const kind = kinds.find((one) => one.name === name);
  if (!kind) throw new Error(`There is no kind of change ${name}.`);
  return kind;
}
