import { type ChangeRequest, lacksAssessment, type RequestState, requestRef, requestStates } from './request.ts';

export type StateFilter = RequestState | 'no-assessment';
export const stateFilters: readonly StateFilter[] = [...requestStates, 'no-assessment'];

/** What a reader of the list asked for; null and empty mean everything. */
export type AskedList = { readonly state: StateFilter | null; readonly priority: string | null; readonly words: string };

/** The requests that fit: those that wait first, the oldest of them first, since it has waited longest; then the others, the newest first. */
export function listOf(requests: readonly ChangeRequest[], { state, priority, words }: AskedList): ChangeRequest[] {
  const wanted = words.toLowerCase().split(/\s+/);
  const fitting = requests.filter((request) => {
    if (state === 'no-assessment' ? !lacksAssessment(request) : state !== null && request.state !== state) return false;
    if (priority !== null && !request.about.includes(priority)) return false;
    const text = [requestRef(request.number), request.subject.ref, request.reason, ...request.lines.flatMap(({ what, was, became }) => [what, was, became])];
    return wanted.every((word) => text.join(' ').toLowerCase().includes(word));
  });
  const waits = ({ state: of }: ChangeRequest): boolean => of === 'waiting';
  const byNumber = fitting.toSorted((one, other) => other.number - one.number);
  return [...byNumber.filter(waits).reverse(), ...byNumber.filter((one) => !waits(one))];
}
