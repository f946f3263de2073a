import type { Move } from './course.ts';

/** Targets that the Improvement Board moved, each with its reason. The original stays beside it. */
export const moves: readonly Move[] = [
  {
    ref: 'RH3a',
    to: '2022-09-30',
    askedOn: '2022-01-12',
    approvedOn: '2022-01-19',
    reason: 'Three neighbouring councils will plan placements with us. Their figures come in July, and a plan made without them would be made twice.',
  },
  {
    ref: 'LG6a',
    to: '2022-05-31',
    askedOn: '2022-03-09',
    approvedOn: '2022-03-16',
    reason: 'The four ledgers do not agree. The board prefers true costs in May to wrong ones in March.',
  },
  {
    ref: 'QP4a',
    to: '2022-07-15',
    askedOn: '2022-04-06',
    approvedOn: '2022-04-13',
    reason: 'Secondary headteachers asked to settle the strategy after the summer examinations, and the board agreed.',
  },
  {
    ref: 'QP1b',
    to: '2022-09-30',
    askedOn: '2022-06-01',
    approvedOn: '2022-06-08',
    reason: 'Three teams were without a manager until May. The board accepted one quarter more, and no further.',
  },
];

/** A date that the plan gave without its year, confirmed by the office. */
export const confirmation = {
  ref: 'RH2c',
  day: '2023-03-31',
  on: '2022-04-20',
  reason: 'The Head of Communities confirms that March 2023 is meant, the last month but one of the second phase.',
} as const;
