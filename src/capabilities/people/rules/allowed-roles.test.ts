import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedRoles, cutPosts, unknownRole } from './allowed-roles.ts';
import type { Role } from './roles.ts';

const mapping = [
  { value: 'sl-office', role: 'office' },
  { value: 'sl-office', role: 'quality' },
  { value: 'sl-sro', role: 'owner' },
];
const allowed: [what: string, values: readonly string[] | null, by: typeof mapping, roles: readonly Role[] | null][] = [
  ['no claim is asked for', null, mapping, null],
  ['the claim is empty', [], mapping, []],
  ['a value means two roles', ['sl-office'], mapping, ['office', 'quality']],
  ['a value means nothing here', ['other'], mapping, []],
  ['a role’s own name, past the mapping', ['director'], mapping, []],
  ['no mapping: the names themselves', ['owner', 'chair', 'emperor'], [], ['owner', 'chair']],
  ['capitals are other words', ['OWNER'], [], []],
];
for (const [what, values, by, roles] of allowed) test(`roles that a provider allows: ${what}`, () => assert.deepEqual(allowedRoles(values, by), roles));

const post = (title: string, ...roles: Role[]) => ({ title, roles });
const cut: [what: string, allowed: readonly Role[] | null, left: readonly { title: string; roles: readonly Role[] }[]][] = [
  ['the provider has no say', null, [post('Both', 'owner', 'director'), post('Office', 'office')]],
  ['one role of a post', ['owner'], [post('Both', 'owner')]],
  ['all of them', [], []],
  ['a role that no post has is not given', ['chair', 'office'], [post('Office', 'office')]],
];
for (const [what, roles, left] of cut)
  test(`posts cut to what is allowed: ${what}`, () => assert.deepEqual(cutPosts([post('Both', 'owner', 'director'), post('Office', 'office')], roles), left));

test('a mapping to a role that Sightline has not is found', () => {
  assert.equal(unknownRole(mapping), null);
  assert.equal(unknownRole([...mapping, { value: 'x', role: 'emperor' }]), 'emperor');
});
