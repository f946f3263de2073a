import type { ReviewProblem } from '../moderation/actions.ts';

/** Why an update was neither returned nor accepted. */
export function reviewProblemWords(problem: ReviewProblem): string {
  switch (problem) {
    case 'no-open-cycle':
      return 'Its cycle is closed: nothing of it changes any more';
    case 'not-submitted':
      return 'It is not submitted';
    case 'being-changed':
      return 'Its owner has taken it up again to change it, so nothing was decided. Your comments are still below; it waits for review once it is submitted anew.';
    case 'older-submission':
      return 'It was submitted anew while you were reading, so nothing was decided. This is how it stands now; your comments are still below.';
    case 'already-reviewed':
      return 'Somebody else decided on it while you were reading, so your decision was not taken. Your comments are still below.';
    case 'submitted-it':
      return 'You submitted it yourself: somebody else must review it';
    case 'wrote-it':
      return 'You wrote some of it, so somebody else must review it.';
    case 'owns-it':
      return 'You answer for this priority: somebody else must review its update';
    case 'no-comment':
      return 'To return the update, say on at least one section what should change';
  }
}
