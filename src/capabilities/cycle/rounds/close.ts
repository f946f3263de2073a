import type { Db } from '../../../platform/database/index.ts';
import { json } from '../../../platform/database/index.ts';
import { hashOfBytes, storeFile } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { type Changer, changing, holdRecordHead, type RecordHead, recordHead } from '../../../platform/record/index.ts';
import { ratingPolicy } from '../../assurance/index.ts';
import type { Programme } from '../../people/index.ts';
import { loadPosition } from '../load-position.ts';
import type { MakePapers, PaperFacts } from '../papers.ts';
import { pastRatings } from '../past-ratings.ts';
import type { CycleSummary, PriorityPosition } from '../position.ts';
import { type Outcome, Refused, refusing } from '../refusal.ts';
import { type ClosingProblem, tooEarlyToClose } from '../rules/closing.ts';
import { targetMovedIn } from '../rules/target-moved.ts';
import { hashOfRatings, type RatingRow } from './rating-hash.ts';
import { insertFrozenPaper, insertRatings, markClosed } from './store.ts';
import type { FrozenHashes } from './verify-frozen.ts';

/** The record moved between reading the facts and freezing them. */
class HeadMoved extends Error {}

/** How often papers are made anew where changes keep coming between. */
const mostTries = 5;

/**
 * Closes the open cycle: derives every rating, makes the papers outside any transaction, and freezes the two together with the facts and the policy they
 * were judged by. What was read and what is frozen belong to one moment of the record: where a change came between, all of it is done again.
 */
export function closeCycle(
  changer: Changer,
  programme: Pick<Programme, 'id' | 'slug' | 'name' | 'council'>,
  makePapers: MakePapers,
): Promise<Outcome<CycleSummary, ClosingProblem>> {
  return refusing(async () => {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const facts = await paperFacts(changer, programme);
      const papers = await makePapers(facts);
      try {
        return await freeze(changer, facts, papers);
      } catch (error) {
        if (!(error instanceof HeadMoved)) throw error;
      }
    }
    throw new Refused<ClosingProblem>([{ key: 'changing-meanwhile' }]);
  });
}

/** The head is read first: whatever changes after it makes the freezing start again. */
async function paperFacts(changer: Changer, programme: Pick<Programme, 'id' | 'slug' | 'name' | 'council'>): Promise<PaperFacts> {
  const { db, clock } = changer;
  const head = await recordHead(db, programme.id);
  const today = clock.today();
  const position = await loadPosition(db, programme, today, { closing: true, signals: true });
  const open = position.cycle;
  if (open === null || open.state !== 'open') throw new Refused<ClosingProblem>([{ key: 'none-open' }]);
  if (tooEarlyToClose(today, open.boardDay)) throw new Refused<ClosingProblem>([{ key: 'too-early', boardDay: open.boardDay }]);
  const cycle: CycleSummary = { ...open, state: 'closed', closedOn: today };
  const { id, slug, name, council } = programme;
  return {
    programme: { id, slug, name, council },
    cycle,
    position: { ...position, cycle },
    history: await pastRatings(db, programme.id),
    policy: ratingPolicy(today),
    moment: clock.now(),
    head,
  };
}

type Papers = Awaited<ReturnType<MakePapers>>;

function freeze(changer: Changer, facts: PaperFacts, papers: Papers): Promise<CycleSummary> {
  const { programme, cycle, position } = facts;
  const texts = { facts: JSON.stringify(frozenFacts(facts)), policy: JSON.stringify(facts.policy), tree: papers.tree };
  const hashes = { facts: hashOfText(texts.facts), policy: hashOfText(texts.policy), tree: hashOfText(texts.tree) };
  const change = { programmeId: programme.id, action: 'cycle.close', subject: { kind: 'cycle', id: cycle.id } };
  return changing(changer, change, async (trx, moment, tell) => {
    if (!sameHead(await holdRecordHead(trx, programme.id), facts.head)) throw new HeadMoved('the record moved');
    const ratings = position.priorities.map((priority) => ratingRow(facts, priority, newId(moment)));
    await insertRatings(
      trx,
      ratings.map((row) => ({ ...row, because: json(row.because), slow: json(row.slow) })),
    );
    const files = await storePapers(trx, programme.id, papers);
    await insertFrozenPaper(trx, {
      id: newId(moment),
      programme_id: programme.id,
      cycle_id: cycle.id,
      kind: 'highlight',
      ...texts,
      facts_hash: hashes.facts,
      policy_hash: hashes.policy,
      tree_hash: hashes.tree,
      pdf_hash: files.pdf,
      docx_hash: files.docx,
      record_sequence: facts.head.sequence,
      record_hash: facts.head.hash,
    });
    // Last, since the database lets nothing be added to a closed cycle.
    if (!(await markClosed(trx, programme.id, cycle.id, position.day))) throw new Refused<ClosingProblem>([{ key: 'none-open' }]);
    tell({
      number: cycle.number,
      boardDay: cycle.boardDay,
      ratings: ratings.length,
      hashes: { ...hashes, ...files, ratings: hashOfRatings(ratings) } satisfies FrozenHashes,
    });
    return cycle;
  });
}

/** The history is not frozen a second time: it is the ratings of the cycles before, which are frozen themselves. */
const frozenFacts = ({ programme, cycle, position, moment, head }: PaperFacts) => ({ programme, cycle, position, moment, head });

const sameHead = (a: RecordHead, b: RecordHead): boolean => a.sequence === b.sequence && a.hash === b.hash;

const hashOfText = (text: string): string => hashOfBytes(new TextEncoder().encode(text));

async function storePapers(trx: Db, programmeId: string, papers: Papers): Promise<{ pdf: string | null; docx: string }> {
  const docx = await storeFile(trx, programmeId, papers.docx);
  return { docx, pdf: papers.pdf === null ? null : await storeFile(trx, programmeId, papers.pdf) };
}

function ratingRow(facts: PaperFacts, priority: PriorityPosition, id: string): RatingRow {
  const { rating, update } = priority;
  return {
    id,
    programme_id: facts.programme.id,
    cycle_id: facts.cycle.id,
    priority_id: priority.id,
    declared_process: update?.declared.process ?? null,
    declared_impact: update?.declared.impact ?? null,
    derived_process: rating.process,
    derived_impact: rating.impact,
    colour: rating.colour,
    because: rating.because,
    slow: priority.slow,
    difference: update?.difference ?? '',
    target_moved: targetMovedIn(priority.facts.activities, facts.cycle, facts.position.cycleBefore, facts.position.day),
  };
}
