import { type Course, recovery, verified } from './course.ts';

export const helpAndPartners: Readonly<Record<string, Course>> = {
  RH1a: { begins: 3, claims: { 5: verified('What 38 families said, and the seven changes made because of it.') } },
  RH1b: { begins: 3, claims: { 6: verified('New structure in three localities; each worker has one manager.', 'Programme office') } },
  RH1c: { begins: 5, claims: { 9: verified('Twenty journeys, drawn with the families and shown to the partnership.') } },
  RH1d: {
    begins: 5,
    forecasts: { 8: ['2022-09-30', 'Schools asked to try the guide for half a term before it is printed.'] },
    recoveries: {
      8: recovery(
        '2022-10-07',
        'Twelve schools and four health visiting teams use the draft until July; the guide is corrected in August and issued in September.',
      ),
    },
    claims: { 12: verified('The guide as issued, and the changes that twelve schools asked for.') },
  },
  RH1e: { begins: 8 },

  RH2a: {
    begins: 1,
    forecasts: { 8: ['2022-08-26', 'Five of nineteen wards have no answer yet from parish councils.'] },
    recoveries: {
      8: recovery('2022-09-09', 'Two community workers visit the five wards in June and July, and the list is published ward by ward as it is finished.'),
    },
    claims: { 11: verified('The list of 214 groups in all nineteen wards, tried by six parents.') },
  },
  RH2b: { begins: 4, claims: { 6: verified('The plan, and the names of the 22 parents who wrote it with us.') } },
  RH2c: { begins: 8 },
  RH2d: { begins: 8 },

  RH3a: {
    begins: 1,
    forecasts: {
      2: ['2022-09-30', 'Neighbouring councils will buy placements with us, and their figures come in the summer.'],
      4: [null, 'The board moved the target to the day we had forecast.'],
      10: ['2022-10-31', 'Two providers asked for longer to answer on price.'],
    },
    claims: { 12: verified('The plan as agreed by Cabinet and the Integrated Care Board.', 'Programme office') },
  },

  P1a: {
    begins: 1,
    forecasts: { 9: ['2022-09-30', 'Police and health need their own boards’ agreement, and both meet in September.'] },
    recoveries: { 9: recovery('2022-09-30', 'The three agencies work to the draft from 1 August and take it to their boards by 22 September.') },
    claims: {
      12: {
        shown: 'The agreement as signed for the council, the police and health.',
        settled: [
          { by: 'Police Lead for Vulnerability', on: '2022-09-30', seen: 'Agreed by the force’s vulnerability board on 14 September; officers briefed.' },
          {
            by: 'Designated Nurse for Safeguarding',
            on: '2022-10-12',
            seen: 'Agreed by the Integrated Care Board on 6 October; in use in all five hospitals and clinics.',
          },
        ],
      },
    },
  },
  P2a: { begins: 1, claims: { 3: verified('Three posts filled, and the year’s plan of work.') } },
  P2b: {
    begins: 1,
    forecasts: { 6: ['2022-05-20', 'Nobody led this while the manager’s post was empty.'] },
    recoveries: { 6: recovery('2022-05-27', 'The independent scrutineer chairs the two subgroups without a chair until the new ones are elected on 11 May.') },
    claims: { 7: verified('New terms of reference of five subgroups, each with its chair.') },
  },
  P2c: { begins: 6, claims: { 7: verified('The levels of need as republished, with 24 examples.') } },
  P2d: { begins: 6, claims: { 13: verified('Two quarters’ samples of 40 referrals, and letters to the senders.') } },
  P2e: { begins: 8 },
  P3a: {
    begins: 1,
    forecasts: { 5: ['2022-06-10', 'Two health trusts merge their training teams in May.'] },
    recoveries: { 5: recovery('2022-06-17', 'Four agencies begin in April; the merged health team joins by 10 June.') },
    claims: { 8: verified('Agreements of six agencies, each with the name of who checks.', 'Head of Law and Governance') },
  },
  P3b: { begins: 5 },
  P4a: { begins: 4, claims: { 7: verified('The scorecard for January to March, with the figures of six agencies.', 'Head of Digital and Data') } },
  P4b: {
    begins: 8,
    forecasts: {
      10: ['2023-01-31', 'The yearly return was due in the same month as the summer figures.'],
      12: [null, 'The agencies sent the return with their summer figures after all.'],
    },
  },
  P5a: {
    begins: 1,
    forecasts: { 2: ['2022-02-04', 'Two of nine workers start in January.'] },
    recoveries: { 2: recovery('2022-02-11', 'Seven clusters are covered from 4 January; the two others share a worker until theirs start on 31 January.') },
    claims: { 4: verified('Nine workers in nine clusters, met by the headteachers’ representative.') },
  },
  P5b: {
    begins: 4,
    forecasts: { 12: ['2022-12-16', 'Three nurses of eight left in the summer.'] },
    recoveries: { 12: recovery('2022-12-16', 'Children under five keep their nurse; school nurses take the rest until three posts are filled in December.') },
  },
  P6a: { begins: 1, claims: { 2: verified('Three mornings observed, with all four agencies at the table.', 'Programme office') } },
  P6b: { begins: 1, claims: { 2: verified('Five weeks’ records: fifty decisions, nine changed after the check.', 'Programme office') } },
  P6c: { begins: 4, claims: { 7: verified('The page for March, as sent to partners.') } },
  P6d: { begins: 8 },

  CC1a: { begins: 2, claims: { 6: verified('Notes of 31 conversations in 26 teams.') } },
  CC1b: { begins: 7, forecasts: { 12: ['2023-01-31', 'Ethnicity is missing in one record of eight, and is being asked again.'] } },
  CC2a: { begins: 1, claims: { 5: verified('Five plans on one page, and five named project managers.', 'Principal Social Worker') } },
  CC2b: { begins: 7 },
  CC3a: { begins: 4, claims: { 7: verified('The first inspection report, written by six young people.') } },
  CC3b: { begins: 7 },
  CC4a: {
    begins: 2,
    forecasts: { 8: ['2022-09-30', 'Four faults need the supplier’s autumn release.'] },
    recoveries: { 8: recovery('2022-10-07', 'Eight faults are mended; practitioners have a way round the four others until the release of 19 September.') },
    claims: { 12: verified('All twelve closed by the practitioners who reported them.') },
  },
  CC4b: { begins: 9 },
};
