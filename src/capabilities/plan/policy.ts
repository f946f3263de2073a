import { type PolicyTable, wholeProgramme } from '../people/index.ts';

/** Who may do what to the plan. A person's own words about a priority are an update, which belongs to the cycle. */
export const policy: PolicyTable = {
  'plan.read': { says: 'Everybody of the whole programme reads the plan.', may: wholeProgramme },
  'plan.import': { says: 'The programme office imports the plan from a file.', may: { office: 'always' } },
  'plan.edit': { says: 'The programme office changes the plan’s words, phases and statements.', may: { office: 'always' } },
  'plan.withdraw': {
    says: 'The programme office withdraws activities, outcomes, lines and priorities until a board accepts the plan, with the reason.',
    may: { office: 'always' },
  },
  'plan.settle': { says: 'The programme office answers what the plan’s file left open.', may: { office: 'always' } },
  'plan.owners': { says: 'The programme office says which post is accountable for a priority.', may: { office: 'always' } },
  'plan.confirm-target': { says: 'The programme office says which day an incomplete target date means.', may: { office: 'always' } },
  'plan.move-date': { says: 'The programme office records that a date was moved by an approved change.', may: { office: 'always' } },
  'plan.no-measure': { says: 'The programme office records that the board decided that no measure fits a priority.', may: { office: 'always' } },
  'plan.version': { says: 'The programme office cuts a version of the plan, to be decided on.', may: { office: 'always' } },
  'plan.decide-version': { says: 'The programme office records what a body decided on a version of the plan.', may: { office: 'always' } },
  'plan.accept': { says: 'The programme office records that a board accepted the plan.', may: { office: 'always' } },
};
