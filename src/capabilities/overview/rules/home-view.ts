import { ratingScheme } from '../../assurance/index.ts';
import type { CycleSummary, Position, PriorityPosition } from '../../cycle/index.ts';
import type { Person, Role } from '../../people/index.ts';
import { disagreementItems, type SlowItem, slowItems } from './assurance.ts';
import {
  type Change,
  changesSince,
  type DueUpdate,
  dueUpdates,
  gapsOf,
  type Obligation,
  obligationsOf,
  ownedBy,
  type PlanGap,
  type Progress,
  progressOf,
  type SetUpStep,
  setUpStep,
  type Waiting,
  waitingForAcceptance,
  waitingForVerification,
} from './home.ts';
import { onceFor } from './once.ts';
import { standingByWorkstream } from './standing.ts';
import { type WallView, wallOf } from './wall.ts';

/** A home page as data: what each of its sections shows. */
export type HomeView = {
  readonly programme: string;
  readonly position: Position;
  readonly is: { readonly office: boolean; readonly director: boolean; readonly seat: boolean };
  readonly readsOpenCycle: boolean;
  readonly step: SetUpStep | null;
  readonly mine: readonly PriorityPosition[];
  readonly due: readonly DueUpdate[];
  /** Of joint owners: completions that wait for one of this person's posts. */
  readonly mineToVerify: readonly Waiting[];
  readonly changedMine: readonly Change[];
  readonly notSubmitted: readonly DueUpdate[];
  readonly progress: Progress;
  readonly toVerify: readonly Waiting[];
  readonly toAccept: readonly Waiting[];
  readonly slow: readonly SlowItem[];
  readonly disagreements: readonly SlowItem[];
  readonly difference: ReadonlyMap<string, string>;
  readonly changed: readonly Change[];
  readonly obligations: readonly Obligation[];
  readonly gaps: readonly PlanGap[];
  readonly workstreams: ReturnType<typeof standingByWorkstream>;
  /** For whom the home page shows it: the director. */
  readonly wall: WallView;
  /** The newest cycle whose report is frozen. */
  readonly lastReport: CycleSummary | null;
};

/** What this person's home shows, from the position as they may see it. */
export function homeView(
  position: Position,
  person: Pick<Person, 'roles' | 'posts'>,
  programme: { readonly slug: string; readonly cycleDays: number },
  readsOpenCycle: boolean,
): HomeView {
  const has = (...roles: readonly Role[]) => person.roles.some((role) => roles.includes(role));
  const shared = sharedBy(position);
  const mine = ownedBy(position, person.posts);
  return {
    programme: programme.slug,
    position,
    is: { office: has('office'), director: has('director'), seat: has('chair', 'board-member', 'adviser', 'commissioner') },
    readsOpenCycle,
    step: setUpStep(position),
    mine,
    due: dueUpdates(position, mine),
    mineToVerify: shared.toVerify.filter(({ priority, activity }) =>
      priority.posts.some((post) => activity.awaiting.includes(post.title) && person.posts.some((own) => own.id === post.id)),
    ),
    changedMine: changesSince(position, mine),
    obligations: obligationsOf(position, programme.cycleDays),
    ...shared,
    lastReport: lastReportOf(position),
  };
}

/** What is the same for everybody who sees this position. */
const sharedBy = onceFor((position) => {
  const scheme = ratingScheme('standard', position.day);
  return {
    notSubmitted: dueUpdates(position, position.priorities),
    progress: progressOf(position),
    toVerify: waitingForVerification(position.priorities),
    toAccept: waitingForAcceptance(position.priorities),
    slow: slowItems(position, scheme),
    disagreements: disagreementItems(position, scheme),
    difference: new Map(
      position.priorities.flatMap((priority) => (priority.update === null ? [] : [[priority.ref, priority.update.difference.trim()] as const])),
    ),
    changed: changesSince(position, position.priorities),
    gaps: gapsOf(position),
    workstreams: standingByWorkstream(position),
    wall: wallOf(position, { colour: null, workstream: null, sort: 'plan' }),
  };
});

/** The last closed cycle: its report is frozen and waits to be read. */
export const lastReportOf = ({ cycle, cycleBefore }: Position): CycleSummary | null => (cycle?.state === 'closed' ? cycle : cycleBefore);
