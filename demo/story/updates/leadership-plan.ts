import type { Told } from './shape.ts';

export const lg4: Told = {
  said: [
    [
      'The Improvement Board has met twice under its independent chair, and its forward plan is published.',
      'Agree with the adviser how progress is tested between meetings.',
    ],
    ['The adviser’s programme of tests is agreed, and the first was on supervision.', 'Choose the figures for the monthly page with managers and partners.'],
    ['Managers cut the list of figures from 64 to 24.', 'Try the monthly page with December’s figures.'],
    ['January’s page of measures went out on the eighth working day; 61 people opened it.', 'Ask readers which figure they acted on.'],
    [
      'Everything planned here is done and verified. Readers named six decisions the page had changed.',
      'Keep the page going and test whether milestones rest on evidence.',
    ],
    ['More than eight milestones in ten now come with a dated document or visit behind them.', 'Let partners comment on the page before it goes to the board.'],
    ['Partners’ comments are printed beside the figures from April on.', 'Put families’ own words on the back of the page.'],
    ['The page’s back carries what eight families said about being listened to.', 'Check with the adviser whether the board’s challenges are answered.'],
    ['All 17 challenges of the spring are answered, twelve with a change that can be seen.', 'Publish the answers.'],
    ['Challenges and answers stand on the council’s website.', 'Plan how the difference this made should be evaluated.'],
    ['An outline for the evaluation is with the adviser.', 'Agree who evaluates, and from which sources.'],
    ['The adviser asked that staff and families be heard in the evaluation, and not only papers read.', 'Set the dates for hearing both.'],
    ['Two evenings with families and three with staff are booked for January.', 'Write the questions with those who will be asked.'],
    ['Six parents and nine staff wrote the evaluation’s questions in one afternoon.', 'Send the questions to the board for comment by 2 December.'],
  ],
  slipping: {
    6: 'Eighty-five milestones in a hundred come with evidence, and the target is 95: the late ones are those that depend on partners.',
    7: 'We are three points short of target. Two projects still report what they intend instead of what happened.',
    8: 'The target was met in April for the first time. One month proves nothing.',
    9: 'At target for two months running; a third is needed before the board should believe it.',
  },
  support: { 3: 'A data officer for two days a week until the page runs by itself.' },
  contributions: {
    2: [['Integrated Care Board', 'Three health figures for the page by 14 January']],
    8: [['Headteachers', 'Help us reach parents who do not answer letters']],
  },
};

export const lg5: Told = {
  said: [
    ['Nothing was due to begin; we have collected the nine action plans in use.', 'Name one editor for the single plan.'],
    ['The editor is named and has found 37 actions that stand in more than one plan.', 'Begin the single plan on 4 January, and the delivery group with it.'],
    ['The delivery group met for the first time, with all heads of service.', 'Trace each old action to where it goes or why it ends.'],
    ['Of 311 old actions, 204 are traced; 70 turn out to be done.', 'Finish the tracing and send the draft to staff.'],
    ['One plan replaces nine. Staff found their own team’s page without help in a test.', 'Close the nine old plans in all systems.'],
    ['The old plans are closed. The first four projects report on one page.', 'Settle how the delivery group hands on what it cannot solve.'],
    ['The delivery group’s rules for handing on are agreed, and it is claimed complete.', 'Give the remaining nine projects a lead each.'],
    ['Nine of thirteen projects have a lead and a timetable.', 'Find leads for the four without one.'],
    ['All thirteen projects have a lead; two of them share one.', 'Train leads in writing one page.'],
    ['One-page reports came on time from eleven projects.', 'Sit with the two late ones.'],
    ['Thirteen reports out of thirteen came on time in August.', 'Ask the delivery group which reports it no longer needs.'],
    ['Three reports are dropped, since nobody acted on them.', 'Check that each remaining project can show what it changed.'],
    ['Each project can show its lead, timetable and last two reports; the activity is claimed complete.', 'Ask somebody outside the service to verify it.'],
  ],
  slipping: { 7: 'LG5b was finished four days after its target and waits to be verified.' },
  support: { 8: 'Four project leads from other directorates for two days a week.' },
  contributions: {
    4: [['Team managers', 'Tell the editor by 25 February which old actions can end']],
    9: [['Corporate services', 'Lend a trainer for one-page reporting']],
  },
};

export const lg6: Told = {
  said: [
    ['Nothing was due to begin; terms for the review of the service’s shape are written.', 'Choose who describes the present shape, from inside or outside.'],
    ['A small team from three services will describe the present shape.', 'Begin on 10 January.'],
    ['The team has drawn how a family moves between seven teams today.', 'Cost each team, from the ledgers.'],
    ['Five of nine teams are costed.', 'Reconcile the four ledgers that disagree.'],
    ['Two of the four ledgers now agree.', 'Ask the board for two months more.'],
    ['Seven teams are costed after the board moved the date.', 'Finish the last two teams by May.'],
    ['All nine teams are costed, and the report is being written.', 'Take the report to the delivery group on 26 May.'],
    ['The report on the present shape is finished: a family meets 4.2 teams on average.', 'Begin workshops with staff on what should change.'],
    ['Eighty-six staff came to the first four workshops.', 'Hold workshops with parents and young people in July.'],
    ['Parents asked for one person who stays; young people for the same.', 'Turn what was heard into three outline options.'],
    ['Three outlines are drawn on one page each.', 'Test the outlines with managers in September.'],
    ['Managers tested the outlines; staff asked for a second round of workshops.', 'Hold six more workshops before writing the options.'],
    ['Four of the six second-round workshops are held.', 'Finish workshops by 18 November and write the options.'],
  ],
  slipping: {
    3: 'Nobody has agreed how anybody would see that staff shaped the options.',
    4: 'Nothing was counted before the plan, so there is no baseline for either outcome.',
    5: 'LG6a needs two months more: the cost of four teams cannot be read from the ledgers as they stand.',
    6: 'A measure was proposed to the delivery group, which sent it back as too vague.',
    7: 'The data team offers two ways to count who was heard. Neither is agreed.',
    8: 'LG6a was finished a day after its moved target and waits to be verified. How to measure the difference is not agreed.',
    9: 'We count who came to workshops, which says nothing of whether they shaped anything.',
    10: 'Still no measure: the first idea was a survey that asked staff about a choice they had not seen.',
    11: 'A measure waits for the options themselves, since it depends on what is chosen.',
    12: 'Options will be two months late, because staff asked to be heard a second time before anything is written.',
    13: 'LG6b passed its target on 30 September. A recovery plan is proposed and not accepted yet.',
  },
  board: { 5: 'Move the target of LG6a to 31 May.', 13: 'Accept the recovery plan, or tell us which part of the listening to leave out.' },
  contributions: {
    4: [['Finance', 'Reconcile the four ledgers by 31 March']],
    9: [['Parent Carer Forum', 'Invite parents of older children to the July workshops']],
  },
};
