import { type PolicyTable, wholeProgramme } from '../people/index.ts';

/** Who may read which report. Members of the board see frozen cycles, never drafts. */
export const policy: PolicyTable = {
  'report.read': { says: 'Everybody of the whole programme reads and saves the reports of closed cycles.', may: wholeProgramme },
  'report.draft': {
    says: 'The programme office and the director see the report of the open cycle as a draft.',
    may: { office: 'always', director: 'always' },
  },
};
