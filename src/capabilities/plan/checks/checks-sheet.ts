import type { Sheet } from '../../../documents/index.ts';
import { checks } from './rules/check-plan.ts';
import type { Finding } from './rules/finding.ts';

/** What the checks found, a row each, in the order of the page. */
export function checksSheet(title: string, findings: readonly Finding[]): Sheet {
  const asked = new Map(checks.map(({ key, asks }) => [key, asks]));
  return {
    name: 'Check the plan',
    columns: [
      { heading: 'Ref', kind: 'text' },
      { heading: 'What was checked', kind: 'long' },
      { heading: 'What was found', kind: 'long' },
      { heading: 'In the plan’s words', kind: 'long' },
      { heading: 'Rule', kind: 'text' },
    ],
    rows: findings.map(({ ref, key, message, text, rule }) => [ref, asked.get(key) ?? '', message, text, rule]),
    about: [['Plan', title]],
  };
}
