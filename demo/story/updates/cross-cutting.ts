import type { Told } from './shape.ts';

export const cc1: Told = {
  said: [
    ['Nothing was due to begin; eight staff will lead the conversations, none of them a manager.', 'Train them in November.'],
    ['The first five conversations were held.', 'Reach every team by April.'],
    ['Eleven teams have talked; the word heard most is “fair”.', 'Answer what each team raised within a month.'],
    ['Seventeen teams have talked, and twelve have had an answer.', 'Reach the night and weekend teams.'],
    ['The night teams chose Sunday evenings, and came.', 'Finish the last five teams.'],
    ['All 26 teams have talked; it is claimed complete.', 'Begin on differences in who gets help.'],
    ['We know who gets help by district, and less well by ethnicity.', 'Ask for what is missing in records.'],
    ['Disability is recorded for nine children in ten.', 'Do the same for ethnicity.'],
    ['Children in two districts get early help half as often as elsewhere.', 'Send two workers there in September.'],
    ['Community leaders in both districts said why families stay away.', 'Change where the first meeting is held.'],
    ['First meetings in both districts moved to a school and a mosque.', 'Count again in October.'],
    ['Ethnicity is recorded for seven children in eight.', 'Ask again where it is missing.'],
    ['Early help in both districts rose by a third.', 'Publish the differences in January, whole.'],
  ],
  slipping: {
    12: 'CC1b will be a month late: one record of eight does not give ethnicity.',
    13: 'Records are being completed at 40 a week; publishing in December would be publishing a guess.',
  },
};

export const cc2: Told = {
  said: [
    ['Three of five workstreams have a project manager.', 'Appoint the other two by January.'],
    ['A fourth project manager began.', 'Write the five plans on a page each.'],
    ['Three plans on a page are agreed.', 'Finish workforce and partnerships.'],
    ['Four plans are agreed; workforce waits for its strategy.', 'Finish when Cabinet has decided.'],
    ['All five workstreams have a manager and a page, and it is claimed complete.', 'Agree how money spent is traced to what changed.'],
    ['Finance and the office agreed seven lines to trace.', 'Try tracing with the recruitment money.'],
    ['Recruitment money is traced to 31 new starters.', 'Trace audit and training next.'],
    ['Four of seven lines are traced.', 'Show the board the first money page in July.'],
    ['The first money page was shown to the chair.', 'Add what each pound was meant to change.'],
    null,
    ['Five lines are traced. We are sorry for the update missed in July.', 'Trace the last two lines.'],
    ['Six lines of seven are traced.', 'Finish the one for systems.'],
    ['All lines are traced, and £210,000 turns out to have changed nothing we can find.', 'Tell the board what we would stop.'],
    ['A list of four things to stop is agreed with finance.', 'Bring the list to the board on 23 November.'],
  ],
  slipping: { 5: 'CC2a was finished nine days after its target and waits to be verified.' },
  board: { 13: 'Choose with us what to stop paying for.' },
};

export const cc3: Told = {
  said: [
    ['Nothing was due to begin; young people asked to be paid as inspectors, and will be.', 'Advertise for inspectors in December.'],
    ['Nineteen young people applied to be inspectors.', 'Choose eight with the help of two who left care.'],
    ['Eight inspectors are chosen.', 'Train them over two weekends.'],
    ['The inspectors visited the first two services.', 'Write their first report without our help.'],
    ['The report’s draft calls one waiting room “a place for being told off”.', 'Let services answer before May.'],
    ['Both services answered, and one painted its waiting room.', 'Bring the report to the board.'],
    ['Six inspectors presented their first report to the board; it is claimed complete.', 'Test our letters with parents.'],
    ['Parents marked nine of twelve letters as hard to read.', 'Rewrite the nine.'],
    ['Five letters are rewritten and tested.', 'Rewrite the four others in July.'],
    ['All nine letters are rewritten; two wait for a lawyer.', 'Settle both with legal services.'],
    ['Lawyers agreed to plain words in both letters.', 'Put all twelve into the case system.'],
    ['Ten letters are in the system.', 'Finish two, and inspect two more services.'],
    ['Inspectors visited the leaving care service and one children’s home.', 'Print their second report in November.'],
  ],
  slipping: {
    13: 'Five children in six take part in their review, 83 per cent against a target of 85. Those who do not are mostly under seven.',
  },
  contributions: { 9: [['Legal services', 'Read two letters by 22 July']] },
};

export const cc4: Told = {
  said: [
    ['Nothing was due to begin; practitioners voted on which faults cost them most time.', 'Start with the three worst on 13 December.'],
    ['One fault of twelve is mended: the form that lost its text.', 'Mend two more in January.'],
    ['Three faults are mended.', 'Agree a price for the next four.'],
    ['Four faults are mended, and logging in takes half as long.', 'Mend two more by March.'],
    ['Six faults are mended.', 'Test the change to chronologies.'],
    ['Chronologies build themselves from visits now: seven mended.', 'Mend the eighth in May.'],
    ['The eighth fault is mended.', 'Ask the supplier when the last four come.'],
    ['Practitioners have a way round the four that remain.', 'Wait for the supplier’s September release.'],
    ['The release is in test. Business support in one office has moved into its teams.', 'Plan the move in the second office.'],
    ['The test of the release found one new fault, which is mended.', 'Prepare training in short films.'],
    ['Eleven short films are ready.', 'Take the release on 19 September.'],
    ['All twelve faults are mended; it is claimed complete.', 'Move business support in the second office.'],
    ['Visits are written up in two days in 85 cases of 100.', 'Finish the second office before Christmas.'],
    ['Eleven of nineteen support officers in the second office sit with their team.', 'Move the last eight by 9 December.'],
  ],
  slipping: {
    8: 'CC4a will be three months late: four faults need the supplier’s autumn release.',
    9: 'CC4a passed its target with eight of twelve mended; practitioners have a way round the rest.',
    10: 'Four faults wait for 19 September, under the recovery plan.',
    11: 'The release is on time and the target is two months past.',
    12: 'CC4a was completed inside its recovery plan and waits to be verified.',
  },
};
