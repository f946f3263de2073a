import { notFound } from '../../platform/web/index.ts';
import type { Visit } from '../people/index.ts';
import type { Typed } from './form.ts';
import type { Refusal } from './refusal.ts';
import { type Whole, wholePlan } from './whole.ts';

/** The plan that a page is about, or "not found" where the programme has none. */
export async function planFor(visit: Visit): Promise<Whole> {
  return (await wholePlan(visit.db, visit.programme.id)) ?? notFound();
}

/** What was typed, as the form's components want it. */
export const typedIn = (visit: Visit): Typed => visit.form;

/** A refusal as the problems of the form's page. */
export const asProblems = ({ field, message }: Refusal): { field: string; message: string }[] => [{ field, message }];

/** A stale form is answered with 409, everything else to mend with 422. */
export const statusOf = (refusal: Refusal | null): number => (refusal?.stale ? 409 : 422);
