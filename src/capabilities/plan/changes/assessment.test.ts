import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ChangeSite, changeSite, june, ownName, plan } from './fixtures/change-site.ts';

let given: ChangeSite;
before(async () => {
  given = await changeSite();
});
after(() => given.site.close());

const plain = (text: string): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('the place of an assessment changes with a reason alone, and those of before stay on the page of the request', async () => {
  const { people, asks } = given;
  const first = { ...june, service: 'yes', assessment: 'needed', 'assessment-link': 'https://council.example/eia-1' };
  const page = await asks(people.owner, `${plan}/activities/LG1a/move`, first);
  assert.equal((await people.director.post(`${page}/decide`, ownName)).status, 303);
  const links = (fields: Record<string, string>) => people.owner.post(`${page}/assessment`, fields);
  const second = { 'assessment-link': 'https://council.example/eia-2' };
  for (const reason of ['', ' – ']) {
    const refused = await links({ ...second, 'assessment-reason': reason });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /href="#assessment-reason">Enter why the assessment is somewhere else now[\s\S]*value="https:\/\/council\.example\/eia-2"/);
  }
  assert.match((await links({ ...first, 'assessment-reason': 'The same.' })).text, /href="#assessment-link">It is linked there already/);
  assert.doesNotMatch((await people.member.get(page)).text, /eia-2|Linked before/, 'nothing was overwritten');
  assert.equal((await links({ ...second, 'assessment-reason': 'The first one was a draft.' })).status, 303);
  assert.equal((await links({ 'assessment-link': 'EIA 14 of March 2022', 'assessment-reason': 'It was signed.' })).status, 303);
  const text = plain((await people.member.get(page)).text);
  assert.match(text, /Needed: EIA 14 of March 2022/);
  assert.match(
    text,
    /Linked before https:\/\/council\.example\/eia-2 Until \d+ \w+ \d{4}, when [^:]+: It was signed\. https:\/\/council\.example\/eia-1 Until [^:]+: The first one was a draft\./,
  );
});
