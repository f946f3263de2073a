import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askMeasuresForComparing } from '../../measures/index.ts';
import { byBoard, type ChangeSite, changeSite, day, plan, why } from '../changes/fixtures/change-site.ts';
import { type PlanAsRead, planAsRead, priorityByRef } from '../index.ts';
import { comparedView } from './rules/compared.ts';
import type { Version } from './rules/version.ts';

let given: ChangeSite;
before(async () => {
  given = await changeSite();
});
after(() => given.site.close());

test('words that changed, what was added and a date that moved by requests are told with their requests', async () => {
  const { people, standing, asks } = given;
  const priority = priorityByRef(await standing(), 'LG1');
  const texts = [...(priority?.activities ?? []), ...(priority?.outcomes ?? [])].map(({ ref, text }) => [`text-${ref.replace('.', '-')}`, text]);
  const words = {
    ...Object.fromEntries(texts),
    title: priority?.title ?? '',
    'text-LG1a': 'Recruit a permanent director for children',
    'new-activity': 'Induct them',
    ...day('new-target', ['30', '9', '2022']),
    ...why,
    seen: /name="seen" value="([^"]*)"/.exec((await people.office.get(`${plan}/priorities/LG1/words`)).text)?.[1] ?? '',
  };
  const first = await asks(people.office, `${plan}/priorities/LG1/words`, words);
  assert.equal((await people.second.post(`${first}/decide`, byBoard)).status, 303);
  const second = await asks(people.office, `${plan}/activities/LG1b/move`, {
    what: 'target',
    ...day('to', ['30', '6', '2022']),
    ...why,
    reason: 'Nobody applied.',
  });
  assert.equal((await people.second.post(`${second}/decide`, byBoard)).status, 303);

  const { text } = await people.member.get(`${plan}/versions/compare`);
  assert.match(text, /3 changes: 1 thing added, 1 change of a date, 1 change of words/);
  const link = (ref: string): string => `<a class="govuk-link" href="/marlshire/plan/changes/${ref}">${ref}</a>`;
  const told = (reason: string, ref: string): string => `${reason} Approved by Improvement Board on 19 November 2021 (${link(ref)}).`;
  assert.equal(text.split(told('No field of candidates.', 'CR1')).length, 3, 'the words and the activity that was added');
  assert.equal(text.split(told('Nobody applied.', 'CR2')).length, 2, 'the date');
});

test('what was mended before the board accepted the plan is no change that lost its reason', async () => {
  const { db, programme } = given.site;
  const read = (await planAsRead(db, programme.id, askMeasuresForComparing)) as PlanAsRead;
  const from = { number: 1, label: 'v1', decisions: [], cutAt: '2021-11-12T09:00:00.000Z' } as unknown as Version;
  const compared = (acceptedOn: PlanAsRead['plan']['acceptedOn']) =>
    comparedView({ from, to: 'now', before: { ...read, plan: { ...read.plan, acceptedOn } }, after: read, kind: null, moment: '2021-11-19T09:00:00.000Z' });
  assert.match(compared(null).unexplained, /before the board accepted the plan/);
  assert.equal(compared('2021-11-12').unexplained, 'None was kept');
});
