import { type Course, recovery, refused, verified } from './course.ts';

export const quality: Readonly<Record<string, Course>> = {
  QP1a: { begins: 1, claims: { 6: verified('Thirty plans sampled: 27 reviewed at the fixed point, with what happens next written down.') } },
  QP1b: {
    begins: 1,
    forecasts: {
      8: ['2022-09-30', 'Three teams were without a manager in the spring.'],
      9: [null, 'The board moved the target to the day we had forecast.'],
      12: ['2022-11-25', 'The two long-term teams in the north begin the standard in October.'],
    },
    recoveries: {
      12: recovery('2022-11-25', 'A manager from quality sits with both northern teams each week until every worker has had two supervisions to the standard.'),
    },
  },
  QP2a: { begins: 1, claims: { 2: verified('Two months of audits: 40 files each, eleven moderated.', 'Programme office') } },
  QP2b: {
    begins: 1,
    forecasts: { 4: ['2022-04-08', 'Parents who tested the draft asked for a page on who does what.'] },
    recoveries: {
      4: recovery(
        '2022-04-15',
        'Teams use the draft from 1 March; the page that parents asked for is added and the old templates are switched off by 15 April.',
      ),
    },
    claims: { 6: verified('The template in the case system, the four old ones closed, and what ten parents said of it.') },
  },
  QP2c: { begins: 4, claims: { 9: verified('The framework, and the first quarter’s calendar of who checked what.') } },
  QP2d: { begins: 6 },

  QP3a: { begins: 3, claims: { 8: verified('The description of the model, with the names of the staff and families who chose it.', 'Programme office') } },
  QP3b: { begins: 7 },
  QP3c: { begins: 4, claims: { 7: verified('The standards, four pages, on desks in all three offices.') } },
  QP3d: { begins: 7, claims: { 13: verified('Nineteen procedures, each with the date and the person who rewrote it.') } },
  // Stopped by an approved change.
  QP3e: {
    begins: 7,
    stop: {
      cycle: 9,
      reason: 'The region agreed in June to run learning reviews together, so a local team would do the same work twice.',
      approval: 'Agreed by the Improvement Board on 6 July 2022: the regional team reports to Marlshire’s partnership each quarter.',
    },
  },

  QP4a: {
    begins: 1,
    forecasts: {
      5: ['2022-07-15', 'Secondary heads asked to agree it after the examinations.'],
      7: [null, 'The board moved the target to the day we had forecast.'],
    },
    claims: { 9: verified('The strategy, signed by 71 of 78 schools.') },
  },
  // A completion claimed too early: refused, and claimed again later.
  QP4b: {
    begins: 4,
    forecasts: { 8: ['2022-07-22', 'Six apprenticeships are agreed in writing; the four others need a mentor first.'] },
    recoveries: { 8: recovery('2022-08-05', 'Each chief officer names a mentor by 24 June, and the remaining contracts are signed in July.') },
    claims: {
      7: refused(
        'Ten places, one from each chief officer.',
        'Ten places are promised, but only two contracts are signed and no mentor is named. Not complete.',
      ),
      10: verified('Ten signed contracts and ten mentors, met in person.'),
    },
  },
  QP4c: { begins: 5 },
  QP4d: { begins: 2, claims: { 6: verified('The mailing list of 640 families, and 118 places taken since.') } },
  QP4e: { begins: 4, claims: { 6: verified('Records of 94 visits.') } },
  QP4f: { begins: 7 },

  QP5a: { begins: 1, claims: { 2: verified('Two months’ minutes, with 34 young people named and a lead for each.', 'Programme office') } },
  QP5b: {
    begins: 1,
    forecasts: {
      5: ['2022-05-20', 'Health has not yet said what it will pay for after eighteen.'],
      6: ['2022-06-17', 'The agreement on money goes to the joint committee in June.'],
    },
    recoveries: {
      6: recovery(
        '2022-06-24',
        'Use the new route for the eleven young people who turn sixteen this spring, while directors settle the shares of cost by 17 June.',
      ),
    },
    claims: { 8: verified('The agreed route, and the first eleven plans made by it.', 'Programme office') },
  },
};
