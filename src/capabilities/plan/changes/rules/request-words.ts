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
export const decidedWords = (state: RequestState, decision: Decision): string => `${stateWords[state]} ${decidedBy(decision)}`;

/** "by the Improvement Board on 3 March 2022": what follows where the state itself stands before it. A board's decision that was written up later says when. */
export function decidedBy({ inNameOf, nameDay, on }: Pick<Decision, 'inNameOf' | 'nameDay' | 'on'>): string {
  if (inNameOf === null || nameDay === null) return `on ${formatDay(on)}`;
  return `by ${inNameOf} on ${formatDay(nameDay)}${nameDay === on ? '' : `, recorded on ${formatDay(on)}`}`;
}
