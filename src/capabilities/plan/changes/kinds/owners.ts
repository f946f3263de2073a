import { applyActivityOwners, type NamedActivityOwners, ownedActivity } from '../../activity-owners/actions.ts';
import { applyOwners, type NamedOwners, ownedIn } from '../../owners/actions.ts';
import { Refused } from '../../refusal.ts';
import { answeringWords } from '../../rules/owner-changes.ts';
import type { Priority } from '../../rules/plan.ts';
import { lockPlan, planOf } from '../../store.ts';
import { stored } from '../form.ts';
import { kindOf } from '../kind.ts';
import { type Line, postsNow } from '../rules/request.ts';
import { ofActivity, ofPriority } from './subjects.ts';

/** Who answers for a priority. */
export const ownersKind = kindOf<NamedOwners>({
  name: 'owners',
  read: (given) => stored.owners.parse(given),
  describe: async (db, programmeId, given, { titleOf, titleNow }) => {
    const priority = ownedIn(await planOf(db, programmeId), given.ref);
    const line = { what: `Owners of ${given.ref}`, was: answeringWords(priority.owners, titleOf), became: namedWords(given), posts: true };
    const supporting = supportingLine(priority, titleOf, (titles) => titles.filter((title) => !answeringTitles(given).map(titleNow).includes(title)));
    return {
      ...ofPriority(priority),
      lines: [changed(line, titleNow), supporting],
      effects: [`From then on ${given.accountable} answers for ${given.ref} and submits its update.`],
    };
  },
  apply: async (trx, at, given, approved) =>
    void (await applyOwners(trx, at, await lockPlan(trx, at.programmeId), given, { reason: approved.reason, approved })),
});

/** Who answers for an activity: posts of its own, or its priority's. */
export const activityOwnersKind = kindOf<NamedActivityOwners>({
  name: 'activity-owners',
  read: (given) => stored['activity-owners'].parse(given),
  describe: async (db, programmeId, given, { titleOf, titleNow }) => {
    const found = ownedActivity(await planOf(db, programmeId), given.ref);
    const { activity, priority } = found;
    const was = answeringWords(activity.owners.length > 0 ? activity.owners : priority.owners, titleOf);
    const became = given.accountable === null ? answeringWords(priority.owners, titleOf) : namedWords({ ...given, accountable: given.accountable });
    // A post that has no part in the priority yet supports it from then on.
    const known = priority.owners.map(({ postId }) => titleOf(postId));
    const supporting = supportingLine(priority, titleOf, (titles) => [
      ...titles,
      ...answeringTitles(given)
        .map(titleNow)
        .filter((title) => !known.includes(title)),
    ]);
    return { ...ofActivity(found), lines: [changed({ what: `Owners of ${given.ref}`, was, became, posts: true }, titleNow), supporting], effects: [] };
  },
  apply: async (trx, at, given, approved) => void (await applyActivityOwners(trx, at, await lockPlan(trx, at.programmeId), given, approved)),
});

/** As the owners of today are written. */
const namedWords = ({ accountable, joint }: { readonly accountable: string; readonly joint: readonly string[] }): string =>
  joint.length === 0 ? accountable : `${accountable}, with ${joint.toSorted().join('; ')}`;

type Named = { readonly accountable: string | null; readonly joint: readonly string[] };

const answeringTitles = ({ accountable, joint }: Named): readonly string[] => (accountable === null ? [] : [accountable, ...joint]);

/** Who only supports a priority, and who would: those go on doing so who do not answer for it instead. A line of it even where it stays, so that whoever decides sees it. */
function supportingLine(
  { ref, owners }: Pick<Priority, 'ref' | 'owners'>,
  titleOf: (postId: string) => string,
  after: (titles: readonly string[]) => readonly string[],
): Line {
  const titles = owners.filter(({ part }) => part === 'supporting').map(({ postId }) => titleOf(postId));
  const words = (of: readonly string[]): string => (of.length === 0 ? 'Nobody' : [...new Set(of)].sort().join('; '));
  return { what: `Who supports ${ref}`, was: words(titles), became: words(after(titles)), posts: true };
}

function changed<Changed extends { readonly was: string; readonly became: string }>(line: Changed, titleNow: (title: string) => string): Changed {
  if (postsNow(line.was, titleNow) === postsNow(line.became, titleNow))
    throw new Refused('accountable', 'Nothing would change: these posts answer for it already.');
  return line;
}
