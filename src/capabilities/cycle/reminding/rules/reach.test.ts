import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Due, DueState } from './due.ts';
import { mailsFor } from './mails.ts';
import { type ReachedPost, type ReachedPosts, type Way, wayOf } from './reach.ts';

/** `name` is reached at an address of theirs; `name!` has none; the access of `name?` has ended. */
const post = (id: string, holders: readonly string[], more: Partial<ReachedPost> = {}): ReachedPost => ({
  id,
  title: id,
  roles: ['owner'],
  reportsTo: null,
  holders: holders.map((given) => {
    const name = given.replace(/[!?]/, '');
    return { personId: name, name, email: /[!?]$/.test(given) ? null : `${name}@marlshire.example`, accessEnded: given.endsWith('?') };
  }),
  ...more,
});
const all = (...posts: ReachedPost[]): ReachedPosts => new Map(posts.map((one) => [one.id, one]));
const director = post('director', ['dora'], { roles: ['owner', 'director'] });
const office = post('office', ['olu'], { roles: ['office'] });

describe('whom a late update is told to', () => {
  const under = (holders: readonly string[], reportsTo: string | null = 'chief') => post('head', holders, { reportsTo });
  const cases: [name: string, owner: ReachedPost, others: ReachedPost[], by: Way['by'], why: Way['why'], to: string[]][] = [
    ['the post that it answers to', under(['hal']), [post('chief', ['cora']), director, office], 'line', null, ['cora']],
    ['both who share that post', under(['hal']), [post('chief', ['cora', 'cem']), director], 'line', null, ['cora', 'cem']],
    ['a post that nobody holds is late too', under([]), [post('chief', ['cora']), director], 'line', null, ['cora']],
    ['no line recorded: the directors', under(['hal'], null), [post('chief', ['cora']), director, office], 'director', 'no-line', ['dora']],
    ['the line is held by nobody: the directors', under(['hal']), [post('chief', []), director, office], 'director', 'line-vacant', ['dora']],
    ['the line has no address: the directors', under(['hal']), [post('chief', ['cora!']), director, office], 'director', 'line-no-email', ['dora']],
    ['the access of whoever holds the line has ended', under(['hal']), [post('chief', ['cora?']), director, office], 'director', 'line-no-access', ['dora']],
    [
      'of two in the line one has no access and one no address',
      under(['hal']),
      [post('chief', ['cora?', 'cem!']), director],
      'director',
      'line-no-email',
      ['dora'],
    ],
    ['of two in the line one has no access', under(['hal']), [post('chief', ['cora?', 'cem']), director], 'line', null, ['cem']],
    ['one of two in the line has an address', under(['hal']), [post('chief', ['cora!', 'cem']), director], 'line', null, ['cem']],
    ['the same person holds both: nobody is told of their own lateness', under(['hal']), [post('chief', ['hal']), director], 'director', 'line-same', ['dora']],
    ['the director is the late one, and has no line: the office', { ...director, holders: director.holders }, [director, office], 'office', 'no-line', ['olu']],
    ['nobody can be told', under(['hal'], null), [post('chief', ['cora'])], 'nobody', 'no-line', []],
  ];
  for (const [name, owner, others, by, why, to] of cases)
    test(name, () => {
      const way = wayOf(owner, all(owner, ...others));
      assert.deepEqual([way.by, way.why, way.to.map(({ personId }) => personId)], [by, why, to]);
    });
});

describe('the mails of an occasion', () => {
  const head = post('head', ['hal'], { reportsTo: 'chief' });
  const lead = post('lead', ['lea'], { reportsTo: 'chief' });
  const second = post('second', ['hal'], { reportsTo: 'chief' });
  const chief = post('chief', ['cora']);
  const posts = all(head, lead, second, chief, director, office);
  const due = (ref: string, owners: readonly ReachedPost[], state: DueState = 'not-begun'): Due => ({
    priorityId: ref,
    ref,
    title: '',
    kind: 'priority',
    state,
    dueOn: '2022-11-16',
    days: -1,
    owners: owners.map((one, at) => ({ post: one, part: at === 0 ? 'accountable' : 'joint' })),
  });
  const written = (given: readonly Due[], tellsLine: boolean, tellsOfUnowned = false) =>
    mailsFor(given, { key: 'one-after', tellsLine, tellsOfUnowned }, posts).map(({ kind, to, about }) => `${kind} ${to.personId} ${about.join(' ')}`);

  test('one mail for each person, whatever they hold, with everything due from them', () =>
    assert.deepEqual(written([due('LG1', [head]), due('LG2', [second]), due('LG3', [lead])], false), ['reminder hal LG1 LG2', 'reminder lea LG3']));
  test('each owner of what is owned jointly is reminded; the line of the accountable one alone is told', () =>
    assert.deepEqual(written([due('LG1', [head, lead])], true), ['reminder hal LG1', 'reminder lea LG1', 'escalation cora LG1']));
  test('one mail to the line of several posts', () =>
    assert.deepEqual(written([due('LG1', [head]), due('LG3', [lead])], true), ['reminder hal LG1', 'reminder lea LG3', 'escalation cora LG1 LG3']));
  test('before it is late nobody but the owner is told', () => assert.deepEqual(written([due('LG1', [head])], false), ['reminder hal LG1']));
  test('an update that is being changed is submitted: its owner is reminded, their line is not told', () =>
    assert.deepEqual(written([due('LG1', [head], 'being-changed')], true), ['reminder hal LG1']));
  test('one that was returned is due as any other', () =>
    assert.deepEqual(written([due('LG1', [head], 'returned')], true), ['reminder hal LG1', 'escalation cora LG1']));
  test('whoever has no address gets none, and the others theirs', () =>
    assert.deepEqual(written([due('LG1', [post('quiet', ['quin!']), lead])], false), ['reminder lea LG1']));
  test('a priority without an owner: the directors and the office are told, each once, on the occasions that say so', () => {
    const both = all(director, office, post('second-office', ['olu', 'dora'], { roles: ['office'] }), post('quiet-office', ['quin!'], { roles: ['office'] }));
    const told = mailsFor([due('LG1', []), due('LG2', [])], { key: 'opening', tellsLine: false, tellsOfUnowned: true }, both);
    assert.deepEqual(
      told.toReversed().map(({ kind, to, about, unowned }) => [kind, to.personId, about.join(' '), unowned.join(' ')]),
      ['dora', 'olu'].map((who) => ['escalation', who, 'LG1 LG2', 'LG1 LG2']),
    );
    assert.deepEqual(written([due('LG1', [])], true, false), []);
  });
  test('what is late and what nobody answers for reach a director in one mail', () => {
    const alone = post('alone', ['ann']);
    const [, mail, ...others] = mailsFor(
      [due('LG1', [alone]), due('LG2', [])],
      { key: 'one-after', tellsLine: true, tellsOfUnowned: true },
      all(alone, director),
    );
    assert.deepEqual([mail?.to.personId, mail?.about, mail?.unowned, others], ['dora', ['LG1', 'LG2'], ['LG2'], []]);
  });
  test('a line that is a joint owner is reminded, and not told a second time', () =>
    assert.deepEqual(written([due('LG1', [head, chief])], true), ['reminder hal LG1', 'reminder cora LG1']));
  test('nobody’s line is told before it is late, whatever the mail that waits was written for', () =>
    assert.deepEqual(written([{ ...due('LG1', [head]), days: 0 }], true), ['reminder hal LG1']));
});
