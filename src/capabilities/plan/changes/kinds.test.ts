import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { verifyRecord, verifyRows } from '../../../platform/record/index.ts';
import type { Plan } from '../index.ts';
import { activityByRef, priorityByRef } from '../rules/plan.ts';
import { byBoard, type ChangeSite, changeSite, day, type Fields, june, plan, why } from './fixtures/change-site.ts';

describe('each kind of change of an accepted plan is asked for, decided by another, and only then made', () => {
  let ground: ChangeSite;
  before(async () => {
    ground = await changeSite();
  });
  after(() => ground.site.close());
  const standing = () => ground.standing();

  const words = { title: 'Leaders who stay', 'text-LG1a': 'Recruit and keep a director', ...why };
  const kinds: readonly {
    what: string;
    at: string;
    fields: () => Promise<Fields>;
    shows: RegExp;
    came: (plan: Plan) => unknown;
    from: unknown;
    to: unknown;
    traced?: [page: string, words: RegExp];
  }[] = [
    {
      what: 'a target',
      at: `${plan}/activities/LG1a/move`,
      fields: async () => june,
      shows:
        /Was<\/dt><dd>30 April 2022[\s\S]*Becomes<\/dt><dd><strong>30 June 2022[\s\S]*moves for the first time\. The original, 30 April 2022, stays beside it/,
      came: (now) => [activityByRef(now, 'LG1a')?.activity.target, activityByRef(now, 'LG1a')?.activity.targetOriginal],
      from: ['2022-04-30', '2022-04-30'],
      to: ['2022-06-30', '2022-04-30'],
      traced: [
        `${plan}/activities/LG1a`,
        /30 June 2022[\s\S]*moved once[\s\S]*How its dates moved[\s\S]*Improvement Board <a class="govuk-link" href="\/marlshire\/plan\/changes\/CR/,
      ],
    },
    {
      what: 'a planned start',
      at: `${plan}/activities/LG1a/move`,
      fields: async () => ({ ...june, what: 'start', ...day('to', ['1', '2', '2022']) }),
      shows: /Planned start of LG1a/,
      came: (now) => activityByRef(now, 'LG1a')?.activity.start,
      from: null,
      to: '2022-02-01',
    },
    {
      what: 'a first target',
      at: `${plan}/activities/LG2b/target`,
      fields: async () => ({ ...day('day', ['31', '3', '2023']), ...why }),
      shows: /accepted without a target for LG2b/,
      came: (now) => activityByRef(now, 'LG2b')?.activity.firstTarget?.day,
      from: undefined,
      to: '2023-03-31',
      traced: [`${plan}/activities/LG2b`, /None: its first was approved on 19 November 2021/],
    },
    {
      what: 'the day impact is expected',
      at: `${plan}/priorities/LG1/expected-impact`,
      fields: async () => ({ ...day('to', ['31', '12', '2022']), ...why }),
      shows: /Day impact is expected of LG1/,
      came: (now) => priorityByRef(now, 'LG1')?.expectedImpact,
      from: null,
      to: '2022-12-31',
    },
    {
      what: 'words of a priority and an activity, with an activity and an outcome more',
      at: `${plan}/priorities/LG1/words`,
      fields: async () => {
        const priority = priorityByRef(await standing(), 'LG1');
        const texts = [...(priority?.activities ?? []), ...(priority?.outcomes ?? [])].map(({ ref, text }) => [`text-${ref.replace('.', '-')}`, text]);
        return {
          ...Object.fromEntries(texts),
          ...words,
          'new-activity': 'Induct them',
          ...day('new-target', ['30', '9', '2022']),
          'new-outcome': 'Staff stay',
        };
      },
      shows: /Title of LG1[\s\S]*added: [\s\S]*A new activity of LG1[\s\S]*Induct them \(by 30 September 2022\)[\s\S]*A new outcome of LG1/,
      came: (now) => {
        const { title, activities, outcomes } = priorityByRef(now, 'LG1') as NonNullable<ReturnType<typeof priorityByRef>>;
        return [
          title === words.title,
          activities.some(({ text }) => text === words['text-LG1a']),
          activities.at(-1)?.text,
          outcomes.some(({ text }) => text === 'Staff stay'),
        ];
      },
      from: [false, false, 'Recruit heads of service', false],
      to: [true, true, 'Induct them', true],
    },
    {
      what: 'an outcome that ends',
      at: `${plan}/withdraw/LG1.o1`,
      fields: async () => why,
      shows: /Outcome LG1\.o1[\s\S]*Ended/,
      came: (now) => [priorityByRef(now, 'LG1')?.outcomes.some(({ ref }) => ref === 'LG1.o1'), now.withdrawn.map(({ ref }) => ref)],
      from: [true, []],
      to: [false, ['LG1.o1']],
      traced: [`${plan}/list`, /Withdrawn from the plan[\s\S]*LG1\.o1[\s\S]*changes\/CR/],
    },
    {
      what: 'the owners of a priority',
      at: `${plan}/priorities/LG2/owners`,
      fields: async () => ({ accountable: 'Chief Executive', joint: ['Solicitor to the council'], ...why }),
      shows: /Solicitor to the council[\s\S]*Chief Executive, with Solicitor to the council/,
      came: (now) => [priorityByRef(now, 'LG2')?.owners.length, now.ownerChanges.length],
      from: [1, 0],
      to: [2, 1],
      traced: [
        `${plan}/priorities/LG2`,
        /Owner changed on 19 November 2021 from Solicitor to the council to Chief Executive, with Solicitor to the council, approved by Improvement Board/,
      ],
    },
    {
      what: 'the owners of an activity',
      at: `${plan}/activities/LG1b/owners`,
      fields: async () => ({ accountable: 'Solicitor to the council', joint: [], ...why }),
      shows: /Owners of LG1b/,
      came: (now) => activityByRef(now, 'LG1b')?.activity.owners.length,
      from: 0,
      to: 1,
    },
    {
      what: 'the days and the focus of a phase',
      at: `${plan}/phases/2`,
      fields: async () => ({
        number: '2',
        name: 'Early help',
        focus: 'Early help first',
        ...day('from', ['1', '5', '2022']),
        ...day('to', ['30', '6', '2023']),
        ...why,
      }),
      shows: /Last day of Phase 2[\s\S]*30 April 2023[\s\S]*30 June 2023/,
      came: (now) => [now.phases[1]?.toDay, now.phaseMoves.length],
      from: ['2023-04-30', 0],
      to: ['2023-06-30', 1],
      traced: [
        `${plan}/phases`,
        /How the days of phases moved[\s\S]*19 November 2021, Improvement Board <a class="govuk-link" href="\/marlshire\/plan\/changes\/CR/,
      ],
    },
    {
      what: 'a line of the cross-cutting activity',
      at: `${plan}/cross-cutting`,
      fields: async () => ({ ref: 'CC7', title: 'Communication', owner: 'Chief Executive', ...why }),
      shows: /A new line of the cross-cutting activity, CC7/,
      came: (now) => priorityByRef(now, 'CC7')?.title,
      from: undefined,
      to: 'Communication',
    },
    {
      what: 'that no measure fits a priority',
      at: `${plan}/priorities/LG2/no-measure`,
      fields: async () => ({ decision: 'none-fits', ...why, reason: 'It is made or it is not.' }),
      shows: /Whether a measure fits LG2[\s\S]*A measure is wanted[\s\S]*No measure fits[\s\S]*sustained without a measure/,
      came: (now) => priorityByRef(now, 'LG2')?.noMeasureReason,
      from: null,
      to: 'It is made or it is not.',
      traced: [
        `${plan}/priorities/LG2/no-measure`,
        /As Improvement Board decided on 19 November 2021, no measure fits: It is made or it is not\.[\s\S]*changes\/CR/,
      ],
    },
    {
      what: 'the words around the priorities',
      at: `${plan}/statements`,
      fields: async () => ({ vision: 'Every child is safe', aim: 'Help early', ...why }),
      shows: /The vision/,
      came: (now) => now.statements.some(({ text }) => text === 'Every child is safe'),
      from: false,
      to: true,
    },
  ];
  for (const { what, at, fields, shows, came, from, to, traced } of kinds)
    test(what, async () => {
      const before = came(await standing());
      assert.deepEqual(before, from);
      const { people, asks, entries, last } = ground;
      const page = await asks(people.office, at, await fields());
      assert.deepEqual(came(await standing()), from, 'nothing is made by asking');
      assert.match((await people.member.get(page)).text, shows);
      const recorded = await entries();
      assert.equal((await people.chair.post(`${page}/decide`, byBoard)).location, page);
      assert.deepEqual(came(await standing()), to);
      assert.equal(await entries(), recorded + 1, 'the decision and the change are one entry');
      const request = await last();
      assert.deepEqual(
        [request?.state, request?.decision?.inNameOf, request?.decision?.nameDay, request?.version],
        ['approved', 'Improvement Board', '2021-11-19', 2],
      );
      assert.match((await people.member.get(page)).text, /Approved<\/strong> by Improvement Board on 19 November 2021\.[\s\S]*Version 2 of the plan/);
      if (traced) assert.match((await people.member.get(traced[0])).text, traced[1]);
    });

  test('and the record and every row are whole', async () => {
    assert.deepEqual((await verifyRecord(ground.site.db, ground.site.programme.id)).faults, []);
    assert.deepEqual((await verifyRows(ground.site.db, ground.site.programme.id)).faults, []);
  });
});
