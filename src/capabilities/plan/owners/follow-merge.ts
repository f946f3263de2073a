import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Effect, type FollowMerge, postByKey, titleKey } from '../../people/index.ts';
import { listQuestions, settleQuestionRow } from '../questions/store.ts';
import { movePosts, ownedByBoth } from './store.ts';

/** Where two posts become one, what the one owned is the other's. What both own is refused: each answers for it, and one of two voices would be gone. */
export const planFollows: FollowMerge = async (trx, { programmeId, merge, today }) => {
  const shared = await ownedByBoth(trx, programmeId, merge);
  let refs: readonly string[] = [];
  let settled = 0;
  return {
    move: async () => {
      refs = await movePosts(trx, programmeId, merge);
      settled = await settleSamePosts(trx, programmeId, today, 'They are one post');
    },
    effects: async () => {
      const effects: Effect[] = shared.map((ref) => ({
        kind: 'refuses',
        words: `Both own ${ref}, so each would verify a completion that the other claims. Say first which of them owns it: change the owners of ${ref}`,
      }));
      if (refs.length > 0) effects.push({ kind: 'tells', words: `What it owns goes along: ${refs.join(', ')}.` });
      if (settled > 0) effects.push({ kind: 'tells', words: 'The question whether these titles are one post is settled.' });
      return effects;
    },
  };
};

/** Settles each open question whether titles are one post, where they all lead to one by now. How many were. */
export async function settleSamePosts(trx: Db, programmeId: string, today: Day, answer: string): Promise<number> {
  const open = (await listQuestions(trx, programmeId)).filter(
    ({ key, severity, settledOn }) => key === 'same-post' && severity === 'question' && settledOn === null,
  );
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
