import { type Course, recovery, unverified, verified } from './course.ts';

export const leadership: Readonly<Record<string, Course>> = {
  LG1a: {
    begins: 1,
    claims: { 6: verified('Signed contract, start date of 3 May and the induction plan agreed with young people.', 'Director of Children’s Services') },
  },
  LG1b: {
    begins: 2,
    forecasts: { 9: ['2022-09-30', 'The preferred candidate for family help withdrew on the day of the offer, and the post is advertised again.'] },
    recoveries: {
      9: recovery(
        '2022-10-07',
        'A second advertisement closes on 22 July. The adviser joins the panel, and the present acting director stays until a successor starts.',
      ),
    },
    claims: { 12: verified('Four signed contracts seen, and the dates on which each post is taken up.', 'Director of Children’s Services') },
  },
  LG2a: { begins: 1, claims: { 3: verified('Ten weekly notes read, each with the Chief Executive’s answer.') } },
  LG2b: { begins: 1, claims: { 4: verified('Minutes of six meetings, with legal and press officers present at each.') } },
  // The missed deadline: red without a plan, amber with one, and red again once its day has moved twice.
  LG2c: {
    begins: 1,
    forecasts: {
      5: ['2022-04-29', 'The case system cannot yet hold a reply date, and the supplier has not said when it will.'],
      6: ['2022-06-10', 'The supplier’s change is now promised for the end of May.'],
      8: ['2022-09-09', 'The supplier’s change failed its test and has to be written again.'],
      11: ['2022-11-25', 'Moving the old entries by hand takes longer than the team allowed for.'],
    },
    recoveries: {
      6: recovery('2022-06-10', 'Run the register as a locked spreadsheet from 2 May, checked weekly by a legal officer, until the case system can hold it.'),
      8: recovery('2022-09-09', 'Keep the spreadsheet going, and bring in a second supplier to write the change over the summer.'),
      11: recovery('2022-11-25', 'Two officers move the remaining 140 entries by hand in October; the old lists close on 25 November.'),
    },
  },
  LG2d: { begins: 4, claims: { 9: verified('Signed agreement, and the first month’s response times.') } },
  LG2e: { begins: 5, claims: { 12: verified('Attendance lists of four sessions and the committee’s plan for its year.') } },
  LG2f: { begins: 8 },

  LG3a: { begins: 4, claims: { 12: verified('The new promise, signed by the Children in Care Council, and training records of 47 of 53 members.') } },
  LG3b: { begins: 7 },

  LG4a: { begins: 1, claims: { 1: verified('Terms of reference, the chair’s letter of appointment and a forward plan to July.') } },
  LG4b: { begins: 1, claims: { 2: verified('The adviser’s written programme of tests, agreed on 8 December.') } },
  LG4c: { begins: 1, claims: { 4: verified('The page for January, and the list of the 61 people who opened it.') } },

  LG5a: { begins: 3, claims: { 5: verified('One plan in place of nine, with each old action traced to where it went.') } },
  LG5b: { begins: 3, claims: { 7: verified('Agendas and actions of eight meetings.') } },
  // Claimed, and nobody has looked at it yet when the story ends.
  LG5c: { begins: 6, claims: { 13: unverified('Nine projects, each with a lead, a timetable and its page for October.') } },

  LG6a: {
    begins: 3,
    forecasts: {
      5: ['2022-05-31', 'Costs by team had to be taken from four ledgers that do not agree.'],
      6: [null, 'The board moved the target to the day we had forecast.'],
    },
    claims: { 8: verified('The report as it went to the delivery group, with costs signed off by the finance business partner.') },
  },
  LG6b: {
    begins: 8,
    forecasts: { 12: ['2022-11-30', 'Staff asked for a second round of workshops before options are written down.'] },
    recoveries: {
      13: recovery('2022-12-16', 'Workshops end on 18 November; options go to the delivery group on 2 December and to the board in December.', false),
    },
  },
};
