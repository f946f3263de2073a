import type { NewPriority } from '../../../src/capabilities/plan/index.ts';
import { activity, ownedBy } from './writing.ts';

export const leadership: readonly NewPriority[] = [
  {
    ref: 'LG1',
    workstream: 'LG',
    title: 'A settled leadership team',
    owners: ownedBy('Chief Executive', { joint: ['Director of Children’s Services'] }),
    expectedImpactDay: '2022-08-31',
    activities: [
      activity('a', '2022-04-30', 'Appoint a permanent director and give the post a full induction with partners and young people'),
      activity('b', '2022-07-31', 'Fill the four service director posts with permanent appointments', '2021-12-01'),
    ],
    outcomes: ['Staff, partners and families deal with the same senior leaders from one year to the next'],
  },
  {
    ref: 'LG2',
    workstream: 'LG',
    title: 'Scrutiny, escalation and accountability',
    owners: ownedBy('Head of Law and Governance', { supporting: ['Director of Children’s Services'] }),
    expectedImpactDay: '2022-04-30',
    activities: [
      activity('a', '2022-01-31', 'Give the Chief Executive and Leader a weekly note of what worries frontline managers most'),
      activity('b', '2022-02-28', 'Bring social work, legal and press officers together every fortnight on the cases of most concern'),
      activity('c', '2022-03-31', 'Keep one register of serious concerns, with an owner and a reply date for each'),
      activity('d', '2022-06-30', 'Put childcare legal advice on a service agreement with agreed response times', '2022-02-01'),
      activity('e', '2022-09-30', 'Train scrutiny members to test evidence, and plan their year around this programme', '2022-03-01'),
      activity('f', '2022-12-31', 'Review which partnership boards are needed and rewrite their terms of reference', '2022-05-01'),
    ],
    outcomes: [
      'A serious worry reaches somebody who can act on it within the week',
      'Decisions about children are recorded with their reasons and can be read by those they affect',
      'Everybody who sits on a board can say what they answer for',
    ],
  },
  {
    ref: 'LG3',
    workstream: 'LG',
    title: 'The council as parent',
    owners: ownedBy('Service Director, Children in Care'),
    expectedImpactDay: '2022-12-31',
    activities: [
      activity(
        'a',
        '2022-09-30',
        'Rewrite the promise to children in care with the Children in Care Council, and train every member and chief officer in it',
        '2022-02-01',
      ),
      activity('b', '2022-12-31', 'Agree with foster carers what they may decide themselves, and publish it in a new handbook', '2022-05-02'),
    ],
    outcomes: [
      'Children in care keep the same home while plans for them are made',
      'Care leavers are known to every service that can open a door for them',
      'Members ask of each decision whether it would be good enough for their own child',
    ],
  },
  {
    ref: 'LG4',
    workstream: 'LG',
    title: 'Knowing whether we are improving',
    owners: ownedBy('Chief Executive'),
    expectedImpactDay: '2022-03-31',
    activities: [
      activity('a', '2021-12-31', 'Set up an Improvement Board with an independent chair and a published forward plan'),
      activity('b', '2021-12-31', 'Agree with the adviser how progress will be tested between board meetings'),
      activity('c', '2022-02-28', 'Build a monthly page of measures that the board, managers and partners all use'),
    ],
    outcomes: [
      'The board sees early where work is going wrong and what was changed because of it',
      'What we say has improved can be shown with figures and with families’ own words',
    ],
  },
  {
    ref: 'LG5',
    workstream: 'LG',
    title: 'One delivery plan that everyone works to',
    owners: ownedBy('Director of Children’s Services'),
    expectedImpactDay: '2022-12-31',
    activities: [
      activity('a', '2022-03-31', 'Write one delivery plan for the service in place of the nine action plans in use', '2022-01-04'),
      activity('b', '2022-04-30', 'Run a fortnightly delivery group chaired by the director', '2022-01-04'),
      activity('c', '2022-10-31', 'Give each project a lead, a timetable and a one-page report in the same form', '2022-03-14'),
    ],
    outcomes: [
      'Managers can say which part of the plan their team is delivering',
      'Support officers know in advance what they will be asked for',
      'Every report to the board rests on dated evidence',
    ],
  },
  {
    ref: 'LG6',
    workstream: 'LG',
    title: 'The shape of the service in the long run',
    owners: ownedBy('Director of Children’s Services', { supporting: ['Head of Transformation'] }),
    expectedImpactDay: '2022-12-31',
    activities: [
      activity('a', '2022-03-31', 'Set out how the service is organised now, what it costs and where families are passed from team to team', '2022-01-10'),
      activity('b', '2022-09-30', 'Bring options for a different shape to the board, Cabinet and staff', '2022-05-16'),
    ],
    outcomes: ['Staff have shaped the options before anybody chooses between them', 'The choice is tested in public by the board and by scrutiny'],
  },
];
