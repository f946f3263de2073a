import { type PolicyTable, wholeProgramme } from './policy-table.ts';
import { roles } from './rules/roles.ts';

const everybody = Object.fromEntries(roles.map((role) => [role, 'always' as const]));

/** Who may do what to programmes, posts and people. */
export const policy: PolicyTable = {
  'programme.create': { says: 'The programme office makes a new programme.', may: { office: 'always' } },
  'programme.day': { says: 'The programme office moves the demonstration’s day.', may: { office: 'always' } },
  'people.read': { says: 'Everybody of the whole programme sees who holds which post.', may: wholeProgramme },
  'people.edit': {
    says: 'The programme office makes posts, says who holds them from which day to which, which post each answers to, and where people get their email.',
    may: { office: 'always' },
  },
  'access.read': {
    says: 'The programme office and the director see whether somebody may sign in, and whether an account is linked to them.',
    may: { office: 'always', director: 'always' },
  },
  'access.edit': { says: 'The programme office ends somebody’s access at once and gives it back, with the reason.', may: { office: 'always' } },
  'holding.confirm': {
    says: 'Where somebody was put in a post of the programme office, a director, the chair or quality assurance, somebody else of the first three says that it is right; until then they do not act in it.',
    may: { office: 'always', director: 'always', chair: 'always' },
  },
  'access.confirm': {
    says: 'After an account was unlinked, or the address of somebody who settles was changed before they signed in, somebody else of the programme office or a director says that the person may be met by their address again.',
    may: { office: 'always', director: 'always' },
  },
  'sign-ins.read': { says: 'Everybody sees where they themselves are signed in.', may: everybody },
  'people.merge': { says: 'The programme office says that two titles are one post.', may: { office: 'always' } },
};
