import { type Asking, ask, type Db, joined } from '../../../platform/database/index.ts';
import { askPosts, type PostWithHolders } from '../../people/index.ts';
import { type ChangeRequest, requestRef } from '../changes/rules/request.ts';
import { askRequests } from '../changes/store.ts';
import type { Plan } from '../rules/plan.ts';
import { askPlan } from '../store.ts';
import type { ApprovedRequest, ComparedMeasure, PlanAsRead } from './rules/plan-change.ts';

/**
 * What of the measures belongs to a plan, to be asked with it: measures know it, and stand beside the plan, so it is handed over by whoever joins the two.
 */
// biome-ignore lint/suspicious/noExplicitAny: the rows are those of the measures, which only their own `read` sees
export type AskMeasures = (programmeId: string) => Asking<any, readonly ComparedMeasure[]>;

/**
 * The plan for a comparison, in one query; null where the programme has none. Inside `readingAsAt` it is the plan as it stood at that moment:
 * `readingAsAt(db, moment, (trx) => planAsRead(trx, id, askMeasuresForComparing))`.
 */
export const planAsRead = (db: Db, programmeId: string, askMeasures: AskMeasures): Promise<PlanAsRead | null> =>
  ask(db, askPlanAsRead(programmeId, askMeasures));

/** The same, to be asked with others. */
export function askPlanAsRead(programmeId: string, askMeasures: AskMeasures): Asking<Record<string, unknown[]>, PlanAsRead | null> {
  const { rows, read } = joined(planAskings(programmeId, askMeasures));
  return { rows, read: (answers) => asRead(read(answers)) };
}

/** The same as several askings, where what each answers is needed by itself. `asRead` puts the answers together. */
export const planAskings = (programmeId: string, askMeasures: AskMeasures) => ({
  plan: askPlan(programmeId),
  posts: askPosts(programmeId),
  measures: askMeasures(programmeId),
  requests: askRequests(programmeId, { state: 'approved' }),
});

type Answers = {
  readonly plan: Plan | null;
  readonly posts: readonly PostWithHolders[];
  readonly measures: readonly ComparedMeasure[];
  /** Those that were approved. */
  readonly requests: readonly ChangeRequest[];
};

export function asRead({ plan, posts, measures, requests }: Answers): PlanAsRead | null {
  if (plan === null) return null;
  // A post that was made one with another is still named by what was written of it.
  const titles = posts.flatMap(({ id, title, aliases }) => [[id, title] as const, ...aliases.map((alias) => [alias.id, title] as const)]);
  return { plan, posts: Object.fromEntries(titles), measures, approved: requests.map(approvedRequest) };
}

/** Approved in the name of a board or a post, on the day on which that decided. */
const approvedRequest = ({ id, number, about, lines, reason, decision }: ChangeRequest): ApprovedRequest => ({
  id,
  ref: requestRef(number),
  about,
  lines: lines.map(({ was, became }) => ({ was, became })),
  reason,
  approvedBy: decision?.inNameOf ?? '',
  approvedOn: (decision?.nameDay ?? decision?.on) as ApprovedRequest['approvedOn'],
});
