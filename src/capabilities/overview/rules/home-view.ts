import { ratingScheme } from '../../assurance/index.ts';
import type { BoardWord, CycleSummary, Position, PriorityPosition } from '../../cycle/index.ts';
import type { Person, Role, ToConfirm } from '../../people/index.ts';
import type { AskedChange, WaitingCorrection } from '../../plan/index.ts';
import { type Refresh, refreshOf } from '../../plan/rules/index.ts';
import { type AwaitingBoard, awaitingBoard, disagreementItems, type SlowItem, slowItems, type ToConfirmAtOnce, toConfirmAtOnce } from './assurance.ts';
import { type Doubtful, doubtfulActivities } from './doubts.ts';
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
  type Reviewing,
  reviewingOf,
  type SetUpStep,
  setUpStep,
  type Waiting,
  waitingForAcceptance,
  waitingForReopening,
  waitingForStop,
  waitingForVerification,
} from './home.ts';
import { onceFor } from './once.ts';
import type { MayDo } from './priority.ts';
import { standingByWorkstream } from './standing.ts';
import { type WallView, wallOf } from './wall.ts';

export type ToRestate = { readonly id: string; readonly priority: PriorityPosition; readonly cycleNumber: number; readonly undecided: string | null };

type Settles = Pick<MayDo, 'verify' | 'accept' | 'stop' | 'reopen'>;

/** A home page as data: what each of its sections shows. */
export type HomeView = {
  readonly programme: string;
  readonly position: Position;
  readonly is: { readonly office: boolean; readonly director: boolean; readonly chair: boolean; readonly seat: boolean };
  readonly readsOpenCycle: boolean;
  /** Read as at a past moment: it tells what was due, and nothing can be done about it there. */
  readonly past: boolean;
  readonly step: SetUpStep | null;
  readonly mine: readonly PriorityPosition[];
  readonly due: readonly DueUpdate[];
  /** Of joint owners: completions that wait for one of this person's posts. */
  readonly mineToVerify: readonly Waiting[];
  readonly changedMine: readonly Change[];
  readonly notSubmitted: readonly DueUpdate[];
  readonly progress: Progress;
  readonly reviewing: Reviewing;
  /** Mails that could not be sent, or wait because the mail server has not taken them; null to whom that is none of their concern. */
  readonly mail: { readonly failed: number; readonly notTaken: number } | null;
  readonly toVerify: readonly Waiting[];
  /** The refs of those that are meant for this person, who may verify them. */
  readonly meantForMe: ReadonlySet<string>;
  readonly toAccept: readonly Waiting[];
  readonly toStop: readonly Waiting[];
  readonly toReopen: readonly Waiting[];
  /** The refs of those that this person may settle; the others wait for somebody else's word. */
  readonly settles: Settles;
  /** Completed work to look at again: all of it to office and director; to others what they answer for or verified. */
  readonly doubts: readonly Doubtful[];
  readonly slow: readonly SlowItem[];
  readonly disagreements: readonly SlowItem[];
  /** Of closed cycles, where owner and facts differ and the board has not said which it confirms; and whether this person records it. */
  readonly awaitingBoard: readonly AwaitingBoard[];
  readonly records: boolean;
  /** Of closed cycles, how many ratings wait on which owner and facts do not differ. */
  readonly toConfirmAtOnce: readonly ToConfirmAtOnce[];
  /** Restatements that wait for this person's word. */
  readonly toRestate: readonly ToRestate[];
  /** Those that this person asked for, and that nobody has settled. */
  readonly askedToRestate: readonly ToRestate[];
  /** To the office: those of others that nobody may decide. */
  readonly undecided: readonly ToRestate[];
  /** Changes of the plan that wait for this person's decision, and what became of those they asked for in the last four weeks. */
  readonly changesToDecide: readonly AskedChange[];
  /** Who was put in a post and waits for the word of a second person, whom this one may be. */
  readonly toConfirm: readonly ToConfirm[];
  /** Corrections of what was recorded of a version that wait for this person’s word, or another’s like them. */
  readonly toCorrect: readonly WaitingCorrection[];
  /** Records of a board's word that this person may confirm: those that wait, and those that are said to be wrong. */
  readonly wordsToConfirm: { readonly waiting: number; readonly disputed: number };
  /** Records of a board's word that this person had a hand in and that a second one says are wrong: somebody else confirms them, and the office puts them right. */
  readonly ownDisputed: readonly BoardWord[];
  readonly changesDecided: readonly AskedChange[];
  readonly difference: ReadonlyMap<string, string>;
  readonly changed: readonly Change[];
  readonly obligations: readonly Obligation[];
  /** The refresh of the plan; null until a board has accepted it. */
  readonly refresh: Refresh | null;
  readonly gaps: readonly PlanGap[];
  readonly workstreams: ReturnType<typeof standingByWorkstream>;
  /** For whom the home page shows it: the director. */
  readonly wall: WallView;
  /** The newest cycle whose report is frozen. */
  readonly lastReport: CycleSummary | null;
};

type WaitingRestatement = { readonly id: string; readonly priorityId: string; readonly cycleNumber: number; readonly undecided?: string | null };

const placed = (position: Position, waiting: readonly WaitingRestatement[]): readonly ToRestate[] =>
  waiting.flatMap(({ id, priorityId, cycleNumber, undecided = null }) =>
    position.priorities.filter((priority) => priority.id === priorityId).map((priority) => ({ id, priority, cycleNumber, undecided })),
  );

/** What this person's home shows, from the position as they may see it. */
export function homeView(
  position: Position,
  person: Pick<Person, 'roles' | 'posts'>,
  programme: { readonly slug: string; readonly cycleDays: number },
  asked: {
    readonly readsOpenCycle: boolean;
    readonly past: boolean;
    readonly settlesOf: (priority: PriorityPosition) => Settles;
    readonly records: boolean;
    readonly restatements: readonly WaitingRestatement[];
    /** What waits of those that they asked for themselves. */
    readonly restatementsAsked?: readonly WaitingRestatement[];
    readonly restatementsUndecided?: readonly WaitingRestatement[];
    readonly mail: HomeView['mail'];
    readonly changesToDecide?: HomeView['changesToDecide'];
    readonly toConfirm?: HomeView['toConfirm'];
    readonly toCorrect?: HomeView['toCorrect'];
    readonly wordsToConfirm?: HomeView['wordsToConfirm'];
    readonly ownDisputed?: HomeView['ownDisputed'];
    readonly changesDecided?: HomeView['changesDecided'];
  },
): HomeView {
  const has = (...roles: readonly Role[]) => person.roles.some((role) => roles.includes(role));
  const shared = sharedBy(position);
  const mine = ownedBy(position, person.posts);
  const settles = settlesAmong([...shared.toVerify, ...shared.toAccept, ...shared.toStop, ...shared.toReopen], asked.settlesOf);
  return {
    programme: programme.slug,
    position,
    is: { office: has('office'), director: has('director'), chair: has('chair'), seat: has('chair', 'board-member', 'adviser', 'commissioner') },
    readsOpenCycle: asked.readsOpenCycle,
    past: asked.past,
    records: asked.records,
    toRestate: placed(position, asked.restatements),
    askedToRestate: placed(position, asked.restatementsAsked ?? []),
    undecided: placed(position, asked.restatementsUndecided ?? []),
    mail: asked.mail,
    changesToDecide: asked.changesToDecide ?? [],
    toConfirm: asked.toConfirm ?? [],
    toCorrect: asked.toCorrect ?? [],
    wordsToConfirm: asked.wordsToConfirm ?? { waiting: 0, disputed: 0 },
    ownDisputed: asked.ownDisputed ?? [],
    changesDecided: asked.changesDecided ?? [],
    step: setUpStep(position),
    mine,
    due: dueUpdates(position, mine),
    mineToVerify: shared.toVerify.filter(({ priority, activity }) =>
      priority.posts.some((post) => activity.awaiting.includes(post.title) && person.posts.some((own) => own.id === post.id)),
    ),
    changedMine: changesSince(position, mine),
    obligations: obligationsOf(position, programme.cycleDays),
    refresh: refreshDue(position),
    ...shared,
    doubts: has('office', 'director') ? shared.doubts : shared.doubts.filter((one) => concerns(one, mine, person.posts)),
    settles,
    meantForMe: new Set(
      shared.toVerify.filter(({ activity }) => settles.verify.has(activity.ref) && isMeantFor(activity, person.posts)).map(({ activity }) => activity.ref),
    ),
    lastReport: lastReportOf(position),
  };
}

/** The post named, or suggested, is one of theirs; a claim that each joint owner verifies is meant for all of them. */
const isMeantFor = ({ meant, awaiting }: Waiting['activity'], posts: Person['posts']): boolean =>
  posts.some(({ id, title }) => id === meant?.id || awaiting.includes(title));

const concerns = ({ priorityId, verifiedBy }: Doubtful, mine: readonly PriorityPosition[], posts: Person['posts']): boolean =>
  mine.some(({ id }) => id === priorityId) || posts.some(({ title }) => verifiedBy.includes(title));

function refreshDue({ plan, day }: Position): Refresh | null {
  return plan === null || plan.inForce === null ? null : refreshOf(plan.inForce.correction?.day ?? plan.inForce.acceptedOn, day);
}

function settlesAmong(waiting: readonly Waiting[], settlesOf: (priority: PriorityPosition) => Settles): Settles {
  const each = [...new Set(waiting.map(({ priority }) => priority))].map(settlesOf);
  const of = (what: keyof Settles): ReadonlySet<string> => new Set(each.flatMap((one) => [...one[what]]));
  return { verify: of('verify'), accept: of('accept'), stop: of('stop'), reopen: of('reopen') };
}

/** What is the same for everybody who sees this position. */
const sharedBy = onceFor((position) => {
  const scheme = ratingScheme('standard', position.day);
  return {
    notSubmitted: dueUpdates(position, position.priorities),
    reviewing: reviewingOf(position),
    progress: progressOf(position),
    toVerify: waitingForVerification(position.priorities),
    toAccept: waitingForAcceptance(position.priorities),
    toStop: waitingForStop(position.priorities),
    toReopen: waitingForReopening(position.priorities),
    doubts: doubtfulActivities(position),
    slow: slowItems(position, scheme),
    disagreements: disagreementItems(position, scheme),
    awaitingBoard: awaitingBoard(position),
    toConfirmAtOnce: toConfirmAtOnce(position),
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
