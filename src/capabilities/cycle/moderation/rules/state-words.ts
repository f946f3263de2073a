import type { UpdateState } from './review-state.ts';

/** What a list calls the state of an update: on every page the same word. */
export const updateStateWords: Readonly<Record<UpdateState, string>> = {
  'not-started': 'Not started',
  draft: 'Draft',
  submitted: 'Submitted',
  returned: 'Returned',
  accepted: 'Accepted',
};
