import type { Told } from './shape.ts';

export const p4: Told = {
  said: [
    ['Nothing was due to begin; agencies listed the figures they already keep.', 'Agree rules for sharing them.'],
    ['Four agencies signed the sharing rules.', 'Get the last two signatures in January.'],
    ['All six agencies signed.', 'Begin the scorecard on 1 February.'],
    ['Eighteen figures are chosen, three from each agency.', 'Collect January to March.'],
    ['Eleven of eighteen figures came for January.', 'Help the two agencies that count by hand.'],
    ['Figures for two months are in from five agencies.', 'Publish the first quarter in May.'],
    ['The first scorecard is published; it is claimed complete.', 'Agree how to tell whether it is any use.'],
    ['A measure is agreed: how many figures come complete and on time. It began at 45 per cent.', 'Begin reporting on private foster care.'],
    ['Two agencies that counted by hand no longer do.', 'Visit the agency that sent no figure in time.'],
    [
      'Fifty-eight per cent of figures came complete and on time, and health moved two nurses to the north because of them.',
      'Draft the report on private foster care.',
    ],
    ['The draft counts 23 children living with private foster carers; we knew of 14.', 'Check the other nine with schools.'],
    ['All 23 children have been visited.', 'Bring the report to the partnership in November.'],
    ['Seventy-one per cent of figures came complete and on time.', 'Finish the report on private foster care for 24 November.'],
  ],
  slipping: {
    4: 'There is no baseline: nobody counted before whether figures came complete.',
    5: 'Agencies disagree whether a late figure is better than none, so nothing is measured yet.',
    6: 'Two ways to measure use of the scorecard were tried and gave opposite answers.',
    7: 'The scorecard exists and nobody can yet say what it changed. A measure is promised for May.',
    10: 'P4b is forecast a month late: the yearly return fell in the same weeks.',
    11: 'The report waits for schools to come back in September.',
  },
  contributions: {
    3: [['Probation', 'Sign the sharing rules by 21 January']],
    9: [['Ambulance service', 'Three figures by 15 July: none has come']],
    13: [['Ambulance service', 'Your figures for July to September: two of three are missing']],
  },
};

export const p5: Told = {
  said: [
    ['Seven of nine wellbeing workers are appointed.', 'Begin in seven school clusters on 4 January.'],
    ['Contracts for the last two workers are signed; they start at the end of January.', 'Share one worker between the two clusters until then.'],
    ['Seven clusters have their worker; 88 young people were seen.', 'Complete the last two clusters on 31 January.'],
    ['All nine clusters have a worker, and it is claimed complete.', 'Name nurses for children in care, youngest first.'],
    ['Forty children in care have a named nurse.', 'Reach children placed outside the county.'],
    ['Waits fell to 70 days. Ninety-four children have a nurse.', 'Open a Saturday clinic.'],
    ['The Saturday clinic saw 31 young people in April.', 'Recruit for the ninth nurse.'],
    ['One hundred and thirty children in care have a named nurse.', 'Ask young people what a first meeting should be like.'],
    ['Young people rewrote the first letter; fewer now miss the meeting.', 'Bring the same letter to adult clinics.'],
    ['Waits are at 50 days, from 80 in the autumn.', 'Open a second Saturday clinic for the summer.'],
    ['Waits reached the target of 42 days in July, though three nurses left.', 'Advertise three posts.'],
    ['Five of eight nurses remain; children under five keep theirs.', 'Fill three posts by December.'],
    ['Two nurses are appointed and start in November. Waits are 39 days.', 'Appoint the third.'],
    ['The first of the new nurses began on 7 November with 22 children.', 'Start the second on 21 November, and interview for the third.'],
  ],
  slipping: {
    2: 'P5a will miss 31 December by five weeks: two of nine workers start in January.',
    3: 'Two clusters share a worker until 31 January, under the recovery plan.',
    4: 'P5a was completed five weeks late and waits to be verified.',
    7: 'Young people wait 71 days on average, against a target of 42. The wait rose in March, when referrals did.',
    8: 'The wait is 61 days. Two clusters with the longest lists have had their worker for only three months.',
    9: 'Fifty-seven days: shorter each month, and fifteen days too long.',
    10: 'Fifty days in June. Summer will tell, since schools close and two clinics with them.',
    11: 'The target was met in July. We do not yet trust one good month in the holidays.',
    12: 'P5b will be late: three nurses of eight left in the summer.',
    13: 'P5b passed its target with 61 children waiting for a nurse. The recovery plan ends on 16 December.',
  },
  support: { 12: 'A nurse on loan from the neighbouring trust until December.' },
  contributions: {
    3: [['Schools', 'A quiet room for the worker, one day a week']],
    12: [['Integrated Care Board', 'Permission to fill three posts above the ceiling']],
    13: [['Integrated Care Board', 'An answer on the third nurse’s post before 11 November']],
  },
};

export const p6: Told = {
  said: [
    ['Police, health, housing and social work sit together each morning since 1 November.', 'Bring probation in on Fridays.'],
    ['Morning decisions and weekly checks both run; both are claimed complete.', 'Record what each check changes.'],
    ['Checks changed nine of fifty decisions, seven of them towards earlier help.', 'Begin the front door’s page of figures.'],
    ['The page is drafted with partners.', 'Add how families felt about the first call.'],
    ['Forty families were called back: 31 felt listened to.', 'Mend the waiting message that nine complained of.'],
    ['The waiting message is gone; a person answers within a minute.', 'Publish the page in May.'],
    ['The page is published, and claimed complete.', 'Plan where partners should sit together.'],
    ['Three buildings are compared for sitting together.', 'Ask each agency what it would move.'],
    ['Four agencies would move, and two would join by screen.', 'Cost the first building.'],
    ['The first building would cost £140,000 to fit out.', 'Look for shared money with health.'],
    ['Health offered half of the cost.', 'Bring a proposal to both finance officers.'],
    ['Contacts are decided within a day in 97 cases of 100.', 'Agree the proposal with the two agencies that are undecided.'],
    ['Five of six agencies agreed to the first building.', 'Settle parking, which housing asked about.'],
    ['All six agencies agreed, once eight parking spaces were found.', 'Sign the lease in January.'],
  ],
  slipping: {
    7: 'Contacts are decided in a day in 91 cases of 100, and the target is 95. One referral in four still comes back within a year.',
    8: 'Answers are quick enough now. Too many families come back: 22 in 100, against a target of 20.',
    9: 'Quick answers hold. Referrals that come back are at 21 in 100, most of them about parents’ mental health.',
    10: 'Referrals that come back reached the target of 20 in 100 for the first time.',
    11: 'Two months at target on returning families; we wait for the third.',
  },
  support: { 9: 'A surveyor for three days.' },
  contributions: {
    1: [['Probation', 'Join on Fridays from December']],
    10: [['Integrated Care Board', 'Say by September whether you would share the cost']],
    14: [['Housing', 'Sign for your desks by 9 December']],
  },
};
