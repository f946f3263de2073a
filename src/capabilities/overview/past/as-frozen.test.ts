import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { impactStates, processStates } from '../../../design/marks.ts';
import { firstColourOf, ratingScheme, sentencesOf } from '../../assurance/index.ts';
import { planOfMarlshire, saying, soundAnswers } from '../../cycle/fixtures/programme.ts';
import {
  type ActivityAnswer,
  closeCycle,
  closedBoards,
  loadPosition,
  openCycle,
  type PriorityPosition,
  ratingsOf,
  reopenFallenBack,
  submitUpdate,
  type UpdateAnswers,
} from '../../cycle/index.ts';
import { addMeasure, addReading, askMeasuresForComparing } from '../../measures/index.ts';
import { approvedChange } from '../../plan/fixtures/approving.ts';
import { acceptPlan, createPlan, dateKind } from '../../plan/index.ts';
import { highlightPapers } from '../../reports/index.ts';

const home = '/marlshire';

/** Three boards in the autumn of 2022, with everything moving between them and after them. */
describe('the pages of the programme as at a close are what was frozen for its board', () => {
  let site: TestSite;
  let office: Browser;
  let measure: string;
  const settings = () => ({ id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 });

  before(async () => {
    site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
    const { changer, programme, db } = site;
    await createPlan(changer, programme.id, planOfMarlshire);
    for (const title of ['Head of Assessment', 'Head of Practice', 'Head of Partnership']) await site.signIn(title);
    const outcome = await db.selectFrom('outcome').select('id').where('ref', '=', 'LG1.o1').executeTakeFirstOrThrow();
    const added = await addMeasure(changer, programme.id, {
      name: 'Supervision on time',
      why: '',
      unit: 'percent',
      polarity: 'high',
      frequency: 'monthly',
      lagDays: 14,
      context: false,
      baseline: { value: 61, day: '2022-06-30' },
      target: 90,
      targetUpper: null,
      ownerPostId: null,
      outcomeIds: [outcome.id],
    });
    measure = added.ok ? added.id : '';
    await acceptPlan(changer, programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    await round(1, '2022-10-03', '2022-09-27', async () => {
      await say('Head of Assessment', 'LG1', 'LG1a', { status: 'begun' });
      await say('Head of Practice', 'QP1', 'QP1a', { status: 'begun' }, { process: 'on-track', difference: 'Only its paper is missing.' });
    });
    await reading('2022-08-31', 63);
    await round(2, '2022-10-31', '2022-10-25', async () => {
      await say('Head of Assessment', 'LG1', 'LG1a', { status: 'claimed-complete', claimShown: 'Ten records.' });
      await say('Head of Partnership', 'LG2', 'LG2a', { status: 'begun', forecast: '2022-12-16', forecastReason: 'One left.' });
    });
    await reading('2022-09-30', 92);
    const move = { ref: 'LG2a', what: 'target', toDay: '2023-02-28' } as const;
    assert.ok((await approvedChange({ db: site.db, id: programme.id, changer }, dateKind, move, 'The partner closed.')).ok);
    await round(3, '2022-11-28', '2022-11-22', async () => {
      await say('Head of Partnership', 'LG2', 'LG2a', { status: 'begun', forecast: '2023-02-20', forecastReason: 'The partner closed.' });
    });
    // And after the last one: a reading, a month without a word, the next round.
    await reading('2022-10-31', 40);
    site.clockTo('2023-01-09T09:00:00.000Z');
    assert.ok((await openCycle(site.changer, settings(), '2023-01-23')).ok);
    office = await site.signIn('Programme office');
  });
  after(() => site.close());

  async function round(number: number, board: `${number}-${number}-${number}`, closes: string, updates: () => Promise<void>): Promise<void> {
    const opened = await openCycle(site.changer, settings(), board);
    assert.ok(opened.ok && opened.value.number === number, JSON.stringify(opened));
    await updates();
    site.clockTo(`${closes}T16:00:00.000Z`);
    assert.ok((await closeCycle(site.changer, settings(), highlightPapers(null))).ok);
  }

  async function say(title: string, ref: string, activity: string, said: Partial<ActivityAnswer>, more: Partial<UpdateAnswers> = {}): Promise<void> {
    const holds = site.db.selectFrom('holding').innerJoin('post', 'post.id', 'holding.post_id').select(['holding.person_id as personId', 'post.id as postId']);
    const actor = await holds.where('post.title', '=', title).executeTakeFirstOrThrow();
    const { priorities } = await loadPosition(site.db, site.programme, site.clock.today());
    const priority = priorities.find((one) => one.ref === ref) as PriorityPosition;
    const answers = { ...soundAnswers(priority), ...saying(priority, activity, said), ...more };
    const done = await submitUpdate({ ...site.changer, actor }, site.programme, { ref, answers });
    assert.ok(done.ok, JSON.stringify(done));
  }

  async function reading(periodEnd: `${number}-${number}-${number}`, value: number): Promise<void> {
    const given = { periodEnd, value, note: '', numerator: null, denominator: null, quality: 'validated' } as const;
    assert.equal(await addReading(site.changer, site.programme.id, measure, given, reopenFallenBack), 'added');
  }

  const plain = (text: string): string =>
    text
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#39;', '’')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ');
  const mainOf = async (address: string): Promise<string> => {
    const { status, text } = await office.get(address);
    assert.equal(status, 200, address);
    return text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  };

  test('every priority’s states, colour and reasons, on the wall, its own page and the list of what is slow', async () => {
    const boards = await closedBoards(site.db, site.programme.id);
    assert.deepEqual(
      boards.map(({ number }) => number),
      [3, 2, 1],
    );
    const { priorities } = await loadPosition(site.db, site.programme, site.clock.today());
    const seen = new Set<string>();
    for (const board of boards) {
      const scheme = ratingScheme('standard', board.boardDay);
      const ratings = await ratingsOf(site.db, site.programme.id, board.number);
      assert.equal(ratings.length, 3);
      const wall = await mainOf(`${home}/plan?as-at=${board.closedAt}`);
      const slow = plain(await mainOf(`${home}/assurance/slow-to-progress?as-at=${board.closedAt}`));
      for (const rating of ratings) {
        const { ref } = priorities.find(({ id }) => id === rating.priorityId) as PriorityPosition;
        const place = `${ref} at the board of ${board.boardDay}`;
        const { process, impact } = rating.derived;
        const words = `${processStates[process].words}, impact ${impactStates[impact].words.toLowerCase()}`;
        seen.add(`${ref} ${words}`);
        const row = new RegExp(`>${ref}</a>[\\s\\S]*?</tr>`).exec(wall)?.[0] ?? '';
        const cells = [...row.matchAll(/<span class="govuk-visually-hidden">([^<]*)<\/span>/g)].map(([, said]) => said);
        const differs = rating.declared !== null && (rating.declared.process !== process || rating.declared.impact !== impact);
        // A colour that rests on approved changes was frozen as a reason, and the mark says so.
        const first = firstColourOf(rating.because);
        const moved = first === null ? '' : `; ${scheme.colours[first].name.toLowerCase()} without approved changes`;
        assert.equal(cells.at(-1), `${words}${differs ? '; owner and facts differ' : ''}${moved}`, place);
        assert.match(row, new RegExp(`sl-tint-${rating.colour}`), `${place}: its colour`);
        assert.doesNotMatch(row, / today</, `${place}: nothing has moved since`);
        const page = plain(await mainOf(`${home}/plan/priorities/${ref}?as-at=${board.closedAt}`));
        assert.ok(page.includes(`Why ${processStates[process].words.toLowerCase()}`), place);
        for (const { words: sentence } of sentencesOf(
          rating.because.filter(({ part }) => part === 'process' || part === 'impact' || part === 'note'),
          scheme,
        ))
          assert.ok(page.includes(sentence), `${place}: ${sentence}`);
        for (const { words: sentence } of sentencesOf(rating.slow, scheme)) {
          assert.ok(page.includes(sentence), `${place}: ${sentence}`);
          assert.ok(slow.includes(sentence), `${place}: ${sentence}`);
        }
        assert.equal(slow.includes(`${ref} `), rating.slow.length > 0, `${place}: on the list of what is slow exactly where it was`);
      }
    }
    assert.ok(seen.size >= 6, `too little moved to prove anything: ${[...seen].join('; ')}`);
  });

  test('what came after is in none of them', async () => {
    const [third, second, first] = await closedBoards(site.db, site.programme.id);
    const then = plain(await mainOf(`${home}/plan/priorities/LG2?as-at=${second?.closedAt}`));
    assert.match(then, /30 November 2022/);
    assert.doesNotMatch(then, /28 February 2023/);
    assert.match(plain(await mainOf(`${home}/plan/priorities/LG2?as-at=${third?.closedAt}`)), /28 February 2023/);
    assert.doesNotMatch(await mainOf(`${home}/measures/M1?as-at=${first?.closedAt}`), /63%/);
  });

  test('what changed between two boards: in short with the way to each part, then each thing in a line that leads to its page as it stood', async () => {
    const [third, second, first] = await closedBoards(site.db, site.programme.id);
    const page = plain(await mainOf(`${home}/changes?from=${first?.closedAt}&to=${second?.closedAt}`));
    assert.match(page, /From as frozen for the board of 3 October 2022 to as frozen for the board of 31 October 2022/);
    assert.match(
      page,
      /1 rating got worse ?No rating got better.*No date moved to a later day.*No completed activity opened again.*2 other steps.*2 updates submitted/,
    );
    assert.match(
      page,
      /Ratings that got worse.*LG1 Managers know the work of their teams.*Was On track.*Became Behind.*What is new: LG1a was claimed complete on/,
    );
    assert.match(page, /LG1a Hold supervision every 28 days in every assessment team: under way became claimed complete/);
    assert.match(page, /M1 Supervision on time, 31 August 2022: 63%, new/);
    assert.match(page, /LG2a Agree the information-sharing protocol: not begun became under way; forecast: no forecast became 16 December 2022/);
    assert.match(page, /Updates submitted ?Cycle 2, board of 31 October 2022: LG1, LG2 /);
    assert.doesNotMatch(page, /28 February 2023|92%/, 'what came later is no change between the two');
    const drawn = await mainOf(`${home}/changes?from=${second?.closedAt}&to=${third?.closedAt}`);
    const next = plain(drawn);
    assert.match(drawn, /<a class="govuk-link" href="#changed-later"><strong>1<\/strong> date moved to a later day<\/a>[\s\S]*id="changed-later"/);
    assert.match(
      next,
      /LG2a Agree the information-sharing protocol ?Was 30 November 2022 ?Became 28 February 2023 ?As accepted 30 November 2022 moved once ?Request CR1/,
    );
    assert.doesNotMatch(next, /The partner closed/, 'the reason stands on the page of its request');
    assert.ok(drawn.includes(`href="${home}/plan/activities/LG2a?as-at=${third?.closedAt}"`), 'a line leads to the page as it stood at the later moment');
    assert.match(next, /M1 Supervision on time, 30 September 2022: 92%, new/);
  });

  test('it is narrowed by workstream and by kind without script, and says to what; an unknown choice narrows nothing', async () => {
    const [third, second] = await closedBoards(site.db, site.programme.id);
    const address = `${home}/changes?from=${second?.closedAt}&to=${third?.closedAt}`;
    const headings = async (more: string) => [...(await mainOf(`${address}${more}`)).matchAll(/id="changed-[a-z]+">([^<]*)</g)].map(([, words]) => words);
    const all = await headings('');
    assert.ok(all.length >= 4, all.join());
    assert.deepEqual(await headings('&kind=figures'), ['Figures']);
    assert.deepEqual(await headings('&workstream=QP&kind=targets'), []);
    assert.deepEqual(await headings('&workstream=ZZ&kind=zz'), all);
    const narrowed = await mainOf(`${address}&workstream=QP&kind=targets`);
    assert.match(narrowed, /Shown: Quality of practice, Dates\.[\s\S]*Nothing of what is shown changed between the two/);
    assert.match(narrowed, /<strong>No<\/strong> date moved to a later day/, 'the counts are those of the workstream');
    assert.match(narrowed, /<option value="QP" selected>Quality of practice/);
    assert.match(await mainOf(`${address}&kind=figures`), /href="[^"#]*&amp;kind=targets#changed-later"/, 'what is not shown is one link away');
    const typed = 'from-day=1&from-month=10&from-year=2022&kind=figures';
    assert.equal((await office.get(`${home}/changes?${typed}`)).location, `${home}/changes?from=2022-10-01T22:59:59.999Z&kind=figures`);
  });

  test('nothing between a moment and itself; days are asked for in boxes; what cannot be is refused with a sentence', async () => {
    const [third] = await closedBoards(site.db, site.programme.id);
    assert.match(await mainOf(`${home}/changes?from=${third?.closedAt}&to=${third?.closedAt}`), /Nothing changed between the two/);
    assert.match(await mainOf(`${home}/changes?from=1999-01-01T00:00:00.000Z`), /had not begun/);
    const boxes = (from: string, to: string) => {
      const of = (name: string, day: string) => day.split('-').map((part, at) => `${name}-${['year', 'month', 'day'][at]}=${part}`);
      return `${home}/changes?${[...of('from', from), ...(to === '' ? ['to-day=', 'to-month=', 'to-year='] : of('to', to))].join('&')}`;
    };
    assert.equal((await office.get(boxes('2022-10-01', '2022-11-01'))).location, `${home}/changes?from=2022-10-01T22:59:59.999Z&to=2022-11-01T23:59:59.999Z`);
    assert.equal((await office.get(boxes('2022-10-01', ''))).location, `${home}/changes?from=2022-10-01T22:59:59.999Z`);
    assert.match((await office.get(boxes('2022-11-01', '2022-10-01'))).text, /The later day must not be before the earlier one/);
    const ahead = await office.get(boxes('2022-10-01', '2024-10-01'));
    assert.equal(ahead.status, 422);
    assert.match(ahead.text, /The later day must be today or before/);
    const past = (await office.get(`${home}/plan?as-at=${third?.closedAt}`)).text;
    assert.ok(past.includes(`href="${home}/changes?from=${third?.closedAt}"`), 'and a page of the past leads there');
  });

  test('what owners say of the open cycle is not a board member’s to find there', async () => {
    await say(
      'Head of Practice',
      'QP1',
      'QP1a',
      { status: 'begun', forecast: '2023-03-01', forecastReason: 'A room was found.' },
      { difference: 'As before.' },
    );
    const [third] = await closedBoards(site.db, site.programme.id);
    const member = await site.signIn('Lead Member', 'board-member');
    const address = `${home}/changes?from=${third?.closedAt}`;
    assert.match(plain((await office.get(address)).text), /Updates submitted ?Cycle 4, board of 23 January 2023: QP1/);
    assert.doesNotMatch(plain((await member.get(address)).text), /Cycle 4, board of/);
    assert.equal((await (await site.signIn('Partner', 'partner')).get(address)).status, 404);
  });
});
