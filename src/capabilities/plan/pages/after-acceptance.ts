/** What becomes of what can no longer be taken out, once the board has accepted the plan. */
export const afterAcceptance =
  'The board has accepted the plan, so nothing of it is withdrawn any more. An activity is stopped by an approved change, which its owner asks for in the update. An outcome ends by a request. A priority stays as long as the plan.';
