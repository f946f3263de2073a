import type { Person } from './person.ts';
import type { Role } from './rules/roles.ts';

/**
 * A relation between a person and the thing they ask for, such as "holds the post that owns the priority". The subject is
 * what the handler loaded; the policy's own file says what it must be.
 */
export type Relation<Subject> = { readonly name: string; readonly holds: (person: Person, subject: Subject) => boolean };

/** What a role may: always, or where a relation holds. A role that is not named may never. */
export type Rule<Subject> = 'always' | Relation<Subject>;

/** One action: what it is in a sentence, and which roles may. */
// biome-ignore lint/suspicious/noExplicitAny: the subject's type is the concern of the capability that owns the action
export type ActionPolicy<Subject = any> = { readonly says: string; readonly may: Readonly<Partial<Record<Role, Rule<Subject>>>> };

/** A capability's actions by name, such as `cycle.open`. */
export type PolicyTable = Readonly<Record<string, ActionPolicy>>;

/** What the table says before the thing is known: `ask` means that a relation must be tried on the thing itself. */
export function ruleFor(policy: ActionPolicy, person: Person): 'always' | 'never' | 'ask' {
  let answer: 'never' | 'ask' = 'never';
  for (const role of person.roles) {
    const rule = policy.may[role];
    if (rule === 'always') return 'always';
    if (rule !== undefined) answer = 'ask';
  }
  return answer;
}

/** Whether the person may do this to that. Deny by default: no rule, no permission. */
export function mayDo(policy: ActionPolicy, person: Person, subject: unknown): boolean {
  return person.roles.some((role) => {
    const rule = policy.may[role];
    return rule === 'always' || rule?.holds(person, subject);
  });
}

/**
 * The same relation, where the post that the person acts in has the role too: what they settle stands in its name, and nobody settles in the name of a post that
 * may not, because they hold another one beside it.
 */
export const actingAs = <Subject>(role: Role, relation: Relation<Subject>): Relation<Subject> => ({
  name: relation.name,
  holds: (person, subject) => person.actingPost.roles.includes(role) && relation.holds(person, subject),
});

/** The roles that read the whole programme: everybody of the council and those set over it (design: who may do what). */
export const wholeProgramme = {
  office: 'always',
  director: 'always',
  owner: 'always',
  'board-member': 'always',
  chair: 'always',
  adviser: 'always',
  commissioner: 'always',
  finance: 'always',
  quality: 'always',
  author: 'always',
  reviewer: 'always',
} as const;
