import type { Changer } from '../../platform/record/index.ts';

/** Who acts, and in which post. Throws where it is nobody: what is reviewed, verified or settled has somebody's name. */
export function acting({ actor: { personId, postId } }: Changer): { readonly personId: string; readonly postId: string } {
  if (personId === null || postId === null) throw new Error('This is done by a person in a post.');
  return { personId, postId };
}
