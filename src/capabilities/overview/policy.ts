import { type PolicyTable, wholeProgramme } from '../people/index.ts';

/** Who may see where the programme stands. What each person sees of it is decided on the page: drafts are nobody's but their owner's. */
export const policy: PolicyTable = {
  'home.read': {
    says: 'Everybody who may sign in has a home page, with what concerns them.',
    may: { ...wholeProgramme, partner: 'always', 'parent-representative': 'always', 'external-reviewer': 'always' },
  },
  'overview.read': {
    says: 'Everybody of the whole programme sees the wall, the priorities, what is slow to progress and how ratings are derived; board members see what owners say once the cycle is closed.',
    may: wholeProgramme,
  },
  'past.read': {
    says: 'Everybody of the whole programme reads it as it stood at a past moment, and what changed between two, by what they may see today.',
    may: wholeProgramme,
  },
};
