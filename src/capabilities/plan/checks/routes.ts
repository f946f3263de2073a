import { page } from '../../../platform/web/index.ts';
import { patterns } from '../../../urls.ts';
import type { Route, Visit } from '../../people/index.ts';
import { noPlan } from '../answering.ts';
import { type AskMeasures, planAsRead } from '../comparing/read.ts';
import { isAsked, type Question, topicOf } from '../questions/rules/question.ts';
import { listQuestions } from '../questions/store.ts';
import type { Plan } from '../rules/plan.ts';
import { checksPage } from './checks-page.ts';
import { checksSheet } from './checks-sheet.ts';
import { checkPlan } from './rules/check-plan.ts';
import type { Finding } from './rules/finding.ts';
import { checkedFromStored, type StoredForChecks } from './rules/of-stored.ts';

export const checkRoutes = (askMeasures: AskMeasures): Route[] => [
  { method: 'GET', pattern: patterns.planChecks, action: 'plan.read', handle: (visit) => viewChecks(visit, askMeasures) },
];

/** What the checks find in the plan and no open question of its file asks about already. */
export const unasked = (read: StoredForChecks, questions: readonly Question[]): Finding[] =>
  checkPlan(checkedFromStored(read)).filter((finding) => !isAsked(finding, questions));

async function viewChecks(visit: Visit, askMeasures: AskMeasures) {
  const read = await planAsRead(visit.db, visit.programme.id, askMeasures);
  if (!read) return noPlan(visit, 'Check the plan');
  const { plan } = read;
  const questions = await listQuestions(visit.db, visit.programme.id);
  const workstream = plan.workstreams.find(({ code }) => code === visit.query.workstream)?.code ?? null;
  const findings = unasked(read, questions).filter((finding) => workstream === null || isOf(finding, workstream, plan));
  const file = await visit.takeAway(() => checksSheet(plan.title, findings));
  if (file !== null) return file;
  const open = questions.filter(({ severity, settledOn }) => severity === 'question' && settledOn === null);
  // What the file left open is not sound, though no check looks at it twice.
  const topics = new Set(open.map(({ key }) => topicOf(key)));
  const sound = (key: string): boolean => topicOf(key) === null || !topics.has(topicOf(key));
  const view = {
    programme: visit.programme.slug,
    plan,
    findings,
    openQuestions: open.length,
    sound,
    workstream,
    mayEdit: visit.may('plan.settle'),
    query: visit.query,
  };
  return page({ title: 'Check the plan', section: 'plan' }, checksPage(view));
}

/** A measure belongs to no workstream, and is told with the whole plan alone. */
const isOf = ({ ref }: Finding, code: string, plan: Plan): boolean =>
  ref === code ||
  plan.priorities.some(
    (priority) => ref.startsWith(priority.ref) && plan.workstreams.some(({ id, code: own }) => own === code && id === priority.workstreamId),
  );
