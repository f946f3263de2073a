import type { CycleSummary, ReviewPosition, UpdatePosition } from './position.ts';
import type { StoredUpdate } from './position-store.ts';

export type NamedPosts = ReadonlyMap<string, { readonly id: string; readonly title: string }>;

/** An update as it stands in a position, with what the office said of it. */
export function updatePosition(update: StoredUpdate, cycle: CycleSummary, posts: NamedPosts): UpdatePosition {
  const { id, process, impact, achieved, nextSteps, slipping, support, asksOfBoard, difference, contributions, activities, submittedOn, submission } = update;
  return {
    id,
    submission,
    declared: { process, impact },
    achieved,
    evidence: update.evidence.items,
    nextSteps,
    slipping,
    support,
    asksOfBoard,
    difference,
    contributions,
    activities,
    submittedOn,
    submittedBy: { personId: update.submittedBy, postId: posts.get(update.submittedPost)?.id ?? update.submittedPost },
    writers: update.writers,
    late: submittedOn > cycle.ratingsDue,
    reopened: update.reopenedOn !== null,
    reviews: reviewsOf(update, posts),
  };
}

const reviewsOf = ({ reviews }: StoredUpdate, posts: NamedPosts): ReviewPosition[] =>
  reviews.map(({ submission, result, on, post, comments }) => ({ submission, result, on, by: posts.get(post)?.title ?? 'programme office', comments }));
