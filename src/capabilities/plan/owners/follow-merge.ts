import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Effect, type FollowMerge, type PostWithHolders, postByKey, titleKey } from '../../people/index.ts';
import { postsOf } from '../changes/deciders.ts';
import { listQuestions, settleQuestionRow } from '../questions/store.ts';
import { answeringWords } from '../rules/owner-changes.ts';
import type { Owner, Plan } from '../rules/plan.ts';
import { lockPlan } from '../store.ts';
import { insertOwnerChange } from './changes/store.ts';
import { movePosts, ownedByBoth } from './store.ts';

/**
 * Where two posts become one, what the one owned is the other's. What both own is refused: each answers for it, and one of two voices would be gone. Of an accepted
 * plan whoever answers for a thing changes by a request alone, unless an open question of the plan already asks whether these two titles are one post (H39).
 */
export const planFollows: FollowMerge = async (trx, { programmeId, merge, reason, moment, today }) => {
  const shared = await ownedByBoth(trx, programmeId, merge);
  const plan = await lockPlan(trx, programmeId);
  const before = await postsOf(trx, programmeId);
  const answered = plan?.acceptedOn ? answeredBy(plan, merge.end) : [];
  const unasked = answered.length > 0 && !(await isAsked(trx, programmeId, before.posts, merge));
  let refs: readonly string[] = [];
  let settled = 0;
  return {
    move: async () => {
      refs = await movePosts(trx, programmeId, merge);
      settled = await settleSamePosts(trx, programmeId, today, 'They are one post');
      const change = { reason, changedOn: today, approvedOn: null, approvedBy: null, requestId: null };
      for (const { owned, owners } of answered) {
        const now = owners.map((owner) => (owner.postId === merge.end ? { ...owner, postId: merge.keep } : owner));
        const words = { was: answeringWords(owners, before.titleOf), became: answeringWords(now, before.titleOf) };
        await insertOwnerChange(trx, programmeId, moment, { ...owned, ...words, ...change });
      }
    },
    effects: async () => {
      const effects: Effect[] = shared.map((ref) => ({
        kind: 'refuses',
        words: `Both own ${ref}, so each would verify a completion that the other claims. Say first which of them owns it: change the owners of ${ref}`,
      }));
      if (unasked) effects.push({ kind: 'refuses', words: unaskedWords(before.titleOf(merge.end), answered) });
      if (refs.length > 0) effects.push({ kind: 'tells', words: `What it owns goes along: ${refs.join(', ')}.` });
      if (settled > 0) effects.push({ kind: 'tells', words: 'The question whether these titles are one post is settled.' });
      return effects;
    },
  };
};

type Answered = { readonly ref: string; readonly owned: { readonly priorityId: string } | { readonly activityId: string }; readonly owners: readonly Owner[] };

/** The priorities, and the activities with owners of their own, for which a post answers. */
function answeredBy({ priorities }: Plan, postId: string): Answered[] {
  const answers = ({ owners }: Pick<Answered, 'owners'>): boolean => owners.some((owner) => owner.postId === postId && owner.part !== 'supporting');
  return priorities.flatMap(({ id, ref, owners, activities }) =>
    [{ ref, owned: { priorityId: id }, owners }, ...activities.map((one) => ({ ref: one.ref, owned: { activityId: one.id }, owners: one.owners }))].filter(
      answers,
    ),
  );
}

const unaskedWords = (title: string, answered: readonly Answered[]): string =>
  `${title} answers for ${answered.map(({ ref }) => ref).join(', ')} of an accepted plan, and no open question asks whether the two titles are one post. Ask for the owners to change first: somebody else decides that`;

/** Whether an open question of the plan names both posts, by their titles or other names. */
async function isAsked(trx: Db, programmeId: string, posts: readonly PostWithHolders[], { keep, end }: { keep: string; end: string }): Promise<boolean> {
  const keysOf = (id: string): string[] =>
    posts.filter((post) => post.id === id).flatMap(({ title, aliases }) => [title, ...aliases.map((alias) => alias.title)].map(titleKey));
  const names = (text: string, id: string): boolean => text.split('\n').some((title) => keysOf(id).includes(titleKey(title)));
  return (await openSamePosts(trx, programmeId)).some(({ text }) => names(text, keep) && names(text, end));
}

const openSamePosts = async (trx: Db, programmeId: string) =>
  (await listQuestions(trx, programmeId)).filter(({ key, severity, settledOn }) => key === 'same-post' && severity === 'question' && settledOn === null);

/** Settles each open question whether titles are one post, where they all lead to one by now. How many were. */
export async function settleSamePosts(trx: Db, programmeId: string, today: Day, answer: string): Promise<number> {
  const open = await openSamePosts(trx, programmeId);
  let settled = 0;
  for (const { id, text } of open) {
    const posts = new Map<string, string>();
    const titles = [...new Set(text.split('\n').map(titleKey))];
    let missing = false;
    for (const key of titles) {
      const post = await postByKey(trx, programmeId, key);
      if (post) posts.set(post.id, post.title);
      else missing = true;
    }
    const [title] = posts.values();
    if (missing || posts.size !== 1 || title === undefined) continue;
    if (await settleQuestionRow(trx, programmeId, id, today, `${answer}: “${title}”.`)) settled += 1;
  }
  return settled;
}
