import { formatDay } from '../../../../calendar/index.ts';
import type { ChangeRequest, Decision, RequestState } from './request.ts';

export const stateWords: Readonly<Record<RequestState, string>> = {
  waiting: 'Waiting for a decision',
  approved: 'Approved',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

/** "Target of LG2c", or "Target of LG2c and 2 more": what a request changes. */
export function changeWords({ lines }: Pick<ChangeRequest, 'lines'>): string {
  const [first, ...more] = lines;
  if (first === undefined) return 'Nothing';
  return more.length === 0 ? first.what : `${first.what} and ${more.length} more`;
}

/** "Approved by the Improvement Board on 3 March 2022" */
export function decidedWords(state: RequestState, { inNameOf, nameDay, on }: Decision): string {
  if (inNameOf === null || nameDay === null) return `${stateWords[state]} on ${formatDay(on)}`;
  return `${stateWords[state]} by ${inNameOf} on ${formatDay(nameDay)}`;
}
