import type { Told } from './shape.ts';

export const rh1: Told = {
  said: [
    ['Nothing was due to begin; 60 families who had early help last year agreed to be asked.', 'Train four parents to do the asking.'],
    ['Four parents are trained to interview others.', 'Begin interviews on 6 January.'],
    ['Nineteen families were interviewed by other parents.', 'Finish interviews in February and draw conclusions together.'],
    ['Thirty-eight families were heard; most told their story three times before help came.', 'Change the seven things they agreed on.'],
    ['The seven changes are made, and the strategy’s test is claimed complete.', 'Bring the three teams together in each locality.'],
    ['Each locality has one manager, and each worker knows theirs.', 'Follow the first ten families through services.'],
    ['Ten journeys are drawn; the longest wait was for a school place, and not for us.', 'Draft the practice guide with schools.'],
    ['The guide’s draft is with twelve schools, who want to try it before it is printed.', 'Let schools use the draft until July.'],
    ['All twenty journeys are drawn and shown to the partnership.', 'Correct the guide by what schools found.'],
    ['Schools sent 31 corrections to the guide; 26 are taken up.', 'Print the guide for September.'],
    ['The corrected guide is at the printer’s. Referrals that come back fell below one in five.', 'Issue the guide in the second week of term.'],
    ['The guide is issued to 78 schools and eleven health teams, and claimed complete.', 'Choose which parenting programmes to fund.'],
    ['Two programmes with good evidence are chosen; three others end in March.', 'Tell providers, and plan for the parents in groups now.'],
    ['All providers are told. Parents in the three groups that end have a place in another.', 'Sign agreements for the two programmes by January.'],
  ],
  slipping: {
    8: 'RH1d will be three months late: schools asked to try the guide for half a term. The families’ figures are better and not yet at target.',
    9: 'The guide passed its target on 30 June. Twelve schools use the draft under an accepted recovery plan.',
    10: 'RH1d is a month past its target; corrections took two weeks longer than planned.',
    11: 'The guide is printed and not yet issued, since schools are closed.',
    12: 'RH1d was completed inside its recovery plan and waits to be verified.',
  },
  support: { 4: 'Payment for parents who interview, at the rate for consultants.' },
  contributions: {
    6: [['Headteachers', 'Three schools to write the guide’s part on attendance']],
    10: [['Health visitors', 'Name who leads early help in each clinic']],
  },
};

export const rh2: Told = {
  said: [
    ['Community workers began to list groups, starting in the west.', 'Cover six wards by Christmas.'],
    ['Six wards are listed: 71 groups, of which we knew 30.', 'Meet parents about how they want to be involved.'],
    ['Nine wards are listed.', 'Hold the first evening with parents on 31 January.'],
    ['Twenty-two parents came and will write the plan with us.', 'Draft the plan at two Saturday meetings.'],
    ['The parents’ plan is drafted; it asks for evenings and weekends first.', 'Take it to four town councils.'],
    ['Parents presented their plan to four town councils; it is claimed complete.', 'Confirm the year of the second-phase date.'],
    ['Fourteen of nineteen wards are listed, and the missing year is confirmed.', 'Write to the five parish councils that have not answered.'],
    ['The first family hub has a site, a former library.', 'Send community workers to the last five wards.'],
    ['Two of the five wards are visited.', 'Visit the remaining three in July.'],
    ['All wards but one are listed; the first hub opened two days a week.', 'Finish the last ward and ask parents to try the list.'],
    ['The list of 214 groups is finished, tried by six parents and claimed complete.', 'Open the second hub in September.'],
    ['The second hub opened; 322 families used a hub in August.', 'Agree the third site with health.'],
    ['Three hubs are open or agreed, and families come from further than we planned for.', 'Settle a bus from two villages.'],
    ['A volunteer driver scheme from two villages began on 1 November.', 'Open the third hub on 28 November.'],
  ],
  slipping: {
    1: 'The plan gives the date of RH2c without its year, so nobody can say whether it is on time.',
    2: 'The year of RH2c is still open; the question is with the office.',
    3: 'RH2c cannot be planned until its year is known.',
    4: 'The office has asked twice which year was meant. Work that depends on it waits.',
    5: 'Nothing slips but the answer about the year of RH2c.',
    6: 'The year of RH2c is to be confirmed after this board.',
    8: 'RH2a passed its target with five of nineteen wards missing, because parish councils did not answer.',
    9: 'Three wards are still missing, under the recovery plan; families using hubs are short of target.',
    10: 'One ward is missing. Its parish clerk was away until July.',
    11: 'RH2a was completed three months late and waits to be verified.',
  },
  support: { 8: 'Two community workers for eight weeks.' },
  contributions: {
    5: [['Town councils', 'Halls for Saturday sessions without charge']],
    8: [['Parish councils', 'Answer by 17 June: five have not']],
    12: [['Health visiting', 'Two clinics a month in the third hub']],
  },
};

export const rh3: Told = {
  said: [
    ['Needs of children and young people to twenty-five are gathered from three services.', 'Compare them with what we buy.'],
    ['We buy 61 placements in 38 places; eleven are within the county.', 'Ask neighbours whether they would plan with us.'],
    ['Three neighbouring councils will plan placements with us.', 'Ask the board to move the date, so that one plan serves four councils.'],
    ['The board moved the date. Four councils have one group and one timetable.', 'Gather each council’s figures by July.'],
    ['Young people in care described the homes they would choose.', 'Draft the plan’s first half, on prevention.'],
    ['The half on prevention is drafted with health.', 'Meet eleven providers of children’s homes.'],
    ['Nine providers came, and four would open a home in the county.', 'Write what we would need them to offer.'],
    ['The offer to providers is written with two foster carers.', 'Bring neighbours’ figures together in June.'],
    ['Figures of all four councils are in, a week early.', 'Ask providers for prices.'],
    ['Two providers answered on price, and two asked for longer.', 'Press for prices by the end of August.'],
    ['All four prices are in. A home for four children could open in spring.', 'Take the plan to Cabinet in September.'],
    ['Cabinet and the Integrated Care Board agreed the plan; it is claimed complete.', 'Sign with the first provider.'],
    ['The first provider signed for a home of four.', 'Begin the search for a house with young people’s list in hand.'],
  ],
  slipping: {
    2: 'The plan will not be ready in March: neighbours’ figures come only in the summer.',
    3: 'RH3a is forecast six months late, for a reason the board is asked to accept.',
    10: 'RH3a is forecast a month late, since two providers asked for longer. Moves between homes are fewer and not at target.',
    11: 'Prices came late and cost three weeks. The forecast stays at the end of October until Cabinet has the plan.',
  },
  board: { 3: 'Move the target of RH3a to 30 September, so that four councils can plan as one.' },
  contributions: {
    5: [['Integrated Care Board', 'Money for therapy in the plan’s second half']],
    7: [['Planning', 'Advice on change of use for small homes within two weeks']],
  },
};
