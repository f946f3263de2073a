import type { Sheet, SheetValue } from '../../../documents/index.ts';
import type { Asked, Group, ListedActivity } from '../rules/listing.ts';
import type { Plan } from '../rules/plan.ts';
import { targetWordsOf } from './list-plan.ts';

type Options = { readonly plan: Plan; readonly groups: readonly Group[]; readonly asked: Asked; readonly titleOf: (postId: string) => string };

/** The columns that an imported plan is read by, and then what Sightline adds to them. */
const columns: Sheet['columns'] = [
  { heading: 'Workstream', kind: 'text' },
  { heading: 'Ref', kind: 'text' },
  { heading: 'Priority area', kind: 'text' },
  { heading: 'SRO', kind: 'text' },
  { heading: 'Activity ref', kind: 'text' },
  { heading: 'Key activity', kind: 'long' },
  { heading: 'Outcome', kind: 'long' },
  { heading: 'Target date', kind: 'day' },
  { heading: 'Phase', kind: 'number' },
  { heading: 'First target', kind: 'day' },
  { heading: 'Times moved', kind: 'number' },
  { heading: 'As printed', kind: 'text' },
];

/** The activities that the list shows, one a row, in its order. */
export function planSheet({ plan, groups, asked, titleOf }: Options): Sheet {
  const row = ({ priority, activity }: ListedActivity): SheetValue[] => [
    plan.workstreams.find(({ id }) => id === priority.workstreamId)?.name ?? 'Cross-cutting activity',
    priority.ref,
    priority.title,
    priority.owners
      .filter(({ part }) => part !== 'supporting')
      .map(({ postId }) => titleOf(postId))
      .join('; '),
    activity.ref,
    activity.text,
    priority.outcomes.map(({ text }) => text).join('\n'),
    // An empty cell would take the date of the row beside it when the file is read again.
    activity.target ?? (activity.targetRaw || 'To be confirmed'),
    activity.phaseNumber,
    activity.targetOriginal,
    activity.moves.filter(({ what, approvedOn }) => what === 'target' && approvedOn !== null).length,
    activity.targetRaw,
  ];
  return {
    name: 'Everything in the plan',
    columns,
    rows: groups.flatMap(({ activities }) => activities.map(row)),
    about: [['Shown', shownWords(asked, titleOf)]],
  };
}

function shownWords({ workstream, post, phase, target, words }: Asked, titleOf: (postId: string) => string): string {
  const kept = [
    workstream !== null && `workstream ${workstream}`,
    post !== null && `owned by ${titleOf(post)}`,
    phase !== null && `phase ${phase}`,
    target !== null && `target ${targetWordsOf[target].toLowerCase()}`,
    words !== '' && `with the words “${words}”`,
  ].filter((one) => one !== false);
  return kept.length === 0 ? 'Every activity' : `Activities: ${kept.join(', ')}`;
}
