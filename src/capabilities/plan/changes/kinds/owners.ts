import { applyActivityOwners, type NamedActivityOwners, ownedActivity } from '../../activity-owners/actions.ts';
import { applyOwners, type NamedOwners, ownedIn } from '../../owners/actions.ts';
import { Refused } from '../../refusal.ts';
import { answeringWords } from '../../rules/owner-changes.ts';
import { lockPlan, planOf } from '../../store.ts';
import { stored } from '../form.ts';
import { kindOf } from '../kind.ts';
import { ofActivity, ofPriority } from './subjects.ts';

/** Who answers for a priority. */
export const ownersKind = kindOf<NamedOwners>({
  name: 'owners',
  read: (given) => stored.owners.parse(given),
  describe: async (db, programmeId, given, { titleOf }) => {
    const priority = ownedIn(await planOf(db, programmeId), given.ref);
    const line = { what: `Owners of ${given.ref}`, was: answeringWords(priority.owners, titleOf), became: namedWords(given) };
    return { ...ofPriority(priority), lines: [changed(line)], effects: [`From then on ${given.accountable} answers for ${given.ref} and submits its update.`] };
  },
  apply: async (trx, at, given, approved) =>
    void (await applyOwners(trx, at, await lockPlan(trx, at.programmeId), given, { reason: approved.reason, approved })),
});

/** Who answers for an activity: posts of its own, or its priority's. */
export const activityOwnersKind = kindOf<NamedActivityOwners>({
  name: 'activity-owners',
  read: (given) => stored['activity-owners'].parse(given),
  describe: async (db, programmeId, given, { titleOf }) => {
    const found = ownedActivity(await planOf(db, programmeId), given.ref);
    const { activity, priority } = found;
    const was = answeringWords(activity.owners.length > 0 ? activity.owners : priority.owners, titleOf);
    const became = given.accountable === null ? answeringWords(priority.owners, titleOf) : namedWords({ ...given, accountable: given.accountable });
    return { ...ofActivity(found), lines: [changed({ what: `Owners of ${given.ref}`, was, became })], effects: [] };
  },
  apply: async (trx, at, given, approved) => void (await applyActivityOwners(trx, at, await lockPlan(trx, at.programmeId), given, approved)),
});

/** As the owners of today are written. */
const namedWords = ({ accountable, joint }: { readonly accountable: string; readonly joint: readonly string[] }): string =>
  joint.length === 0 ? accountable : `${accountable}, with ${joint.toSorted().join('; ')}`;

function changed<Changed extends { readonly was: string; readonly became: string }>(line: Changed): Changed {
  if (line.was === line.became) throw new Refused('accountable', 'Nothing would change: these posts answer for it already.');
  return line;
}
