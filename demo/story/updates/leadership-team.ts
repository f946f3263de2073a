import type { Told } from './shape.ts';

export const lg1: Told = {
  said: [
    ['The recruitment agency is chosen, and young people have written two of the interview questions.', 'Advertise the director’s post on 29 November.'],
    ['The director’s post is advertised in three journals; 19 people have asked for the pack.', 'Shortlist in the first week of January.'],
    ['Six candidates are on the long list, four from outside the region.', 'Technical interviews on 24 January, with headteachers and police on the panels.'],
    ['Three finalists met the Children in Care Council and staff from every team.', 'Full council confirms the appointment on 4 March.'],
    ['Full council confirmed the director. References and checks are clear.', 'Agree the induction plan with partners before 3 May.'],
    ['The director’s contract is signed and the induction plan is agreed with young people.', 'Begin interviews for the four service directors.'],
    ['The director began on 3 May. Two service directors are appointed.', 'Interview for quality and for education in June.'],
    ['The third service director accepted on 26 May.', 'Interview for family help on 21 June.'],
    ['Three of four service directors are in post.', 'Advertise family help again, with the adviser on the panel.'],
    ['Eleven people applied for the family help post, against four the first time.', 'Shortlist on 5 August and interview in the last week of the month.'],
    ['Two strong candidates were interviewed; references are being taken up.', 'Make the offer by 2 September.'],
    ['The offer for family help was accepted on 9 September, and the last contract is signed.', 'Plan the handover from the acting director.'],
    ['All four service directors are appointed, and their completion is verified.', 'Bring the new team together for two days in November.'],
    ['The leadership team met for two days and set its own five standards.', 'Publish the standards to staff and report on them each quarter.'],
  ],
  slipping: {
    9: 'The preferred candidate for family help withdrew on the day of the offer, so the fourth post will not be filled by the end of July.',
    10: 'LG1b passes its target this week with one post of four to fill. The acting director stays meanwhile.',
    11: 'One post is still open four weeks after the target; the second round of interviews is on time.',
    12: 'LG1b was completed seven weeks late and waits to be verified by the Director of Children’s Services.',
    13: 'Eight of ten senior posts are permanent, against a target of nine. Two heads of service are still interim.',
    14: 'The target of nine posts in ten was reached in October. The rules ask for three readings in a row before they call it shown.',
  },
  support: { 9: 'Permission to pay the acting director’s allowance until October.' },
  declares: {
    14: {
      impact: 'demonstrable',
      difference:
        'Nine of ten senior posts are permanent since October, which is the target. Three readings would take until January, and staff see the difference now.',
    },
  },
  board: { 9: 'Agree that the adviser joins the panel for family help.', 12: 'Note that the leadership team is permanent from 1 November.' },
  contributions: {
    4: [['Headteachers', 'Two heads for the stakeholder panel on 18 February']],
    10: [['Integrated Care Board', 'A panel member for the family help interviews']],
    14: [['Staff networks', 'Test the five standards with staff who are not managers']],
  },
};

export const lg2: Told = {
  said: [
    [
      'The weekly note of worries began on 8 November; the first told of three cases nobody senior had heard of.',
      'Agree who replies to a note when the Chief Executive is away.',
    ],
    ['Six notes sent, each answered within four days.', 'Hold the first fortnightly case meeting with legal and press officers.'],
    ['The weekly note is part of the diary now, and is complete.', 'Settle how urgent cases reach the fortnightly meeting between dates.'],
    ['Fortnightly case meetings run with all three services at the table.', 'Begin the register of serious concerns in the case system.'],
    ['The register’s fields are agreed and 96 concerns are listed on paper.', 'Test the supplier’s change as soon as it comes.'],
    ['Scrutiny members had their first training session, on reading an audit.', 'Run the register as a locked spreadsheet from 2 May.'],
    ['The spreadsheet holds 118 concerns, each with an owner and a reply date.', 'Check every entry weekly with a legal officer.'],
    ['Replies within five days rose to two in three, though only on the spreadsheet.', 'Find a second supplier to write the change.'],
    ['The legal service agreement is signed, with reply times of one and three days.', 'Let the contract for the register’s change by 20 July.'],
    ['Scrutiny chose three subjects for the autumn, each tied to a priority.', 'Take the first build of the register in mid-August.'],
    ['The register’s first build works; old entries are being copied into it.', 'Move the remaining entries by hand in October.'],
    ['Scrutiny training is complete: four sessions, all members present at two or more.', 'Hire two officers to move the old entries.'],
    [
      'Eighty-one of 140 old entries are moved. Nine in ten concerns are answered in five days.',
      'Finish moving entries and close the old lists by 25 November.',
    ],
    [
      'All but 22 entries are in the register, and the northern teams use nothing else.',
      'Close the old lists on 25 November and ask for the register to be verified.',
    ],
  ],
  slipping: {
    5: 'LG2c will be late by about a month: the case system cannot hold a reply date until its supplier changes it.',
    6: 'LG2c passed its target on 31 March without a register. The supplier’s change has slipped again.',
    7: 'The register runs only as a spreadsheet, five weeks after its target, under the recovery plan accepted in April.',
    8: 'The supplier’s change failed its test, so the recovery date of 10 June cannot be met and a later one is proposed.',
    9: 'LG2c is three months past its target. The new supplier’s price came in a week late.',
    10: 'The register is still a spreadsheet. The build is on time for mid-August.',
    11: 'The build works, and the copying of old entries does not: 140 must be moved by hand, so the date moves a second time.',
    12: 'LG2c has moved its recovery date twice, which the rules no longer accept. It is six months late.',
    13: 'The register itself works; what is late is emptying the old lists, and the target passed seven months ago.',
  },
  support: { 6: 'A decision on who pays the case system’s supplier for the change.', 12: 'Two temporary officers for six weeks, from the improvement fund.' },
  board: {
    6: 'Take the register’s delay up with the case system’s supplier at chief executive level.',
    8: 'Agree to a second supplier, at a cost of £18,000.',
    12: 'Challenge us on the third date: we ask to be called to the board in person if it is missed.',
    13: 'Decide whether the old lists may close with up to ten entries still to move.',
  },
  contributions: {
    2: [['Legal services', 'A named solicitor for each fortnightly meeting']],
    7: [['Police', 'A reply date for each concern that is passed to them; eleven have none']],
    11: [['Corporate digital team', 'Two weeks of a data officer’s time in October']],
    13: [['Police', 'Reply dates for the last four concerns passed to them, by 4 November']],
  },
};

export const lg3: Told = {
  said: [
    ['Nothing was due to begin; the Children in Care Council asked to see the plan, and has it.', 'Agree dates with the young people for January.'],
    ['Young people chose the four subjects that the promise should cover.', 'Book the first writing day for 2 February.'],
    ['The writing day is arranged at a youth centre, and not at County Hall, as young people wished.', 'Begin the promise on 2 February.'],
    [
      'Fourteen young people wrote the first draft of the promise in one day.',
      'Read the draft to members and chief officers and collect what they would have to change.',
    ],
    ['Members’ questions on the draft are answered by the young people on film.', 'Settle the wording on leaving care.'],
    ['The promise has eleven sentences; nine are agreed.', 'Agree the two about money, and plan the members’ training.'],
    ['All eleven sentences are agreed. Foster carers met to list what they may not decide today.', 'Begin members’ training in June.'],
    null,
    [
      'The new service director met every foster carer group; 19 members have been trained.',
      'Train the remaining members by September and draft the handbook’s first part.',
    ],
    [
      'Thirty-one of 53 members are trained. Carers agreed the part on haircuts, sleepovers and school trips.',
      'Draft the part on health decisions with nurses.',
    ],
    ['Training days in August reached nine more members. The handbook’s health part is drafted.', 'Hold the last training day on 14 September.'],
    ['The promise is signed, and 47 of 53 members are trained; it is claimed complete.', 'Send the handbook’s draft to all 162 foster homes.'],
    [
      'Foster carers sent 74 answers to the handbook’s draft, most of them on passports and holidays.',
      'Settle the last two chapters with carers on 9 November.',
    ],
  ],
  support: { 5: 'A young person’s travel costs to six more meetings.' },
  board: { 9: 'Accept our apology for the missed update in June, when the post changed hands.' },
  contributions: {
    6: [['Housing', 'One officer for the promise’s part on leaving care']],
    10: [['Health', 'A nurse to write the handbook’s part on consent with us']],
  },
};
