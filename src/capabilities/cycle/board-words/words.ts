import type { Day } from '../../../calendar/index.ts';
import { askTogether, type Db } from '../../../platform/database/index.ts';
import { askPosts, type PostWithHolders, peopleSince } from '../../people/index.ts';
import { askPlanWords, askUnlistedMeetings, askWordChecks, besideRecords, type Meeting, type PlanWord, type StoredCheck } from '../../plan/index.ts';
import { wasUnlisted } from '../../plan/rules/index.ts';
import { askRatedRows } from './rated-store.ts';
import { type BoardWord, type RatedRow, type RatedWord, ratedWords } from './rules/word.ts';

/** What is asked for the records of boards' words, with others; `boardWordsIn` puts the answers together. */
export const wordAskings = (programmeId: string) => ({
  planWords: askPlanWords(programmeId),
  ratedRows: askRatedRows(programmeId),
  checks: askWordChecks(programmeId),
});

type Answers = {
  readonly planWords: readonly PlanWord[];
  readonly ratedRows: readonly RatedRow[];
  readonly checks: readonly StoredCheck[];
  readonly posts: readonly PostWithHolders[];
  /** Meetings of which somebody said that they were held, though none was known; left out where nobody asks. */
  readonly unlisted?: readonly Meeting[];
};

/** Every record of a board's word that the programme office entered, in one query. */
export async function boardWords(db: Db, programmeId: string, today: Day): Promise<readonly BoardWord[]> {
  const unlisted = askUnlistedMeetings(programmeId);
  return boardWordsIn(await askTogether(db, { ...wordAskings(programmeId), posts: askPosts(programmeId), unlisted }), today);
}

export function boardWordsIn({ planWords, ratedRows, checks, posts, unlisted = [] }: Answers, today: Day): readonly BoardWord[] {
  const beside = besideRecords(checks, posts);
  const ofPlan = planWords.flatMap((one) => {
    const word = beside({ ...one, minuted: one.reference !== '' || one.kind === 'version' });
    return word === null ? [] : [{ ...one, word }];
  });
  return [...ofPlan, ...ratedWords(ratedRows, beside)].map((word) => ({
    ...word,
    excluded: notSecond(word, posts, today),
    unlisted: wasUnlisted(unlisted, { board: word.kind === 'ratings' ? '' : word.board, day: word.day }),
  }));
}

/**
 * Who is no second person for a record: whoever entered it, in whatever post they are now; of a change also who asked for it, and everybody who owned what it changes on
 * any day since. Where only the post is known, everybody who held it on that day.
 */
function notSecond(word: PlanWord | RatedWord, posts: readonly PostWithHolders[], today: Day): readonly string[] {
  const byId = new Map(posts.flatMap((post) => [post, ...post.aliases].map(({ id }) => [id, post] as const)));
  const heldOn = (postId: string, since: Day, until: Day): string[] => {
    const post = byId.get(postId);
    return post === undefined ? [] : peopleSince(post, since, until);
  };
  const recorders = word.recordedBy !== null ? [word.recordedBy] : heldOn(word.post, word.recordedOn, word.recordedOn);
  const asked = word.kind === 'request' ? word.asked : null;
  const owners = asked === null ? [] : asked.ownerPosts.flatMap((postId) => heldOn(postId, asked.on, today));
  return [...new Set([...recorders, ...(asked === null ? [] : [asked.by]), ...owners])];
}
