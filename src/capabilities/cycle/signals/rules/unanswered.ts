import { reviewBefore } from '../../moderation/rules/review-state.ts';
import type { UpdatePosition, UpdateSaid } from '../../position.ts';
import { type AnySection, anySections } from '../../rules/answers.ts';

/** Of sections that were commented on, those of which nothing was changed, each once, in the order of the update. */
export const untouched = (comments: readonly { readonly section: AnySection }[], changed: ReadonlySet<AnySection>): readonly AnySection[] =>
  anySections.filter((section) => !changed.has(section) && comments.some((comment) => comment.section === section));

/** Of an update that came back and was sent again: the comments whose sections say what they said. `before`: what the reviewer read; null where nobody did. */
export function unansweredIn(update: UpdatePosition, before: UpdateSaid | null): readonly AnySection[] {
  const review = reviewBefore(update);
  if (before === null || review?.result !== 'returned') return [];
  const changed = new Set(anySections.filter((section) => squeezed(saidIn(section, before)) !== squeezed(saidIn(section, update))));
  return untouched(review.comments, changed);
}

function saidIn(section: AnySection, said: UpdateSaid): readonly unknown[] {
  switch (section) {
    case 'standing':
      return [said.declared.process, said.declared.impact];
    case 'achieved':
      return [said.achieved, ...(said.evidence ?? []).map(({ source, where }) => [source, where])];
    case 'next':
      return [said.nextSteps];
    case 'support':
      return [said.slipping, said.support, said.asksOfBoard, ...said.contributions.map(({ fromWhom, ask }) => [fromWhom, ask])];
    case 'activities':
      return said.activities.map((one) => [
        ...[one.ref, one.status, one.plannedStart, one.forecast, one.forecastReason ?? '', one.recovery?.text ?? '', one.recovery?.day ?? ''],
        ...[one.stopReason ?? '', one.claimShown ?? ''],
      ]);
    case 'check':
      return [said.difference];
  }
}

/** Another line end or a second space changes nothing. */
const squeezed = (said: readonly unknown[]): string => JSON.stringify(said).replace(/(\\r|\\n|\s)+/g, ' ');
