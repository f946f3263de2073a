import type { NewPriority } from '../../../src/capabilities/plan/index.ts';
import { activity, ownedBy } from './writing.ts';

export const help: readonly NewPriority[] = [
  {
    ref: 'RH1',
    workstream: 'RH',
    title: 'Help before problems grow',
    owners: ownedBy('Service Director, Family Help'),
    expectedImpactDay: '2022-05-31',
    activities: [
      activity('a', '2022-03-31', 'Test the present early help strategy with families who used it', '2022-01-06'),
      activity('b', '2022-04-30', 'Bring three family support teams under one manager in each locality', '2022-01-06'),
      activity('c', '2022-06-30', 'Follow twenty families through universal services and draw what they met', '2022-02-14'),
      activity('d', '2022-06-30', 'Write an early help practice guide with schools and health visitors', '2022-03-07'),
      activity('e', '2023-03-31', 'Fund the parenting programmes with the best evidence and stop the rest', '2022-05-16'),
    ],
    outcomes: ['Families get help once, early, and do not come back in crisis', 'Schools, nurseries and health visitors lead early help themselves'],
  },
  {
    ref: 'RH2',
    workstream: 'RH',
    title: 'Support close to home',
    owners: ownedBy('Head of Communities'),
    expectedImpactDay: '2022-06-15',
    activities: [
      activity('a', '2022-05-27', 'List the groups, halls and volunteers that families already turn to, ward by ward'),
      activity('b', '2022-04-30', 'Plan with parents how they want to shape the local offer', '2022-01-31'),
      // The plan went to the board with "end of March" and no year; it was confirmed half a year later.
      {
        letter: 'c',
        phase: 2,
        target: '2023-03-31',
        targetConfirmed: false,
        targetRaw: 'Phase 2 – end of March',
        targetInherited: false,
        start: '2022-05-09',
        text: 'Build a local offer for families in each market town on what is there already',
      },
      activity('d', '2023-03-31', 'Open five family hubs with partners under one roof', '2022-05-09'),
    ],
    outcomes: ['Families find help they trust within a bus ride'],
  },
  {
    ref: 'RH3',
    workstream: 'RH',
    title: 'Buying the right services',
    owners: ownedBy('Head of Joint Commissioning'),
    expectedImpactDay: '2022-07-15',
    activities: [activity('a', '2022-03-31', 'Agree one commissioning plan from birth to twenty-five, with the homes and placements that children will need')],
    outcomes: ['Money for children’s services is spent together and on what works', 'There are enough good homes for children in or near Marlshire'],
  },
];
