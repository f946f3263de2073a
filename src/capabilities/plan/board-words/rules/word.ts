import type { Day } from '../../../../calendar/index.ts';
import type { Decision } from '../../versions/rules/decisions.ts';

/** What was recorded of a board's word on the plan, whoever recorded it. */
export type PlanWord = {
  readonly kind: 'version' | 'request';
  readonly id: string;
  /** Of the version, or of the request. */
  readonly number: number;
  /** The version's label, or what the request changes first. */
  readonly about: string;
  readonly decision: Decision | 'approved' | 'declined';
  readonly board: string;
  readonly recipient: string | null;
  readonly day: Day;
  readonly reference: string;
  readonly recordedOn: Day;
  /** The id of the post that recorded it. */
  readonly post: string;
  /** The id of the person; null in what was recorded before it was kept. */
  readonly recordedBy: string | null;
  /** Of a request: who asked for it and when, and the posts that owned the thing then. */
  readonly asked: { readonly by: string; readonly on: Day; readonly ownerPosts: readonly string[] } | null;
  /** How often two people corrected it. */
  readonly corrections: number;
};
