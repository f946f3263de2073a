export { endAccess, unlinkAccount } from './access/actions.ts';
export { type Accounts, mayActIn } from './accounts/actions.ts';
export { type Appointment, addPost, appoint, createProgramme, endHolding, ensurePost, moveDemonstrationDay, type NewProgramme, SlugTaken } from './actions.ts';
export { confirmHolding } from './confirming/actions.ts';
export { type ToConfirm, toConfirmIn } from './confirming/rules/waiting.ts';
export { changeEmail } from './email/actions.ts';
export type { OldAddressNotice, TellOldAddress } from './email/telling.ts';
export { postTexts } from './for-search.ts';
export { earliestProgrammeDay, readProgramme } from './form.ts';
export { setLine } from './line/actions.ts';
export type { FollowMerge } from './merging/following.ts';
export type { Effect, Merge } from './merging/rules/merge.ts';
export { holdsOneOf, type Person, type Programme } from './person.ts';
export { type ActionPolicy, actingAs, type PolicyTable, type Relation, type Rule, ruleFor, wholeProgramme } from './policy-table.ts';
export { type RoleOfValue, unknownRole } from './rules/allowed-roles.ts';
export { type Onward, onwardFrom } from './rules/onward.ts';
export { holdersOn, type PostWithHolders, peopleSince } from './rules/posts.ts';
export { type Role, roles, roleWords } from './rules/roles.ts';
export { titleKey } from './rules/title-key.ts';
export { type SignedIn, signedIn } from './sessions.ts';
export { chooseAddress, signedOutAddress, signInAddress } from './sign-in-address.ts';
export { askPosts, listPosts, listProgrammes, type ProgrammeSummary, postByKey, programmeBySlug } from './store.ts';
export {
  finishTelling,
  leaveTelling,
  moveTelling,
  type Telling,
  takeUpTelling,
  tellingOf,
  unfinishedTelling,
} from './telling/store.ts';
export { type Asked, type Route, readsOnly, type Visit, visitUnder } from './visit.ts';
