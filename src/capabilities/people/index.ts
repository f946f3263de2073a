export { type Appointment, addPost, appoint, createProgramme, endHolding, ensurePost, moveDemonstrationDay, type NewProgramme, SlugTaken } from './actions.ts';
export { holdsOneOf, type Person, type Programme } from './person.ts';
export { policy } from './policy.ts';
export { type ActionPolicy, mayDo, type PolicyTable, type Relation, type Rule, ruleFor, wholeProgramme } from './policy-table.ts';
export { type Role, roles, roleWords } from './roles.ts';
export { titleKey } from './rules/title-key.ts';
export { closeSession, openSession, signedIn } from './sessions.ts';
export { holdersOn, listPosts, listProgrammes, type PostWithHolders, type ProgrammeSummary, postById, programmeBySlug } from './store.ts';
export { type Asked, type Route, type Visit, visitUnder } from './visit.ts';
