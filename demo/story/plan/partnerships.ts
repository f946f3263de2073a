import type { NewPriority } from '../../../src/capabilities/plan/index.ts';
import { activity, ownedBy } from './writing.ts';

export const partnerships: readonly NewPriority[] = [
  {
    ref: 'P1',
    workstream: 'P',
    title: 'Harm outside the home',
    owners: ownedBy('Service Director, Quality and Safeguarding', { joint: ['Police Lead for Vulnerability', 'Designated Nurse for Safeguarding'] }),
    expectedImpactDay: '2022-06-15',
    activities: [
      activity('a', '2022-07-31', 'Agree how council, police and health respond together to exploitation, missing episodes and violence between young people'),
    ],
    outcomes: ['A young person at risk outside the home meets one joined response', 'Agencies know each week which young people are at most risk'],
  },
  {
    ref: 'P2',
    workstream: 'P',
    title: 'A safeguarding partnership that works',
    owners: ownedBy('Safeguarding Partnership Manager'),
    expectedImpactDay: '2022-09-15',
    activities: [
      activity('a', '2022-01-31', 'Staff the partnership’s office for the work it has agreed to do'),
      activity('b', '2022-03-31', 'Redraw the partnership’s subgroups so that each has a purpose and a chair'),
      activity('c', '2022-04-30', 'Republish the levels of need, with examples from practice', '2022-01-24'),
      activity('d', '2022-10-31', 'Check forty referrals a quarter for what they leave out, and tell the sender', '2022-03-21'),
      activity('e', '2023-03-31', 'Help partners to hold lower risks with advice in place of a referral', '2022-05-09'),
    ],
    outcomes: [
      'The partnership does what it plans, when it planned it',
      'A referral says what is needed, so that families are not asked again',
      'Children at risk of harm are planned for together and in time',
    ],
  },
  {
    ref: 'P3',
    workstream: 'P',
    title: 'Learning together across agencies',
    owners: ownedBy('Service Director, Quality and Safeguarding'),
    expectedImpactDay: '2022-08-31',
    activities: [
      activity('a', '2022-03-31', 'Agree with each agency how the levels of need will be taught and checked'),
      activity('b', '2022-12-31', 'Form a training group with a yearly programme and a count of who came', '2022-02-14'),
    ],
    outcomes: ['Staff of all agencies give families the same advice'],
  },
  {
    ref: 'P4',
    workstream: 'P',
    title: 'Shared data',
    owners: ownedBy('Service Director, Quality and Safeguarding', { supporting: ['Head of Digital and Data'] }),
    expectedImpactDay: '2022-10-31',
    activities: [
      activity('a', '2022-05-31', 'Put the figures of six agencies on one quarterly scorecard', '2022-02-01'),
      activity('b', '2022-12-31', 'Report on children living with private foster carers to the partnership twice a year', '2022-05-23'),
    ],
    outcomes: [
      'Agencies see where children wait and act on it',
      'Resources follow changes in need',
      'The partnership knows how the whole system is doing',
      'The partnership can tell which help made a difference',
    ],
  },
  {
    ref: 'P5',
    workstream: 'P',
    title: 'Health and emotional wellbeing',
    owners: ownedBy('Director of Public Health'),
    expectedImpactDay: '2022-04-30',
    activities: [
      activity('a', '2021-12-31', 'Place emotional wellbeing workers in every secondary school cluster'),
      activity('b', '2022-09-30', 'Give each child in care a named public health nurse', '2022-02-07'),
    ],
    outcomes: ['Children who ask for help with their wellbeing are seen within six weeks'],
  },
  {
    ref: 'P6',
    workstream: 'P',
    title: 'The front door',
    owners: ownedBy('Director of Children’s Services'),
    expectedImpactDay: '2022-04-30',
    activities: [
      activity('a', '2021-12-31', 'Have police, health, housing and social work decide on contacts together each morning'),
      activity('b', '2021-12-31', 'Check ten decisions a week with partners and record what was learnt'),
      activity('c', '2022-05-31', 'Measure the front door on one page shared with partners', '2022-01-17'),
      activity('d', '2023-03-31', 'Agree where partners will sit together, and by when', '2022-05-09'),
    ],
    outcomes: ['Every contact about a child is answered within one working day', 'Families are sent to the right help the first time'],
  },
];
