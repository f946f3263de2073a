/** What these rules need of the plan: priorities in its order with their outcomes. */
export type PlanShape = {
  readonly workstreams: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly priorities: readonly PlanPriority[];
};
export type PlanPriority = {
  readonly ref: string;
  readonly title: string;
  readonly workstreamId: string | null;
  readonly outcomes: readonly { readonly id: string; readonly ref: string; readonly text: string }[];
};

type Serving = { readonly outcomeIds: readonly string[]; readonly context: boolean };

/** The measures by the priority they serve, in the plan's order: one that serves two stands under both. Without priority: those that serve nothing. */
export type MeasureGroup<M> = { readonly priority: PlanPriority | null; readonly measures: readonly M[] };

export function groupByPriority<M extends Serving>(measures: readonly M[], plan: PlanShape): readonly MeasureGroup<M>[] {
  const groups: MeasureGroup<M>[] = [];
  for (const priority of plan.priorities) {
    const own = new Set(priority.outcomes.map((outcome) => outcome.id));
    const serving = measures.filter((measure) => measure.outcomeIds.some((id) => own.has(id)));
    if (serving.length > 0) groups.push({ priority, measures: serving });
  }
  const none = measures.filter((measure) => measure.outcomeIds.length === 0);
  return none.length > 0 ? [...groups, { priority: null, measures: none }] : groups;
}

/** The outcomes that no measure serves, a context measure aside: each with its priority. */
export function unmeasuredOutcomes(measures: readonly Serving[], plan: PlanShape) {
  const served = new Set(measures.filter((measure) => !measure.context).flatMap((measure) => measure.outcomeIds));
  return plan.priorities.flatMap((priority) => priority.outcomes.filter((outcome) => !served.has(outcome.id)).map((outcome) => ({ priority, outcome })));
}
