import { type Course, recovery, verified } from './course.ts';

export const workforce: Readonly<Record<string, Course>> = {
  W1a: {
    begins: 1,
    forecasts: { 3: ['2022-04-29', 'Eleven posts had no applicant in the first round.'], 5: [null, 'The second round filled ten of the eleven posts.'] },
    claims: { 5: verified('The agreed establishment, and the payroll count that matches it.', 'Programme office') },
  },
  W1b: { begins: 4, claims: { 9: verified('A sample of twelve plans, each agreed by worker and manager.') } },
  W1c: { begins: 5, claims: { 12: verified('The year’s programme, and no cancellation for duty cover in the first eight courses.') } },
  W1d: { begins: 8 },
  W1e: { begins: 8 },

  W2a: { begins: 4, claims: { 6: verified('Published results, word for word, with 412 answers.') } },
  // The disagreement: past its target without a plan, and declared on track.
  W2b: {
    begins: 5,
    forecasts: {
      8: ['2022-06-24', 'The staff group asked to see the counselling contract before it agrees.'],
      9: ['2022-09-30', 'The counselling contract has to be bought again, since the first bidder withdrew.'],
    },
    recoveries: {
      9: recovery('2022-09-30', 'Use the council’s own occupational health service from August, and bring the new contract in by the end of September.'),
    },
    claims: { 12: verified('The offer as agreed by the staff group on 8 September, and the first month’s use of it.') },
  },
  W2c: { begins: 7 },
  W2d: { begins: 9 },

  W3a: {
    begins: 2,
    forecasts: { 4: ['2022-03-11', 'The pay proposal needs Cabinet’s agreement, which comes on 3 March.'] },
    claims: { 5: verified('The strategy as agreed by Cabinet, with a target for each of fourteen teams.') },
  },
  W3b: { begins: 3, claims: { 6: verified('The campaign as published, and the agreement of the five workers shown in it.') } },
  W3c: { begins: 5, claims: { 12: verified('Twelve signed training agreements; all twelve began in September.') } },
  W3d: { begins: 5, claims: { 8: verified('Reports of four visits and 63 names of students who asked to hear more.') } },
  W3e: { begins: 6, claims: { 7: verified('Six talks, listened to 1,140 times by the end of April.') } },
  W3f: { begins: 5, claims: { 8: verified('The page, tried on three telephones; 26 vacancies, none out of date.') } },
  W3g: { begins: 3, claims: { 6: verified('The last twenty offers: 29 days on average.') } },
};
