import { answer } from '../../../platform/workers/answer.ts';
import { type PlanReading, readPlan } from './read-plan.ts';

await answer(({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<PlanReading> => readPlan(name, bytes));
