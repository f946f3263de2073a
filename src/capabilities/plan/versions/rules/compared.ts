import { formatMoment } from '../../../../calendar/index.ts';
import { type ChangeKind, changeKinds, kindOf } from '../../comparing/rules/change-words.ts';
import { comparePlans } from '../../comparing/rules/compare.ts';
import { type ChangeGroup, groupsOf } from '../../comparing/rules/grouped.ts';
import type { PlanAsRead, PlanChange } from '../../comparing/rules/plan-change.ts';
import { inForce, standingOf, type Version, versionName } from './version.ts';

/** One side of a comparison: a version, or the plan as it stands on the day that it is read. */
export type Side = Version | 'now';

/** What an address asks to compare; anything it names that there is not means the version in force against the plan as it stands. */
export function sidesAsked(
  query: Readonly<Record<string, string | undefined>>,
  versions: readonly Version[],
): { readonly from: Version; readonly to: Side } | null {
  const usual = inForce(versions) ?? versions.at(-1);
  if (usual === undefined) return null;
  const named = (asked: string | undefined): Version | undefined => versions.find(({ number }) => String(number) === asked);
  const from = named(query.from) ?? usual;
  const to = named(query.to) ?? 'now';
  // Read from the earlier to the later, whichever was named first.
  return to !== 'now' && to.number < from.number ? { from: to, to: from } : { from, to };
}

export const kindAsked = (asked: string | undefined): ChangeKind | null => changeKinds.find((kind) => kind === asked) ?? null;

/** What a page and a paper of the changes are made from. */
export type ComparedView = {
  readonly from: Version;
  readonly to: Side;
  readonly fromWords: string;
  readonly toWords: string;
  /** All of them; `groups` are those of the kind that was asked for. */
  readonly changes: readonly PlanChange[];
  readonly kind: ChangeKind | null;
  readonly groups: readonly ChangeGroup[];
  /** What is said of a change for which no reason was kept. */
  readonly unexplained: string;
};

type Compared = {
  readonly from: Version;
  readonly to: Side;
  readonly before: PlanAsRead;
  readonly after: PlanAsRead;
  readonly kind: ChangeKind | null;
  readonly moment: string;
};

export function comparedView({ from, to, before, after, kind, moment }: Compared): ComparedView {
  const changes = comparePlans(before, after);
  const shown = kind === null ? changes : changes.filter((change) => kindOf(change) === kind);
  return {
    from,
    to,
    fromWords: sideWords(from, moment),
    toWords: sideWords(to, moment),
    changes,
    kind,
    groups: groupsOf(shown, before, after),
    unexplained: unexplainedWords(before),
  };
}

/** Until a board has accepted the plan it is mended where it stands, and nobody is asked why. */
const unexplainedWords = ({ plan }: PlanAsRead): string =>
  plan.acceptedOn === null ? 'Mended before the board accepted the plan, when no reason is asked for' : 'None was kept';

/** "Version 1 (v1.0), accepted; cut on 12 November 2021 at 4pm" */
function sideWords(side: Side, moment: string): string {
  if (side === 'now') return `The plan as it stood on ${formatMoment(moment)}`;
  return `${versionName(side)}, ${standingOf(side).toLowerCase()}; cut on ${formatMoment(side.cutAt)}`;
}

/** A short name for headings: "version 2", "the plan as it stands". */
export const sideName = (side: Side): string => (side === 'now' ? 'the plan as it stands' : `version ${side.number}`);

export type PaperAbout = {
  readonly programme: string;
  readonly council: string;
  readonly moment: string;
  readonly record: { readonly sequence: number; readonly hash: string };
};
