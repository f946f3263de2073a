import { url } from '../../../../urls.ts';
import type { Position } from '../../../cycle/index.ts';

/** What a found text is, in the words of its heading; the order is that of the filter. */
export const kindWords = {
  priority: 'Priority',
  'cross-cutting': 'Cross-cutting activity',
  activity: 'Activity',
  outcome: 'Outcome',
  workstream: 'Workstream',
  phase: 'Phase',
  statement: 'Vision and aims',
  measure: 'Measure',
  update: 'Update',
  change: 'Change request',
  withdrawn: 'Withdrawn',
  post: 'Post',
} as const;
export type FoundKind = keyof typeof kindWords;
export const foundKinds = Object.keys(kindWords) as readonly FoundKind[];

/** One thing that was found: what it is, its title, where it is. Words that were searched for are set apart: every second piece is one of them. */
export type FoundItem = { readonly over: string; readonly title: string; readonly href: string; readonly pieces: readonly string[] };

type Text = { readonly kind: string; readonly id: string; readonly ref: string; readonly label: string; readonly snippet: string };

/** A found text as it is shown; null for one of a kind or of a priority that the reader knows nothing of. `begin` and `end` stand around what was looked for. */
export function foundItem(
  text: Text,
  programme: string,
  position: Pick<Position, 'priorities'>,
  { begin, end }: { begin: string; end: string },
): FoundItem | null {
  const { kind, id, ref, label } = text;
  if (!isKind(kind)) return null;
  const pieces = text.snippet.split(new RegExp(`[${begin}${end}]`));
  const item = (title: string, href: string, over: string = `${kindWords[kind]} ${ref}`): FoundItem => ({ over, title, href, pieces });
  switch (kind) {
    case 'priority':
    case 'cross-cutting':
      return item(label, url('priority', { programme, ref }));
    case 'activity':
      return item(label, url('activity', { programme, ref }));
    case 'outcome':
      return item(label, url('ref', { programme, ref }));
    case 'workstream':
      return item(label, url('workstream', { programme, code: ref }));
    case 'phase':
      return item(label, url('phases', { programme }));
    case 'statement':
      return item(label, url('planOnAPage', { programme }), kindWords.statement);
    case 'measure':
      return item(label, url('measure', { programme, measure: ref }));
    case 'change':
      return item(`CR${ref}, ${label}`, url('change', { programme, change: `CR${ref}` }), kindWords.change);
    case 'withdrawn':
      return item(label, `${url('planList', { programme })}#withdrawn`, `Withdrawn from the plan: ${ref}`);
    case 'post':
      return item(label, url('post', { programme, post: id }), kindWords.post);
    case 'update': {
      const priority = position.priorities.find((one) => one.id === id);
      return priority
        ? item(`${priority.ref} ${priority.title}`, url('update', { programme, number: ref, ref: priority.ref }), `Update of cycle ${ref}`)
        : null;
    }
  }
}

const isKind = (kind: string): kind is FoundKind => Object.hasOwn(kindWords, kind);
