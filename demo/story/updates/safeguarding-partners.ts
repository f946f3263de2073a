import type { Told } from './shape.ts';

export const p1: Told = {
  said: [
    ['Council, police and health compared how each answers when a young person goes missing.', 'Write one first answer that all three give.'],
    ['One first answer is agreed for missing episodes.', 'Bring schools into the weekly list.'],
    ['Schools add to the weekly list of young people at most risk.', 'Test the answer on six past cases.'],
    ['The test of six cases found two where nobody owned the risk.', 'Say who owns the risk at each step.'],
    ['Return interviews are held in time in four cases of five.', 'Draft the response to violence between young people.'],
    ['The response to violence is drafted with youth workers.', 'Ask young people who were exploited to read it.'],
    ['Five young people read the draft and struck out the word “placing”.', 'Train night staff of children’s homes.'],
    ['Night staff of six homes are trained.', 'Take the whole to three agencies’ boards.'],
    ['The draft is complete; police and health boards meet only in September.', 'Work to the draft from 1 August.'],
    ['All three agencies prepare to work to the draft.', 'Begin on 1 August, and count who was seen in time.'],
    ['The draft has been in use for three weeks; 41 young people were talked about.', 'Get the provider’s figures on return interviews again.'],
    ['Police and health boards agreed the response; it is claimed complete.', 'Have each agency verify it.'],
    ['All three agencies have signed, and the response is verified.', 'Settle with the provider when its figures return.'],
  ],
  slipping: {
    9: 'P1a will miss the end of July: two boards meet only in September. The figure on return interviews has not come since April.',
    10: 'P1a passes its target with two agencies’ agreement to come. Nobody can say how many return interviews are in time.',
    11: 'Boards of police and health still have to agree. The provider’s new system gives no figure, for the fourth month.',
    12: 'P1a is claimed complete and waits for the signatures of police and health.',
    13: 'The work is done and the figure that should show it is silent: the provider has reported nothing since April.',
  },
  board: {
    11: 'Write to the provider of return interviews: no figures for four months is a breach of contract.',
    13: 'Agree that we look for another provider if no figure has come by 4 November.',
  },
  contributions: {
    3: [['Secondary schools', 'A named person for the weekly list']],
    9: [
      ['Police', 'Bring the response to the September board as its first item'],
      ['Health', 'The same, by 22 September'],
    ],
    13: [['Provider of return interviews', 'Figures from May to September by 4 November']],
  },
};

export const p2: Told = {
  said: [
    ['Work for the partnership’s office is costed; three posts are missing.', 'Agree with police and health who pays.'],
    ['The three agencies agreed to share the cost equally.', 'Fill the posts by January.'],
    ['All three posts are filled, and the office’s staffing is claimed complete.', 'Redraw the subgroups.'],
    null,
    null,
    ['The new manager began on 21 March and has met every agency.', 'Elect chairs for two subgroups, and republish the levels of need.'],
    ['Five subgroups have a purpose and a chair; the levels of need are republished.', 'Check the first forty referrals.'],
    ['Forty referrals were checked: fifteen did not say whether the family knew.', 'Tell senders what was missing, one by one.'],
    ['Senders of fifteen referrals were told; eleven thanked us.', 'Start advice by telephone for schools.'],
    ['The advice line for schools took 64 calls in its first month.', 'Check the second forty referrals in September.'],
    ['Calls to the advice line doubled in the last week of term.', 'Train the line’s workers in health questions.'],
    ['Second check: five of forty referrals lacked consent, from fifteen.', 'Publish both checks to all agencies.'],
    ['Both checks are published, and the activity is claimed complete.', 'Set up advice for general practices.'],
  ],
  slipping: {
    6: 'Two updates were missed while the manager’s post was empty, P2b passed its target and P2c began two months late.',
    7: 'P2b and P2c were finished after their targets and wait to be verified.',
    12: 'First conferences are held in time in 89 cases of 100, one short of target. Nobody measures whether the partnership does what it planned.',
    13: 'Conferences reached the target in September. The partnership’s own plan still has no figure, which we will mend in November.',
  },
  support: { 6: 'The scrutineer’s time to chair two subgroups until May.' },
  board: { 6: 'Accept the recovery plan, and tell us if two missed updates need more than an apology.' },
  contributions: {
    2: [['Police', 'Your third of the office’s cost from January']],
    9: [['Schools', 'Send worries to the advice line first']],
    13: [['General practices', 'Name a doctor in each locality for the advice line']],
  },
};

export const p3: Told = {
  said: [
    ['Six agencies compared how they teach the levels of need; no two do it alike.', 'Write one course with a trainer from each.'],
    ['One course of half a day is written.', 'Try it with a mixed group in January.'],
    ['Twenty-four staff of five agencies tried the course and asked for more cases.', 'Add cases, and form the training group.'],
    ['The training group has met; the year’s programme is drafted.', 'Get each agency’s agreement to check what was learnt.'],
    ['Four agencies agreed how learning is checked.', 'Begin with the four in April, and wait for health.'],
    ['Courses began with four agencies: 140 staff came.', 'Bring the merged health team in by June.'],
    ['Six in ten of the staff who should have done the course.', 'Agree the check with the health team.'],
    ['All six agencies have agreed; the activity is claimed complete.', 'Publish who came, agency by agency.'],
    ['Attendance is published: from 58 per cent in one agency to 94 in another.', 'Visit the agency at 58 per cent.'],
    ['The late agency put on four courses of its own.', 'Plan the autumn programme.'],
    ['The autumn programme has nineteen dates, six of them in the evening.', 'Add a course on fathers, which practitioners asked for.'],
    ['The course on fathers was full in two days.', 'Ask families whether advice has become the same.'],
    ['Thirty-one families were asked: 26 had the same advice from all.', 'Look into the five who had not.'],
    ['Thirty-one families were asked in the summer: 26 had the same advice from all, and five had not.', 'Agree next year’s programme on 6 December.'],
  ],
  slipping: {
    5: 'P3a will be ten weeks late: two health trusts merge their training teams in May.',
    6: 'P3a passed its target with two agencies to agree. Four have begun under the recovery plan.',
    7: 'The merged health team has a head since 25 April; its agreement is expected in June.',
    8: 'P3a was completed inside its recovery plan and waits to be verified.',
  },
  contributions: {
    5: [['Health trusts', 'A date in June for the merged team']],
    9: [['Probation', 'Send staff to two courses before August']],
    14: [['Neighbouring councils', 'Send duty staff to the course in January']],
  },
};
