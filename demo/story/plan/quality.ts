import type { NewPriority } from '../../../src/capabilities/plan/index.ts';
import { activity, ownedBy } from './writing.ts';

export const quality: readonly NewPriority[] = [
  {
    ref: 'QP1',
    workstream: 'QP',
    title: 'Timely, well-managed decisions',
    owners: ownedBy('Director of Children’s Services'),
    expectedImpactDay: '2022-05-15',
    activities: [
      activity('a', '2022-03-31', 'Have a manager review each child’s plan at fixed points and write down what must happen next'),
      activity('b', '2022-06-30', 'Hold supervision every four weeks in all teams, to one standard'),
    ],
    outcomes: ['Children’s plans move on at the pace the child needs'],
  },
  {
    ref: 'QP2',
    workstream: 'QP',
    title: 'Audit and performance information',
    owners: ownedBy('Service Director, Quality and Safeguarding'),
    expectedImpactDay: '2022-06-15',
    activities: [
      activity('a', '2021-12-31', 'Audit forty children’s files a month together with the worker, and moderate one in four'),
      activity('b', '2022-02-28', 'Replace four plan templates with one that families can read'),
      activity('c', '2022-07-29', 'Adopt a quality assurance framework that says who checks what, how often', '2022-02-07'),
      activity('d', '2022-12-31', 'Give every manager a daily list of what is due and what is late', '2022-04-04'),
    ],
    outcomes: ['We find out for ourselves what is good and what is not, and change it'],
  },
  {
    ref: 'QP3',
    workstream: 'QP',
    title: 'A shared way of practising',
    owners: ownedBy('Service Director, Quality and Safeguarding'),
    expectedImpactDay: '2022-07-15',
    activities: [
      activity('a', '2022-06-30', 'Choose one practice model with staff and families and say what it looks like on a visit', '2022-01-10'),
      activity('b', '2022-12-31', 'Train all teams in the model, managers first', '2022-04-25'),
      activity('c', '2022-05-31', 'Publish practice standards short enough to keep on a desk', '2022-01-24'),
      activity('d', '2022-10-31', 'Rewrite the procedures that staff ask about most', '2022-04-25'),
      activity('e', '2022-09-30', 'Set up a separate local team for learning reviews', '2022-05-02'),
    ],
    outcomes: ['Families meet the same good practice whoever visits them'],
  },
  {
    ref: 'QP4',
    workstream: 'QP',
    title: 'Doing well at school and after',
    owners: ownedBy('Service Director, Education and Skills'),
    expectedImpactDay: '2023-01-31',
    activities: [
      activity('a', '2022-05-31', 'Agree with schools a strategy for pupils who have a social worker'),
      activity('b', '2022-05-27', 'Reserve council apprenticeships for care leavers, with a mentor for each', '2022-01-17'),
      activity('c', '2022-12-31', 'Bring health visitors and nurseries together before a child’s second birthday', '2022-03-07'),
      activity('d', '2022-03-31', 'Write to every family that could have a funded place for a two-year-old', '2021-12-06'),
      activity('e', '2022-04-30', 'Visit families whose three-year-old has no nursery place', '2022-01-31'),
      activity('f', '2023-03-31', 'Open two more resource bases so that children with additional needs can stay near home', '2022-04-25'),
    ],
    outcomes: ['Children with a social worker are in school and learning', 'Care leavers go on to study, training or work they chose'],
  },
  {
    ref: 'QP5',
    workstream: 'QP',
    title: 'Moving into adulthood',
    owners: ownedBy('Director of Adult Social Care', { supporting: ['Service Director, Children in Care'] }),
    expectedImpactDay: '2022-12-31',
    activities: [
      activity('a', '2021-12-31', 'Form one group of children’s and adults’ managers that meets monthly on named transitions'),
      activity('b', '2022-03-31', 'Agree a route into adult support for young people with a learning disability that starts at fourteen'),
    ],
    outcomes: ['Young people know at sixteen who will support them at eighteen', 'Adults’ teams plan their places and budgets two years ahead'],
  },
];
