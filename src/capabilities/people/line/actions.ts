import { type Changer, changing, holdRecordHead } from '../../../platform/record/index.ts';
import { circles } from './rules/line.ts';
import { linesOf, storeLine } from './store.ts';

/** Thrown inside the change to undo it. */
class LineRefused extends Error {
  readonly why: 'circle' | 'gone';
  constructor(why: 'circle' | 'gone') {
    super(why);
    this.why = why;
  }
}

/**
 * Says which post a post answers to; null for none. `circle`: the other one answers to it, at some remove. `gone`: one of the two is no post of the programme,
 * or another name of one.
 */
export async function setLine(changer: Changer, programmeId: string, postId: string, to: string | null): Promise<'saved' | 'circle' | 'gone'> {
  try {
    await changing(changer, { programmeId, action: 'people.edit', subject: { kind: 'post', id: postId } }, async (trx, _moment, tell) => {
      // One after the other: two that are sound alone can make a circle together.
      await holdRecordHead(trx, programmeId);
      const lines = await linesOf(trx, programmeId);
      if (!lines.has(postId) || (to !== null && !lines.has(to))) throw new LineRefused('gone');
      if (to !== null && circles(lines, postId, to)) throw new LineRefused('circle');
      tell({ answersTo: to, before: lines.get(postId) ?? null });
      await storeLine(trx, programmeId, postId, to);
    });
    return 'saved';
  } catch (error) {
    if (error instanceof LineRefused) return error.why;
    throw error;
  }
}
