import type { NewPriority } from '../../../src/capabilities/plan/index.ts';
import { activity, ownedBy } from './writing.ts';

export const workforce: readonly NewPriority[] = [
  {
    ref: 'W1',
    workstream: 'W',
    title: 'Enough staff with the right skills',
    owners: ownedBy('Director of Children’s Services', { supporting: ['Head of People and Development'] }),
    expectedImpactDay: '2022-06-15',
    activities: [
      activity('a', '2022-03-31', 'Fund and fill the posts that safe caseloads need, team by team'),
      activity('b', '2022-07-29', 'Check every social worker’s skills against the national standards and agree a plan with each', '2022-01-17'),
      activity('c', '2022-09-30', 'Offer a core course of training that nobody has to cancel for duty cover', '2022-03-07'),
      activity('d', '2022-12-31', 'Publish steps from newly qualified to senior practitioner, with the pay for each', '2022-05-09'),
      activity('e', '2023-03-31', 'Ask everybody who stays, and everybody who leaves, why, and act on it each quarter', '2022-05-09'),
    ],
    outcomes: ['Social workers have time to know the children they work with'],
  },
  {
    ref: 'W2',
    workstream: 'W',
    title: 'Listening to staff',
    owners: ownedBy('Head of People and Development'),
    expectedImpactDay: '2022-09-30',
    activities: [
      activity('a', '2022-03-31', 'Ask all staff how it is to work here, and publish the answers whole', '2022-02-01'),
      activity('b', '2022-05-27', 'Agree a wellbeing offer with a group of staff elected by their teams', '2022-03-01'),
      activity('c', '2022-12-31', 'Ask five short questions each quarter and answer them within a month', '2022-04-18'),
      activity('d', '2022-11-30', 'Complete the yearly health check for social work employers', '2022-06-20'),
    ],
    outcomes: ['Staff say they would recommend Marlshire to a friend looking for work'],
  },
  {
    ref: 'W3',
    workstream: 'W',
    title: 'Recruiting and keeping social workers',
    owners: ownedBy('Director of Children’s Services', { supporting: ['Head of People and Development'] }),
    expectedImpactDay: '2022-05-31',
    activities: [
      activity('a', '2022-02-28', 'Agree a three-year recruitment strategy with a target for permanent staff in each team', '2021-12-06'),
      activity('b', '2022-03-31', 'Tell a truthful story of working here in one campaign', '2022-01-10'),
      activity('c', '2022-09-30', 'Sponsor twelve staff of our own to train as social workers', '2022-02-14'),
      activity('d', '2022-06-30', 'Meet final-year students at four universities', '2022-02-21'),
      activity('e', '2022-05-31', 'Record six talks in which practitioners describe their week', '2022-03-14'),
      activity('f', '2022-06-30', 'Put every vacancy on one page that works on a telephone', '2022-02-21'),
      activity('g', '2022-04-30', 'Cut the time from application to offer to thirty days', '2022-01-10'),
    ],
    outcomes: ['Teams rely on permanent staff and hand over fewer children', 'Children keep the same social worker'],
  },
];
