import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changeEmail, listPosts } from '../../people/index.ts';
import { at, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit } from '../fixtures/site.ts';
import { remindDue } from '../reminding/actions.ts';

let it: CycleSite;
before(async () => {
  it = await cycleSite();
  await openFor(it.office, '30', '11');
  await save(it.assessment, '/cycle/1/LG1', goodSections);
  assert.equal((await submit(it.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
});
after(() => it.site.close());

const page = async (): Promise<string> => (await it.office.get(at('/plan/activities/LG1a/verify'))).text;

test('the page says when the post that is meant is written to, and on which day it was', async () => {
  assert.match(await page(), /They see it on their home page at once\. Anybody else/, 'before such mails began none is promised');
  it.site.clockTo('2022-11-22T10:00:00.000Z');
  Object.assign(it, await everybody(it.site));
  assert.match(await page(), /written to by email within a quarter of an hour in working hours, where they have an address\./);
  assert.doesNotMatch(await page(), /an email to them was written/);
  const { site } = it;
  const lead = (await listPosts(site.db, site.programme.id)).find(({ title }) => title === 'Quality Lead')?.holders[0] ?? assert.fail();
  const address = { programmeId: site.programme.id, personId: lead.personId, address: 'quinn@marlshire.example' };
  assert.ok(await changeEmail({ ...site.changer, actor: { personId: null, postId: null } }, address, async () => false));
  const programme = { id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', demonstrationDay: null };
  assert.ok((await remindDue(site.changer, programme as never)) > 0);
  assert.match(await page(), /Quality Lead: an email to them was written on 22 November 2022/);
});
