import { type ActionPolicy, ruleFor, type SignedIn } from './capabilities/people/index.ts';

export type Policies = ReadonlyMap<string, ActionPolicy>;

/** Every action of every capability by its name. Throws where two capabilities use one name. */
export function policiesOf(tables: readonly Readonly<Record<string, ActionPolicy>>[]): Policies {
  const all = new Map<string, ActionPolicy>();
  for (const [name, policy] of tables.flatMap((table) => Object.entries(table))) {
    if (all.has(name)) throw new Error(`Two policies have the name ${name}.`);
    all.set(name, policy);
  }
  return all;
}

/** Whether somebody may do an action at all, to whatever it is. */
export const mayBy =
  (policies: Policies, { person }: SignedIn) =>
  (action: string): boolean =>
    ruleFor(policies.get(action) as ActionPolicy, person) !== 'never';
