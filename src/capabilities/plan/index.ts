export { createPlan, PlanAlreadyThere, storePlan } from './content/actions.ts';
export type { NewActivity, NewPhase, NewPlan, NewPriority, NewQuestion } from './content/new-plan.ts';
export type { StoredPlan } from './content/store.ts';
export {
  type Activity,
  activityByRef,
  type DatedThing,
  type DateMove,
  dayAfterMoves,
  movesOf,
  type Outcome,
  type Owner,
  type OwnerPart,
  type Phase,
  type Plan,
  type Priority,
  planCounts,
  priorityByRef,
  type Statement,
  type Workstream,
} from './rules/plan.ts';
export { planOf } from './store.ts';
export type { OtherText, StatementKind } from './tables.ts';
