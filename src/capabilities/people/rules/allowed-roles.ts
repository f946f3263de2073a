import { type Role, roles } from './roles.ts';

/** What a value of the provider's claim means here. */
export type RoleOfValue = { readonly value: string; readonly role: string };

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** The first word of a mapping that is no role of Sightline; null where all are. */
export const unknownRole = (mapping: readonly RoleOfValue[]): string | null => mapping.find(({ role }) => !isRole(role))?.role ?? null;

/**
 * The roles that a provider's values allow: through the mapping where there is one, else the values that are roles themselves. A value that means nothing here
 * allows nothing. Null where the provider has no say.
 */
export function allowedRoles(values: readonly string[] | null, mapping: readonly RoleOfValue[]): readonly Role[] | null {
  if (values === null) return null;
  const meant = mapping.length === 0 ? values : mapping.filter(({ value }) => values.includes(value)).map(({ role }) => role);
  return roles.filter((role) => meant.includes(role));
}

/**
 * Posts with no more roles than are allowed, and none that is left without any. Never widened: what somebody answers for sits on the posts that the programme
 * office gives them.
 */
export function cutPosts<Post extends { readonly roles: readonly Role[] }>(posts: readonly Post[], allowed: readonly Role[] | null): readonly Post[] {
  if (allowed === null) return posts;
  return posts.map((post) => ({ ...post, roles: post.roles.filter((role) => allowed.includes(role)) })).filter((post) => post.roles.length > 0);
}
