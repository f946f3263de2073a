import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from '../../../../tests/support/site.ts';
import { listVersions } from '../index.ts';
import { type ChangeSite, changeSite, day, type Fields, june, plan } from './fixtures/change-site.ts';

let given: ChangeSite;
let decision: string;
let request: string;
before(async () => {
  given = await changeSite();
  decision = (await listVersions(given.site.db, given.site.programme.id))[0]?.decisions[0]?.id ?? '';
  request = await given.asks(given.people.owner, `${plan}/activities/LG1a/move`, june);
});
after(() => given.site.close());

const tooShort = (typed: string, asked: string): string => `“${typed}” is too short, it needs at least 3 letters: ${asked}`;
const why = '#reason Enter why it should change';
const service = '#service Select yes if it changes a service';
const needed = '#assessment Select whether an equality impact assessment is needed';

/** The error summary: where each line leads, and what it says. */
function said(text: string): string[] {
  const list = /govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href, words]) => `${href} ${words}`);
}

type Mistakes = readonly [name: string, who: keyof ChangeSite['people'], at: string | (() => string), fields: Fields, expected: readonly string[]];

const table: readonly Mistakes[] = [
  ['a date that moves: nothing said', 'office', `${plan}/activities/LG1a/move`, {}, ['#what Select which date moves', '#to Enter the new date', why, service]],
  [
    'a target that moves to a day that is not there, a reason of one letter, and no answer on equality',
    'office',
    `${plan}/activities/LG1a/move`,
    { what: 'target', ...day('to', ['31', '2', '2022']), reason: 'x', service: 'yes' },
    ['#to The new date must be a real date', `#reason ${tooShort('x', 'enter why it should change')}`, needed],
  ],
  [
    'a target before the acceptance is said with all the rest, and no tick is asked for a day that cannot be',
    'office',
    `${plan}/activities/LG1a/move`,
    { what: 'target', ...day('to', ['1', '11', '2021']), reason: '', service: '' },
    ['#to The target date must be 12 November 2021, when the plan was accepted, or later.', why, service],
  ],
  [
    'a target that has passed: the tick with all the rest',
    'office',
    `${plan}/activities/LG1a/move`,
    { what: 'target', ...day('to', ['15', '11', '2021']), reason: '', service: 'yes', assessment: 'not-needed', 'assessment-why': 'no' },
    [
      '#overdue 15 November 2021 has passed, so the activity would be overdue at once. Enter a day from today on, or confirm that you know',
      why,
      `#assessment-why ${tooShort('no', 'enter why no equality impact assessment is needed')}`,
    ],
  ],
  [
    'what is there already, and no reason',
    'office',
    `${plan}/activities/LG1a/move`,
    { what: 'target', ...day('to', ['30', '4', '2022']), service: 'no' },
    ['#to The date is 30 April 2022 already. Enter the day it moves to.', why],
  ],
  [
    'a first target too far ahead, and no reason',
    'office',
    `${plan}/activities/LG2b/target`,
    { ...day('day', ['1', '1', '2031']), service: 'no' },
    ['#day The target date must be 30 April 2023, when the last phase ends, or earlier', why],
  ],
  [
    'a link that leads nowhere, and no reason',
    'office',
    `${plan}/activities/LG1a/move`,
    { ...june, reason: '', service: 'yes', assessment: 'needed', 'assessment-link': 'http://council.example' },
    [why, '#assessment-link The address must begin with https://. Else enter the reference of the document'],
  ],
  [
    'a decision: nothing said but a day that is not there',
    'director',
    () => `${request}/decide`,
    { name: 'board', ...day('met', ['30', '2', '2022']), board: 'ib', reference: '6' },
    [
      '#decision Select whether the change is approved or declined',
      `#board ${tooShort('ib', 'enter which board decided it, such as “Improvement Board”')}`,
      '#met The day of the meeting must be a real date',
      `#reference ${tooShort('6', 'enter where it is minuted, such as “Minute 6 of 19 November 2021”')}`,
    ],
  ],
  [
    'a decision in one’s own name: what belongs to a board counts for nothing',
    'director',
    () => `${request}/decide`,
    { decision: 'decline', name: 'own', board: 'x'.repeat(300), ...day('met', ['99', '', '']), words: 'no' },
    [`#words ${tooShort('no', 'enter why it is declined')}`],
  ],
  [
    'a version: a step too early, without who, when and minute',
    'office',
    `${plan}/versions/1/decide`,
    { decision: 'submitted', recipient: '', body: '', ...day('day', ['', '', '']), reference: 'x' },
    [
      '#decision Record first that it was endorsed: this version needs that step before',
      '#recipient Enter to whom it was submitted',
      '#body Enter who decided it',
      '#day Enter the day of the decision',
      `#reference ${tooShort('x', 'enter where it is minuted, such as “Improvement Board, minute 4 of 12 November 2021”')}`,
    ],
  ],
  [
    'a version: a day to come, with nothing else',
    'office',
    `${plan}/versions/1/decide`,
    { decision: 'endorsed', body: '', ...day('day', ['1', '12', '2021']) },
    [
      '#body Enter who decided it',
      '#day The day of the decision must be today or earlier',
      '#reference Enter where it is minuted, such as “Improvement Board, minute 4 of 12 November 2021”',
    ],
  ],
  [
    'a correction: a day that is not there, and how they know',
    'office',
    () => `${plan}/versions/1/decisions/${decision}/correct`,
    { body: 'Improvement Board', ...day('day', ['31', '11', '2021']), reference: 'Minute 4', reason: 'x' },
    ['#day The day of the decision must be a real date', `#reason ${tooShort('x', 'enter how you know, such as “The signed minutes say 11 November”')}`],
  ],
  [
    'a correction: nothing changes, and nobody knows how',
    'office',
    () => `${plan}/versions/1/decisions/${decision}/correct`,
    { body: 'Improvement Board', ...day('day', ['12', '11', '2021']), reference: 'Minute 4', reason: '' },
    [
      '#day This is what stands already: change who decided it, the day, or where it is minuted',
      '#reason Enter how you know, such as “The signed minutes say 11 November”',
    ],
  ],
  [
    'a version to cut: without a label, and a refresh of a plan that stands as it is without saying why',
    'office',
    `${plan}/versions/new`,
    { label: '', purpose: 'refresh', about: 'no' },
    ['#label Enter the label', '#about Nothing has changed since the last version: enter why the refresh leaves the plan as it is'],
  ],
  ['a version to cut: nothing said', 'office', `${plan}/versions/new`, {}, ['#label Enter the label', '#purpose Select what the version is for']],
  [
    'owners: nobody chosen, and nothing said',
    'office',
    `${plan}/priorities/LG1/owners`,
    { accountable: '' },
    ['#accountable Select the accountable post, or enter the title of another', why, service],
  ],
];

describe('a form says everything at once that can be known of it, and each line leads to its field', () => {
  for (const [name, who, at, fields, expected] of table)
    test(name, async () => {
      const browser = given.people[who] as Browser;
      const answer = await browser.post(typeof at === 'string' ? at : at(), fields);
      assert.equal(answer.status, 422);
      assert.deepEqual(said(answer.text), expected);
      for (const href of said(answer.text).map((line) => line.split(' ')[0]?.slice(1)))
        assert.equal([...answer.text.matchAll(new RegExp(`<(input|textarea|select)[^>]* id="${href}"`, 'g'))].length, 1, href);
    });
});
