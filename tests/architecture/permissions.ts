import { type ActionPolicy, type PolicyTable, type Role, type Route, type Rule, roles, roleWords } from '../../src/capabilities/people/index.ts';

export type Mounted = { readonly routes: readonly Route[]; readonly policy: PolicyTable };

/** A role's permission in one word: always, the relation that must hold, or a dash for never. */
const permission = (rule: Rule<unknown> | undefined): string => (rule === undefined ? '–' : rule === 'always' ? 'always' : rule.name);

/** Every route with the action that guards it. Throws where an action has no policy. */
export function guarded(capabilities: readonly Mounted[]): { route: Route; policy: ActionPolicy }[] {
  const policies = new Map(capabilities.flatMap(({ policy }) => Object.entries(policy)));
  return capabilities
    .flatMap(({ routes }) => routes)
    .map((route) => {
      const policy = policies.get(route.action);
      if (!policy) throw new Error(`${route.method} ${route.pattern} names the action ${route.action}, which has no policy.`);
      return { route, policy };
    });
}

/** `docs/permissions.md`: who may do what, printed from the routes and policies themselves. */
export function permissionsPage(capabilities: readonly Mounted[]): string {
  const rows = guarded(capabilities).sort(byAddress);
  const relations = [...new Set(rows.flatMap(({ policy }) => Object.values(policy.may).map((rule) => permission(rule))))]
    .filter((name) => name !== 'always')
    .sort();
  return `${[
    '# Who may do what',
    '',
    'Printed from the routes and policies by `npm run permissions`; a test fails where this page is out of date. A role that is not named may never. What is denied',
    'looks like what is not there. Where a relation is named, it must hold for the very thing that is asked for.',
    '',
    '## Actions',
    '',
    '| action | says |',
    '|---|---|',
    ...actionsOf(rows).map(([action, policy]) => `| ${action} | ${policy.says} |`),
    '',
    '## Routes',
    '',
    `Relations: ${relations.length === 0 ? 'none' : relations.join('; ')}.`,
    '',
    `| route | action | ${roles.map((role) => roleWords[role]).join(' | ')} |`,
    `|---|---|${roles.map(() => '---').join('|')}|`,
    ...rows.map(
      ({ route, policy }) => `| ${route.method} ${route.pattern} | ${route.action} | ${roles.map((role: Role) => permission(policy.may[role])).join(' | ')} |`,
    ),
  ].join('\n')}\n`;
}

type Row = ReturnType<typeof guarded>[number];

/** By address, reading before writing, whatever the order of mounting. */
function byAddress(one: Row, other: Row): number {
  const [first, second] = [one, other].map(({ route }) => `${route.pattern} ${route.method}`) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
}

const actionsOf = (rows: readonly Row[]): [string, ActionPolicy][] =>
  [...new Map(rows.map(({ route, policy }) => [route.action, policy] as [string, ActionPolicy]))].sort(([one], [other]) => (one < other ? -1 : 1));
