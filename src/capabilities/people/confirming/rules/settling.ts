import type { Role } from '../../rules/roles.ts';

/** The roles that settle what others ask for: nobody comes to them by one person's word alone. */
export const settlingRoles: readonly Role[] = ['office', 'director', 'chair'];

/** Whether a post of these roles is held only once a second person has said so. */
export const isSettling = (roles: readonly Role[]): boolean => roles.some((role) => settlingRoles.includes(role));

/** Of these roles, those that settle and that the others lack. */
export const settlingBeside = (roles: readonly Role[], others: readonly Role[]): Role[] =>
  roles.filter((role) => settlingRoles.includes(role) && !others.includes(role));
