import type { NewPriority } from '../../../src/capabilities/plan/index.ts';
import { activity, ownedBy } from './writing.ts';

/** The four lines that run through every workstream: each has its owner, activities and rating, and none counts among the 23. */
export const crossCutting: readonly NewPriority[] = [
  {
    ref: 'CC1',
    workstream: null,
    title: 'Culture and equality',
    owners: ownedBy('Chief Executive'),
    expectedImpactDay: '2022-12-31',
    activities: [
      activity('a', '2022-04-30', 'Hold open conversations in all teams about how we treat one another', '2021-12-06'),
      activity('b', '2022-12-31', 'Publish and act on differences in help by ethnicity, disability and district', '2022-04-25'),
    ],
    outcomes: ['Staff speak up and are answered'],
  },
  {
    ref: 'CC2',
    workstream: null,
    title: 'Delivering the change',
    owners: ownedBy('Head of Transformation'),
    expectedImpactDay: '2022-12-31',
    activities: [
      activity('a', '2022-02-28', 'Give each workstream a project manager and a plan on one page'),
      activity('b', '2022-11-30', 'Track the money spent on improvement against what it was meant to change', '2022-04-25'),
    ],
    outcomes: ['Projects finish, and what they cost is known'],
  },
  {
    ref: 'CC3',
    workstream: null,
    title: 'Voice and communication',
    owners: ownedBy('Head of Communications and Engagement'),
    expectedImpactDay: '2022-09-30',
    activities: [
      activity('a', '2022-05-31', 'Pay a group of young people to inspect services and report to the board', '2022-01-17'),
      activity('b', '2022-12-31', 'Write to families in plain words, tested by parents before it is sent', '2022-04-25'),
    ],
    outcomes: ['Children take part in decisions about them'],
  },
  {
    ref: 'CC4',
    workstream: null,
    title: 'Systems, data and support',
    owners: ownedBy('Head of Digital and Data'),
    expectedImpactDay: '2022-10-31',
    activities: [
      activity('a', '2022-06-30', 'Mend the twelve faults in the case system that cost practitioners most time', '2021-12-13'),
      activity('b', '2023-03-31', 'Move business support into the teams it serves', '2022-06-06'),
    ],
    outcomes: ['Practitioners spend their time with families and the record keeps up'],
  },
];
