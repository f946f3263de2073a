import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ratingScheme } from '../../assurance/index.ts';
import { type ActivitySpec, type PrioritySpec, positionFrom } from '../../reports/fixtures/position.ts';
import { slowItems } from '../rules/assurance.ts';
import { homeView } from '../rules/home-view.ts';
import { wallOf } from '../rules/wall.ts';
import { slowPage } from './assurance.ts';
import { homePage } from './home.ts';
import { wallPage } from './wall.ts';

const work: ActivitySpec = {
  text: 'Work',
  target: '2022-07-31',
  moves: [
    { to: '2022-08-31', approvedOn: '2022-06-01' },
    { to: '2022-09-30', approvedOn: '2022-08-01' },
  ],
};

/** The words of each page that tells of one priority with this work: the wall, home of a director, of a board member and of its owner, and what is slow. */
function pagesOf(activity: ActivitySpec | readonly ActivitySpec[], change: Partial<PrioritySpec> = {}): readonly (readonly [page: string, words: string])[] {
  const { position } = positionFrom([
    { code: 'LG', name: 'Leadership', priorities: [{ ref: 'LG1', title: 'One', owner: 'Head', activities: [activity].flat(), ...change }] },
  ]);
  const settlesOf = () => ({ verify: new Set<string>(), accept: new Set<string>(), stop: new Set<string>(), reopen: new Set<string>() });
  const asked = { records: false, restatements: [], readsOpenCycle: true, past: false, mail: null, settlesOf };
  const posts = position.priorities.flatMap((priority) => priority.posts);
  const home = (roles: readonly ('director' | 'chair' | 'owner')[]) =>
    homePage(homeView(position, { roles, posts: roles.includes('owner') ? posts : [] }, { slug: 'marlshire', cycleDays: 28 }, asked)).body;
  const whole = { colour: null, workstream: null, sort: 'plan' } as const;
  const wall = wallPage({
    programme: 'marlshire',
    view: wallOf(position, whole),
    asked: whole,
    cycle: null,
    day: position.day,
    readsOpenCycle: true,
    notAccepted: false,
    groups: [],
  });
  const slow = slowPage({
    programme: 'marlshire',
    items: slowItems(position, ratingScheme('standard', position.day)),
    of: { priorities: 1, lines: 0 },
    cycle: position.cycle,
  });
  const words = (page: { toString(): string }) => `${page}`.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  return [
    ['the wall', words(wall)],
    ['home of a director', words(home(['director']))],
    ['home of a board member', words(home(['chair']))],
    ['home of its owner', words(home(['owner']))],
    ['slow to progress', words(slow)],
  ];
}

test('the first target stands beside the present one, with the number of moves, on the wall, on home and where it is slow', () => {
  for (const [page, words] of pagesOf(work)) {
    const told =
      /LG1a: target 30 September 2022, first 31 July 2022, moved twice|LG1a LG1 One Target at first: 31 July 2022 Target now: 30 September 2022 moved twice/;
    assert.match(words, told, page);
  }
});

test('a target that was never moved, and work that was stopped, say nothing of a first one', () => {
  for (const activity of [{ ...work, moves: [] }, { ...work, status: 'stopped', stopApprovedOn: '2022-09-01' } as const])
    for (const [page, words] of pagesOf(activity)) assert.doesNotMatch(words, /31 July 2022, moved|at first|moved twice/, page);
});

test('a colour that rests on approved changes says so on the wall, in the movement on home, and in words', () => {
  const moved = { ...work, target: '2022-03-31', moves: [{ to: '2023-01-31', approvedOn: '2022-10-14' }] } as const;
  const sentence =
    /changes that were approved: the target of LG1a moved from 31 March 2022 to 31 January 2023, approved on 14 October 2022; without this change it would be red\./;
  const pages = new Map(pagesOf(moved, { past: 'R-', expectedImpact: '2023-06-30', update: { achieved: 'Done' } }));
  assert.match(pages.get('the wall') ?? '', /‡ On track, impact [a-z ]+; red without approved changes/);
  assert.match(pages.get('home of a director') ?? '', sentence);
  assert.match(pages.get('home of a board member') ?? '', sentence);
  assert.match(pages.get('home of its owner') ?? '', sentence);
  const early = pagesOf({ ...moved, target: '2022-12-31' }, { past: 'R-', expectedImpact: '2023-06-30', update: { achieved: 'Done' } });
  for (const [page, words] of early) assert.doesNotMatch(words, /it would be|red without approved changes/, page);
});

test('work that was stopped when it was late is named beside the colour that got better by it', () => {
  const going = { text: 'Go on', target: '2022-12-31' } as const;
  const stopped = { ...work, target: '2022-07-31', moves: [], status: 'stopped', stopApprovedOn: '2022-10-10' } as const;
  const sentence = /LG1b stopped by a change approved on 10 October 2022, 71 days past its target of 31 July 2022 then; without this change it would be red\./;
  const pages = new Map(pagesOf([going, stopped], { past: 'R-', expectedImpact: '2023-06-30', update: { achieved: 'Done' } }));
  assert.match(pages.get('the wall') ?? '', /‡ On track, impact [a-z ]+; red without approved changes/);
  for (const page of ['home of a director', 'home of a board member', 'home of its owner']) assert.match(pages.get(page) ?? '', sentence, page);
});
