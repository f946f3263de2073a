import type { Told } from './shape.ts';

export const qp1: Told = {
  said: [
    ['Managers agreed the fixed points at which each child’s plan is reviewed.', 'Begin reviews in the two assessment teams.'],
    ['Reviews run in assessment; 212 plans have been looked at.', 'Extend them to children in need in January.'],
    ['Reviews reached children in need. Fourteen plans had drifted and have a date again.', 'Begin the supervision standard in four teams.'],
    ['Four teams supervise to the standard, and the record shows what was decided.', 'Bring reviews to the children in care teams.'],
    ['Three in four children’s plans are reviewed at the fixed point.', 'Reach the last two teams before the end of March.'],
    ['All teams review plans at fixed points; the activity is claimed complete.', 'Coach the managers whose reviews say nothing about what happens next.'],
    ['Supervision is held in time for seven workers in ten.', 'Find cover for three teams without a manager.'],
    ['Two of the three teams have an acting manager.', 'Ask the board to move the supervision date to September.'],
    ['All teams have a manager again. Nine of eleven teams supervise to the standard.', 'Begin the standard in the northern long-term teams.'],
    ['Assessments are completed in time in five cases of six.', 'Observe supervision in each team once.'],
    ['Supervision was observed in nine teams; seven were good.', 'Coach in the two that were not, and begin in the north.'],
    ['The northern teams’ managers are trained; their workers begin in October.', 'Sit with both northern teams weekly until the standard holds.'],
    [
      'Eighty-seven per cent of supervisions were in time in September, above target for the third month.',
      'Complete the second supervision to the standard in the north.',
    ],
    ['Twenty-one of 26 northern workers have had two supervisions to the standard.', 'Finish the last five by 25 November.'],
  ],
  slipping: {
    6: 'QP1a was finished six days after its target, and waits to be verified.',
    8: 'Supervision to the standard will be a quarter late, since three teams had no manager in the spring.',
    9: 'Supervision was in time for 78 in 100 in May, and the target is 85. The north is at 61.',
    10: 'Eighty-two in 100. Six teams are at target, and five pull the figure down.',
    11: 'At target in July for the first time, in a month with much leave. August will tell.',
    12: 'QP1b will be late again: the two northern long-term teams begin the standard only in October.',
    13: 'QP1b passed its target on 30 September. Two teams of eleven are still to finish, under an accepted recovery plan.',
  },
  declares: {
    13: {
      process: 'on-track',
      difference:
        'The two northern teams started the standard on 7 October and nothing else is outstanding. Nine teams of eleven have worked to it since June.',
    },
  },
  support: { 7: 'Two managers on loan from adults’ services until June.' },
  board: { 8: 'Move the target of QP1b to 30 September.' },
  contributions: {
    5: [['Independent reviewing officers', 'Tell managers within two days where a plan has drifted']],
    10: [['Legal services', 'Send court timetables to the reviewing manager as well']],
  },
};

export const qp2: Told = {
  said: [
    ['The first forty audits are done, each with the worker in the room.', 'Moderate ten of them with a neighbouring council.'],
    ['Two months of audits are moderated; three in ten files were good or better.', 'Try the new plan template with parents.'],
    ['Ten parents read the draft plan and could say what would happen next.', 'Put the template into the case system.'],
    ['Teams use the draft template in one office.', 'Add the page on who does what, which parents asked for.'],
    ['All offices use the draft. The page that parents asked for is written.', 'Switch the four old templates off by 15 April.'],
    ['The new template is live and the old ones are closed; it is claimed complete.', 'Write the framework of who checks what.'],
    ['Four audits in ten are good or better, the best month so far.', 'Send the framework to partners for comment.'],
    ['Partners asked for two joint audits a year, and have them.', 'Publish the framework in June.'],
    ['The framework is published, with its first calendar; it is claimed complete.', 'Build the managers’ daily list with the data team.'],
    ['Six managers try the daily list.', 'Mend what they found: two lists showed closed cases.'],
    ['Twenty managers use the list; overdue visits fell by a third in their teams.', 'Bring the list to all managers in October.'],
    ['More than half of audited files were good or better for the first time.', 'Train the remaining fourteen managers in the list.'],
    ['All but five managers open the list each day.', 'Find out why the five do not.'],
    ['Three of the five managers had no access, which is mended; all 34 now use the list.', 'Ask for the daily list to be verified in December.'],
  ],
  slipping: {
    4: 'QP2b will be five weeks late, because parents asked for a page that was not planned.',
    5: 'QP2b passed its target on 28 February. All teams use the draft, and the recovery plan ends on 15 April.',
    6: 'QP2b was completed within the recovery plan and waits to be verified.',
    9: 'Forty-six audited files in 100 are good or better, and the target is 60. Chronologies are the weakest part.',
    10: 'The figure fell a point, to 45. Auditors from outside marked more strictly, and were right.',
    11: 'Half of files are good or better. Plans improve faster than the visits behind them.',
    12: 'Fifty-two in 100. Work with fathers is what auditors still miss most.',
    13: 'The figure slipped to 51. New starters’ first files are in it, as they should be.',
    14: 'Fifty-five in 100, the best yet, and five short of target. Supervision records lag behind.',
  },
  contributions: { 3: [['Parent Carer Forum', 'Ten parents to read the second draft']], 8: [['Police', 'An auditor for the joint audit in July']] },
};
