import type { Changer } from '../../../platform/record/index.ts';
import { listPosts } from '../../people/index.ts';
import { type Outcome, Refused } from '../refusal.ts';
import { type CompletionProblem, settling } from './actions.ts';
import { postsSeen } from './posts-seen.ts';
import { mayVerify, waitsForOne } from './rules/meant.ts';
import { nameVerifierPost } from './store.ts';

/** Names the post that is meant to verify a claim, one that may. Anybody else who may verify it still may; the one named is told that it waits for them. */
export function nameVerifier(
  changer: Changer,
  programme: { readonly id: string },
  given: { readonly ref: string; readonly claimId: string | null; readonly postId: string },
): Promise<Outcome<string, CompletionProblem>> {
  return settling(changer, programme, { action: 'completion.name-verifier', ref: given.ref }, async (trx, _moment, { activity, facts }) => {
    if (!waitsForOne(facts)) throw new Refused<CompletionProblem>(['nothing-asked']);
    if (given.claimId !== activity.claimId) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    const post = postsSeen(await listPosts(trx, programme.id), changer.clock.today()).find(({ id }) => id === given.postId);
    if (post === undefined || !mayVerify(facts, post)) throw new Refused<CompletionProblem>(['cannot-verify']);
    if (!(await nameVerifierPost(trx, programme.id, activity.id, given))) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    return post.title;
  });
}
