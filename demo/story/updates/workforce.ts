import type { Told } from './shape.ts';

export const w1: Told = {
  said: [
    ['Each team’s safe caseload is agreed with the Principal Social Worker.', 'Work out the posts that are missing.'],
    ['Twenty-three posts are missing; money for all of them is in the draft budget.', 'Advertise the first eleven in January.'],
    [
      'Eleven posts are advertised; none of them had an applicant in the first round.',
      'Ask present agency workers whether they would stay on permanent terms.',
    ],
    ['Nine agency workers said they would stay on permanent terms.', 'Settle their terms with payroll.'],
    ['All posts of the establishment are funded and filled, nineteen of them permanently.', 'Begin skills checks in the assessment teams.'],
    ['Forty-four social workers have had their skills check.', 'Publish the core course for the summer.'],
    ['Seventy-one checks are done; supervision records show plans following from them.', 'Reach the two long-term teams in the north.'],
    ['The core course began with 26 places, all taken and none cancelled.', 'Finish the last skills checks in June.'],
    ['Every social worker has had a skills check and has a plan.', 'Write the steps from newly qualified to senior with staff.'],
    ['Steps one to three are written, with the pay for each.', 'Price the fourth step, advanced practitioner.'],
    ['The first quarter’s leavers were all asked why: pay came third, after workload and managers.', 'Bring what leavers said to managers’ meetings.'],
    ['Eight core courses ran without one cancellation; the activity is claimed complete.', 'Consult unions on the steps and their pay.'],
    ['Caseloads have been at sixteen or below for three months in a row.', 'Close the consultation on pay steps on 11 November.'],
    ['Unions agreed the pay steps with two changes, and the fourth step is priced.', 'Publish the steps on 12 December.'],
  ],
  slipping: {
    3: 'W1a is forecast a month late: eleven posts had no applicant in the first round.',
    4: 'Posts are still being filled. Turning agency contracts into permanent ones takes payroll longer than we allowed.',
    9: 'Each social worker has eighteen children on average, and should have sixteen. New posts filled in April carry half a caseload until July.',
    10: 'The average is 17.4. Referrals rose in spring, which took away part of what the new posts gave.',
    11: 'At sixteen, the target, for the first time. One team in the east is at nineteen.',
    12: 'Below sixteen for a first full month. The team in the east is at eighteen.',
  },
  support: { 3: 'A welcome payment for hard-to-fill posts, as two neighbours offer.' },
  board: { 3: 'Support a welcome payment of £3,000 in the two northern teams.' },
  contributions: {
    2: [['Finance', 'Confirm the growth in the budget before Cabinet on 20 January']],
    10: [['Trade unions', 'Names for a group on the pay steps']],
  },
};

export const w2: Told = {
  said: [
    [
      'Nothing was due to begin; two staff networks have said what they would want to be asked.',
      'Choose who runs the survey, so that staff trust it is anonymous.',
    ],
    ['A university will run the survey and keep the answers.', 'Write the questions with six staff.'],
    ['The questions are written and tried with one team.', 'Open the survey on 1 February.'],
    ['The survey is open; 38 per cent had answered after a week.', 'Publish all answers in March, whole.'],
    ['Staff elected eleven colleagues to the wellbeing group.', 'Publish the survey’s answers.'],
    ['All 412 answers are published word for word, with what managers reply.', 'Agree the wellbeing offer with the group in May.'],
    ['The first five quarterly questions went out; 57 per cent answered.', 'Answer what staff said within the month.'],
    ['The wellbeing group has agreed all of the offer but counselling.', 'Show the group the counselling contract on 14 June.'],
    ['Staff voted occupational health and flexible hours their first choices.', 'Buy counselling again after the bidder withdrew.'],
    ['The council’s occupational health service agreed to see our staff from August.', 'Write the new counselling contract with the group.'],
    ['Sixteen staff used the interim service in its first three weeks.', 'Let the counselling contract by 9 September.'],
    ['The offer is agreed by the staff group and in use; it is claimed complete.', 'Ask for evidence for the yearly health check from each team.'],
    ['Six staff in ten would recommend us, from four in ten a year ago.', 'Finish the health check by the end of November.'],
    ['Twenty-two of 26 teams have sent their part of the health check.', 'Chase the four teams and publish in December.'],
  ],
  slipping: {
    6: 'W2a was published six days after its target, because two teams asked for their answers to be read to them first.',
    8: 'Only the counselling contract is open. We expect the staff group’s agreement on 14 June.',
    9: 'The bidder for counselling withdrew on 17 June, so W2b is a month late and has to be bought again.',
    10: 'W2b is two months past its target. The interim service begins in August.',
    11: 'The counselling contract is out to bid, and the interim service carries the offer meanwhile.',
    12: 'W2b was completed in the recovery plan’s time and nearly four months after its target; it waits to be verified.',
    13: 'Sixty-one in 100 would recommend us, four short of target. Answers from the night teams are lowest, and few.',
  },
  declares: {
    8: {
      process: 'on-track',
      difference:
        'One contract is open out of nine parts of the offer, and the staff group asked us to wait until it has read it. We would not hurry the people this is for.',
    },
  },
  late: [11],
  support: { 9: 'Procurement to shorten its notice period to three weeks.' },
  board: { 8: 'Decide with us whether a date should give way when staff ask for more time.' },
  contributions: { 3: [['Trade unions', 'Encourage members to answer in February']], 9: [['Procurement', 'Publish the counselling contract by 15 July']] },
};

export const w3: Told = {
  said: [
    ['Nothing was due to begin; vacancy figures by team are ready for the strategy.', 'Begin the strategy on 6 December.'],
    ['Managers and new starters told us why people come and why they go.', 'Draft the strategy with targets for each team.'],
    ['The strategy’s draft sets a target for each of fourteen teams.', 'Cost the pay proposal for Cabinet.'],
    ['Cabinet papers on pay are written; the campaign’s five workers are filmed.', 'Take the strategy to Cabinet on 3 March.'],
    ['Cabinet agreed the strategy. Offers take 36 days now, from 52.', 'Start the campaign on 28 March.'],
    ['The campaign was seen by 48,000 people; offers take 29 days on average.', 'Record the first talks with practitioners.'],
    ['Six talks are recorded, and the most heard is about a bad week.', 'Visit the last of four universities.'],
    ['Students at four universities met our newest workers; vacancies stand on one page.', 'Choose twelve staff to sponsor, from 41 who applied.'],
    ['Twelve staff are chosen to train as social workers.', 'Sign training agreements before September.'],
    ['Nine agreements are signed. Seven permanent workers joined, and nine left.', 'Ask the nine why they left, and ask again after three months.'],
    ['Eight of nine leavers answered: they left for pay in neighbouring councils.', 'Bring a regional agreement on agency pay to directors.'],
    ['All twelve trainees began in September. Everything planned here is done.', 'Press for the regional agreement on agency pay.'],
    ['Directors of six councils agreed in principle on one ceiling for agency pay.', 'Set the date from which the ceiling holds.'],
  ],
  slipping: {
    4: 'W3a is forecast eleven days late: the pay proposal goes to the Cabinet of 3 March.',
    5: 'The strategy was agreed nine days after its target and waits to be verified.',
    6: 'W3b went out on 28 March and is verified after this board; its target was 31 March.',
    8: 'Agency staff fill 36.1 per cent of posts, more than before the plan. Recruiting goes well, and keeping people does not.',
    9: 'The agency share rose again, to 36.5 per cent. Two teams lost three workers each in May.',
    10: 'Every part of the plan is on time, and the figure it was meant to move is worse: nine permanent staff left in the quarter.',
    11: 'Pay in neighbouring councils outbids us. The agency share fell a little, to 36.9 per cent, and is still above where we began.',
    12: 'The plan is done and has not worked yet: 36.6 per cent of posts are filled by agency staff, against a target of 20.',
    13: 'The share falls by a third of a point a month. At that pace we would not reach the target in the life of this plan.',
  },
  board: {
    10: 'Test with us whether the plan for this priority is the wrong one.',
    12: 'Agree that new activities are proposed in December, rather than this priority being closed.',
    13: 'Write to the regional directors to support one ceiling on agency pay from January.',
  },
  contributions: {
    8: [['Neighbouring councils', 'Agree not to outbid each other for agency staff']],
    11: [['Finance', 'Cost a retention payment for three-year stays']],
    13: [['Regional directors', 'A date in January for the ceiling on agency pay']],
  },
};
