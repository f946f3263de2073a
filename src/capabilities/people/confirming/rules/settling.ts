import type { Role } from '../../rules/roles.ts';

/** The roles that may say that somebody is rightly put in a post that settles: those of `holding.confirm` in the policy. */
export const confirmingRoles: readonly Role[] = ['office', 'director', 'chair'];

/**
 * The roles that settle what others ask for: nobody comes to them by one person's word alone. Quality assurance verifies completions and decides which were false,
 * so it settles too; whom else a post is given to is not its to say.
 */
export const settlingRoles: readonly Role[] = [...confirmingRoles, 'quality'];

/** Whether a post of these roles is held only once a second person has said so. */
export const isSettling = (roles: readonly Role[]): boolean => roles.some((role) => settlingRoles.includes(role));

/** Of these roles, those that settle and that the others lack. */
export const settlingBeside = (roles: readonly Role[], others: readonly Role[]): Role[] =>
  roles.filter((role) => settlingRoles.includes(role) && !others.includes(role));
