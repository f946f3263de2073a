/** What anybody reaches who is not signed in: the two ways in, of which one is mounted, and the way out. */
export type { Accounts } from './accounts/actions.ts';
export { accountSignIn } from './accounts/routes.ts';
export { demonstrationSignIn } from './demonstration/routes.ts';
export { signOutRoutes } from './sign-ins/routes.ts';
export type { OpenRoute } from './visit.ts';
