import { formatDay } from '../../../calendar/index.ts';
import type { Html } from '../../../design/html.ts';
import { redirect } from '../../../platform/web/index.ts';
import { url } from '../../../urls.ts';
import type { Visit } from '../../people/index.ts';
import { asProblems } from '../answering.ts';
import type { Checked, Problem } from '../form.ts';
import type { Refusal } from '../refusal.ts';
import type { Plan } from '../rules/plan.ts';
import { askForChange, standsAgainst } from './actions.ts';
import { withAsking } from './form.ts';
import type { Kind } from './kind.ts';
import { sinceAccepted } from './pages/waiting-beside.ts';
import { type Subject, waitingOn } from './rules/request.ts';
import { listRequests } from './store.ts';

/**
 * What a form says above the change that is asked for, with the requests that wait on the same thing already; null while the plan is not accepted and changes without
 * a request. `kind`: of those that change the plan as a whole, only requests of this kind are about the same thing.
 */
export async function sinceWords(
  { db, programme }: Visit,
  { acceptedOn, acceptedBy }: Pick<Plan, 'acceptedOn' | 'acceptedBy'>,
  subject: Pick<Subject, 'kind' | 'id'> | null,
  kind?: Kind,
): Promise<Html | null> {
  if (acceptedOn === null) return null;
  const words = `The plan was accepted by ${acceptedBy} on ${formatDay(acceptedOn)}. Since then it changes by a request: nothing moves until somebody decides it who neither asks for it nor owns it.`;
  const waiting = subject === null ? [] : waitingOn(await listRequests(db, programme.id, 'waiting'), subject, kind?.name);
  return sinceAccepted(programme.slug, words, waiting);
}

/**
 * Asks for a change with what a form of it said. Goes on to the request; or gives `again` what is to mend, in the words of the form. `stale` is what was read from a
 * page that is out of date; `beside` what is still to be confirmed of it, which is left out where the change cannot be made at all.
 */
export async function submitAsked<Given, Again>(
  visit: Visit,
  kind: Kind<Given>,
  read: Checked<Given>,
  again: (problems: readonly Problem[], refusal: Refusal | null) => Again | Promise<Again>,
  beside: readonly Problem[] = [],
): Promise<Again | ReturnType<typeof redirect>> {
  const asked = withAsking(read, visit.form);
  if (!asked.ok || beside.length > 0) {
    // What stands against the change itself is told with what is still to be said of it, and not once that is mended.
    const refusal = read.ok ? await standsAgainst(visit.changer, visit.programme.id, kind, read.value) : null;
    return again([...(refusal === null ? beside : asProblems(refusal)), ...(asked.ok ? [] : asked.problems)], refusal);
  }
  const done = await askForChange(visit.changer, visit.programme.id, kind, asked.value.given, asked.value.said);
  if (!done.ok) return again(asProblems(done.refusal), done.refusal);
  return redirect(url('change', { programme: visit.programme.slug, change: done.value }));
}
