import { askTogether, type Db } from '../../platform/database/index.ts';
import { askPosts, type PostWithHolders } from '../people/index.ts';
import { askRequests, type ChangeRequest } from '../plan/index.ts';
import type { StoredMeasure } from './rules/measure.ts';
import { askMeasures } from './store.ts';

/** The measure of a ref, undefined where there is none, with what was asked of it and the posts of its programme, in one query. */
export async function measureWithPosts(
  db: Db,
  programmeId: string,
  ref: string,
): Promise<{ measure: StoredMeasure | undefined; posts: PostWithHolders[]; requests: readonly ChangeRequest[] }> {
  const { measures, posts, requests } = await askTogether(db, {
    measures: askMeasures(programmeId, ref),
    posts: askPosts(programmeId),
    requests: askRequests(programmeId),
  });
  const [measure] = measures;
  return { measure, posts, requests: requests.filter(({ subject }) => subject.kind === 'measure' && subject.id === measure?.id) };
}

/** The posts of a programme with the requests that wait, in one query. */
export const postsAndWaiting = (db: Db, programmeId: string): Promise<{ posts: PostWithHolders[]; waiting: ChangeRequest[] }> =>
  askTogether(db, { posts: askPosts(programmeId), waiting: askRequests(programmeId, { state: 'waiting' }) });
