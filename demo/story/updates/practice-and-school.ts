import type { Told } from './shape.ts';

export const qp3: Told = {
  said: [
    ['Nothing was due to begin; three practice models are described on a page each.', 'Visit two councils that use them.'],
    ['Staff and two parents visited both councils.', 'Begin the choice on 10 January.'],
    ['Staff of all teams scored the models; one leads clearly.', 'Ask families what a good visit feels like.'],
    ['Twenty-two families described a good visit; the standards are begun from their words.', 'Cut the draft standards from eleven pages to four.'],
    ['The standards are down to five pages.', 'Agree them with the practice forum in April.'],
    ['The practice forum agreed the standards with one change.', 'Print them and put them on every desk.'],
    ['Standards of four pages lie on each desk. Training in the model began with managers.', 'Complete the choice of the model by June.'],
    ['The model is chosen and described; both activities are claimed or complete.', 'Train the first practitioners in June.'],
    ['Thirty-four practitioners are trained. The region will run learning reviews for all six councils.', 'Stop our own plan for a local review team.'],
    ['Half of all practitioners are trained; families begin to name the same three habits.', 'Rewrite the procedures on visits and on chronology.'],
    ['Eleven procedures of nineteen are rewritten.', 'Train the teams for disabled children in September.'],
    ['Eight practitioners in ten are trained.', 'Finish the remaining four procedures.'],
    ['All nineteen procedures are rewritten and claimed complete.', 'Observe the model in practice with two auditors from the region.'],
  ],
  slipping: {
    9: 'QP3e should stop, since the region does the same work. The board has to agree to that.',
    10: 'Audits do not show the model yet: practitioners have been trained for ten weeks at most.',
    11: 'Trained teams’ files are good in six cases of ten, and untrained teams’ in four.',
    12: 'Two teams are still untrained, and their files hold the figure at 52 in 100.',
    13: 'Training is nearly done, and habits take longer: auditors see the model in the words and less in the visits.',
  },
  declares: {
    7: {
      impact: 'demonstrable',
      difference: 'Parents in the spring groups described visits that follow the new standards. No figure shows it yet, and we think the board should hear it.',
    },
  },
  board: { 9: 'Agree that QP3e stops and that the regional team reports to us each quarter.' },
  contributions: {
    4: [['Parent Carer Forum', 'Help us ask fathers, who were four of 22']],
    10: [['Regional improvement alliance', 'Two auditors for a week in November']],
  },
};

export const qp4: Told = {
  said: [
    ['Heads of 40 schools named what would help most with pupils who have a social worker.', 'Draft the strategy from what they said.'],
    ['Letters about funded places went to 640 families.', 'Begin visits to families who did not answer.'],
    ['Fifty-one more two-year-olds have a place since December.', 'Start apprenticeship talks with ten services.'],
    ['Visits to families of three-year-olds began; 22 were seen.', 'Agree the strategy with secondary heads.'],
    ['Primary schools agreed the strategy; secondary schools want more time.', 'Bring health visitors and nurseries together in two towns.'],
    ['All families on both lists were written to or visited; both activities are claimed complete.', 'Ask the board to move the strategy to July.'],
    ['Ten apprenticeship places are promised, and we claim them complete.', 'Sign contracts as young people choose.'],
    ['Six apprenticeships are agreed in writing after the claim was refused.', 'Have each chief officer name a mentor by 24 June.'],
    ['Seventy-one of 78 schools signed the strategy; eight apprentices have contracts.', 'Sign the last two contracts in July.'],
    ['Ten contracts and ten mentors are in place, and claimed complete a second time.', 'Begin building the first new resource base.'],
    ['Builders started at the first resource base on 1 August.', 'Plan transport for the first twelve pupils.'],
    ['Attendance of pupils with a social worker is 87 per cent, from 84.', 'Open talks with a school for the second base.'],
    ['Two schools offered a site for the second base.', 'Choose the site with parents in November.'],
  ],
  slipping: {
    5: 'QP4a is forecast for July: secondary headteachers asked to settle it after the examinations.',
    6: 'The strategy waits for secondary schools. Letters and visits ended a few days after their target of 31 March.',
    8: 'QP4b was refused on checking: two contracts were signed out of ten. It passed its target without a plan, and one is proposed now.',
    9: 'Two of ten apprenticeships are still to be signed, five weeks after the target and inside the recovery plan.',
    10: 'QP4b is complete in our view, two months late, and waits to be verified.',
  },
  board: { 6: 'Move the target of QP4a to 15 July.', 8: 'Ask each chief officer at the June board who their apprentice’s mentor is.' },
  contributions: {
    5: [['Secondary headteachers', 'A date before 15 July to agree the strategy']],
    8: [['Chief officers', 'Name one mentor each by 24 June']],
    12: [['Highways', 'Confirm transport for twelve pupils by half-term']],
  },
};

export const qp5: Told = {
  said: [
    ['Children’s and adults’ managers met twice and named 34 young people.', 'Give each of the 34 a lead.'],
    ['Every one of the 34 has a lead from both services; the group is claimed complete.', 'Draft the route that starts at fourteen.'],
    ['The route is drafted with two special schools.', 'Ask health what it will pay for after eighteen.'],
    ['Two families tested the draft route and asked for one page, not nine.', 'Agree shares of cost with health in March.'],
    ['The one-page route is ready; costs are not agreed.', 'Bring shares of cost to the joint committee.'],
    ['Eleven young people who turn sixteen this spring are planned for by the new route.', 'Settle costs by 17 June.'],
    ['Seven of the eleven have a plan in their own words.', 'Complete the other four before half-term.'],
    ['The route and the shares of cost are agreed, and claimed complete.', 'Begin with the fourteen-year-olds in September.'],
    ['Everything planned here is complete and verified. Nineteen plans were made in the quarter.', 'Train adults’ duty workers in the route.'],
    ['Adults’ duty workers are trained.', 'Invite families of fourteen-year-olds to three evenings.'],
    ['Sixty-two families have a date for one of the evenings.', 'Hold the first evening on 13 September.'],
    ['The first evening was full; parents asked about housing more than anything.', 'Bring a housing officer to the next two.'],
    ['Three young people in four have a plan by sixteen and a half, above target.', 'Ask the first eleven how their plan is working.'],
    ['Nine of the first eleven were asked; eight would change nothing, one wants another lead.', 'Change the lead, and report the answers to the board.'],
  ],
  slipping: {
    4: 'Health has not answered two letters about costs after eighteen, and the route cannot be agreed without it.',
    5: 'QP5b will miss 31 March: health has not said what it pays for after eighteen.',
    6: 'QP5b passed its target without an agreement on cost. A recovery plan is proposed.',
    7: 'Costs are still open, under the recovery plan that ends on 24 June.',
    8: 'QP5b was completed two months late, inside its recovery plan, and waits to be verified.',
  },
  declares: {
    4: {
      process: 'behind',
      difference: 'Nothing is late on paper. I do not believe that health will agree its share by March, and would rather say so now than in April.',
    },
  },
  support: { 6: 'A decision on shares of cost by both chief executives, if the committee cannot agree.' },
  contributions: {
    4: [['Integrated Care Board', 'Say by 11 March which costs after eighteen are yours']],
    12: [['Housing', 'An officer for both evenings in October']],
  },
};
