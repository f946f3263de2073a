import { askTogether, type Db } from '../../platform/database/index.ts';
import { askPosts, type PostWithHolders } from '../people/index.ts';
import type { StoredMeasure } from './rules/measure.ts';
import { askMeasures } from './store.ts';

/** The measure of a ref, undefined where there is none, and the posts of its programme, in one query. */
export async function measureWithPosts(db: Db, programmeId: string, ref: string): Promise<{ measure: StoredMeasure | undefined; posts: PostWithHolders[] }> {
  const { measures, posts } = await askTogether(db, { measures: askMeasures(programmeId, ref), posts: askPosts(programmeId) });
  return { measure: measures[0], posts };
}
