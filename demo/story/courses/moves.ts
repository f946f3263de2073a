import type { StoryChange } from './course.ts';

/** What owners asked to change of the accepted plan, each with its reason, and what the Improvement Board made of it. Originals stay beside what became of them. */
export const changes: readonly StoryChange[] = [
  {
    by: 'Head of Joint Commissioning',
    asks: { what: 'target', ref: 'RH3a', to: '2022-09-30' },
    on: '2022-01-12',
    reason: 'Three neighbouring councils will plan placements with us. Their figures come in July, and a plan made without them would be made twice.',
    decided: { approved: true, on: '2022-01-19' },
  },
  {
    by: 'Safeguarding Partnership Manager',
    asks: { what: 'target', ref: 'P2b', to: '2022-06-30' },
    on: '2022-01-12',
    reason: 'Two subgroups have no chair, and the partners want to settle the purposes first.',
    decided: { approved: false, on: '2022-01-19', words: 'A chair can be named by March. The board asks for a recovery plan, and leaves the target.' },
  },
  {
    by: 'Service Director, Family Help',
    asks: { what: 'words', ref: 'RH1e', text: 'Fund the parenting programmes with the best evidence in every market town, and stop the rest' },
    on: '2022-02-04',
    reason: 'Parents told the forum that the programmes are no use to them where no bus runs.',
    assessment: { needed: true, link: null },
    decided: { approved: true, on: '2022-02-16', words: 'Agreed, as soon as the assessment is done.' },
  },
  {
    by: 'Director of Children’s Services',
    asks: { what: 'target', ref: 'LG6a', to: '2022-05-31' },
    on: '2022-03-09',
    reason: 'The four ledgers do not agree. The board prefers true costs in May to wrong ones in March.',
    decided: { approved: true, on: '2022-03-16' },
  },
  {
    by: 'Service Director, Education and Skills',
    asks: { what: 'target', ref: 'QP4a', to: '2022-07-15' },
    on: '2022-04-06',
    reason: 'Secondary headteachers asked to settle the strategy after the summer examinations, and the board agreed.',
    decided: { approved: true, on: '2022-04-13' },
  },
  {
    by: 'Director of Children’s Services',
    asks: { what: 'target', ref: 'QP1b', to: '2022-09-30' },
    on: '2022-06-01',
    reason: 'Three teams were without a manager until May. The board accepted one quarter more, and no further.',
    decided: { approved: true, on: '2022-06-08' },
  },
  {
    by: 'Head of Communities',
    asks: { what: 'target', ref: 'RH2d', to: '2023-04-28' },
    on: '2022-11-10',
    reason: 'The fifth hub waits for its lease, which the county signs in April.',
    assessment: { needed: false, why: 'The four other hubs open as planned, and the fifth serves the same families four weeks later.' },
  },
];

/** A date that the plan gave without its year, confirmed by the office. */
export const confirmation = {
  ref: 'RH2c',
  day: '2023-03-31',
  on: '2022-04-20',
  reason: 'The Head of Communities confirms that March 2023 is meant, the last month but one of the second phase.',
} as const;
