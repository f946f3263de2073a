import { versionWrongs } from './version-wrongs.ts';
import type { Example } from './visits.ts';

type Fields = Readonly<Record<string, string>>;

/** A form sent so that it comes back: who sends it, where it stands, what is typed, which button is pressed, and how it is answered. */
export type Wrong = {
  readonly as: string;
  readonly at: Example;
  /** By the name of each box. What is typed must still stand there afterwards. */
  readonly typed?: Fields;
  /** Hidden fields given another value, as if the page were an old one. */
  readonly old?: Fields;
  /** What others do after the page was opened: they send the form of a page to its address. */
  readonly meanwhile?: readonly { readonly as: string; readonly at: string; readonly to?: string; readonly fields: Fields }[];
  readonly press: string;
  /** 200: it asks whether the sender is sure. */
  readonly status: 200 | 401 | 403 | 409 | 422;
  /** What is sent next, on the page that came back. */
  readonly next?: Omit<Wrong, 'as' | 'at'>;
};

export type Wrongs = Readonly<Record<string, readonly Wrong[]>>;

const office = 'Programme office';
const director = 'Director of Children’s Services';
const chair = 'Chair of the Improvement Board';
const owner = 'Safeguarding Partnership Manager';
const tooLong = 'x'.repeat(100_000);
const id = '[0-9a-f]{8}-[0-9a-f-]{27}';
const noDay = (name: string): Fields => ({ [`${name}-day`]: '30', [`${name}-month`]: '2', [`${name}-year`]: '2022' });

const update = '/marlshire/cycle/4/P2';
const onward = 'Save and continue';
const activity = (ref: string, page: string): string => `/marlshire/plan/activities/${ref}/${page}`;
const priority = (page: string): string => `/marlshire/plan/priorities/LG2/${page}`;
const aPerson: Example = { on: '/marlshire/posts', link: new RegExp(`^/marlshire/people/${id}$`) };
const aPost: Example = { on: '/marlshire/posts', link: new RegExp(`^/marlshire/posts/${id}$`) };

/** Two people write the same box: whoever comes second is shown both texts, and must choose. */
const racing: Wrong = {
  as: owner,
  at: `${update}/next`,
  typed: { next: 'The manager’s words.' },
  meanwhile: [{ as: director, at: `${update}/next`, fields: { next: 'The director’s words.' } }],
  press: onward,
  status: 409,
  next: { press: 'Keep this', status: 422 },
};

/** An update with nothing missing, so that only what a colleague changed after it was checked stands in the way. */
const changedAfterTheCheck: Wrong = {
  as: 'Service Director, Children in Care',
  at: '/marlshire/cycle/4/LG3/check',
  meanwhile: [{ as: director, at: '/marlshire/cycle/4/LG3/support', fields: { support: 'A room for the council of young people.' } }],
  press: 'Submit the update',
  status: 409,
};

/** What is sent before everything else, so that the update above has nothing missing. */
export const preparations = (
  [
    ['standing', { process: 'on-track', impact: 'not-expected' }],
    ['achieved', { achieved: 'The promise was read by twelve young people.' }],
    ['next', { next: 'They write it anew in March.' }],
  ] as const
).map(([section, fields]) => ({ as: changedAfterTheCheck.as, at: `/marlshire/cycle/4/LG3/${section}`, fields }));

/** In the winter of the demonstration. */
export const winterWrongs: Wrongs = {
  '/sign-in/:programme': [{ as: office, at: '/sign-in/marlshire', press: 'Sign in', status: 422 }],
  '/:programme/cycle/:number/:ref/:section': [
    { as: owner, at: `${update}/achieved`, typed: { achieved: tooLong }, press: onward, status: 422 },
    {
      as: owner,
      at: `${update}/activities`,
      typed: { 'forecast-P2b-day': '31', 'forecast-P2b-month': '2', 'reason-P2b': 'Two chairs left.' },
      press: onward,
      status: 422,
    },
    { as: owner, at: `${update}/support`, typed: { slipping: 'Kept for you.' }, old: { _csrf: 'from elsewhere' }, press: onward, status: 403 },
    { as: owner, at: `${update}/support`, typed: { slipping: 'Kept for you.' }, press: onward, status: 401 },
  ],
  '/:programme/cycle/:number/:ref/:section/conflict': [racing],
  '/:programme/cycle/:number/:ref/review': [
    { as: office, at: '/marlshire/cycle/4/LG2/review', press: 'Return it with the comments', status: 422 },
    { as: office, at: '/marlshire/cycle/4/LG2/review', typed: { 'comment-next': tooLong }, press: 'Accept the update', status: 422 },
    {
      as: office,
      at: '/marlshire/cycle/4/LG2/review',
      typed: { 'comment-next': 'By when?' },
      old: { submission: '9' },
      press: 'Return it with the comments',
      status: 409,
    },
  ],
  '/:programme/cycle/:number/review': [{ as: office, at: '/marlshire/cycle/4/review', old: { update: 'ZZ9@1' }, press: 'Accept', status: 422 }],
  '/:programme/cycle/:number/:ref/submit': [{ as: owner, at: `${update}/check`, press: 'Submit the update', status: 422 }, changedAfterTheCheck],
  '/:programme/cycle/new': [{ as: office, at: '/marlshire/cycle/new', typed: noDay('board'), press: 'Open the cycle', status: 422 }],
  '/:programme/day': [{ as: office, at: '/marlshire/day', typed: noDay('day'), press: 'Move the day', status: 422 }],
  '/:programme/measures/:measure/edit': [
    {
      as: office,
      at: '/marlshire/measures/M1/edit',
      typed: { name: '', target: 'many', reason: 'Because.' },
      press: 'Ask for the change',
      status: 422,
    },
    {
      as: office,
      at: '/marlshire/measures/M1/edit',
      typed: { why: 'It is what children feel first.' },
      old: { version: '0' },
      press: 'Ask for the change',
      status: 409,
    },
  ],
  '/:programme/measures/:measure/readings/new': [
    { as: office, at: '/marlshire/measures/M1/readings/new', typed: { ...noDay('period'), value: 'lots' }, press: 'Add the reading', status: 422 },
  ],
  '/:programme/measures/new': [
    { as: office, at: '/marlshire/measures/new', typed: { why: 'To see more.', target: 'many' }, press: 'Add the measure, or ask for it', status: 422 },
  ],
  '/:programme/plan/activities/:ref/move': [
    { as: office, at: activity('LG2c', 'move'), typed: { ...noDay('to'), reason: 'The supplier is late.' }, press: 'Ask for the date to move', status: 422 },
  ],
  '/:programme/plan/activities/:ref/open-again': [{ as: office, at: activity('LG2a', 'open-again'), press: 'Ask to open it again', status: 422 }],
  '/:programme/plan/activities/:ref/owners': [
    { as: office, at: activity('LG2c', 'owners'), typed: { reason: 'She moved.' }, old: { seen: 'before' }, press: 'Ask for the change', status: 409 },
    { as: office, at: activity('LG2c', 'owners'), typed: { accountable: 'Chief Executive', reason: '' }, press: 'Ask for the change', status: 422 },
  ],
  '/:programme/plan/activities/:ref/recovery': [{ as: office, at: activity('QP2b', 'recovery'), press: 'Save', status: 422 }],
  '/:programme/plan/activities/:ref/stop': [{ as: office, at: activity('QP3e', 'stop'), typed: { reason: 'It is needed.' }, press: 'Save', status: 422 }],
  '/:programme/plan/activities/:ref/target': [
    { as: office, at: activity('RH2c', 'target'), typed: { ...noDay('day'), reason: 'The minutes say so.' }, press: 'Send', status: 422 },
  ],
  '/:programme/plan/activities/:ref/verify': [{ as: office, at: activity('LG2b', 'verify'), typed: { seen: 'Six minutes.' }, press: 'Save', status: 422 }],
  '/:programme/plan/activities/:ref/verifier': [{ as: office, at: activity('LG2b', 'verify'), typed: { verifier: '' }, press: 'Name this post', status: 422 }],
  '/:programme/plan/changes/:change/assessment': [
    { as: office, at: '/marlshire/plan/changes/CR3', typed: { 'assessment-link': 'http://marlshire.example' }, press: 'Save where it is', status: 422 },
  ],
  '/:programme/plan/changes/:change/decide': [
    {
      as: director,
      at: '/marlshire/plan/changes/CR3',
      typed: { name: 'board', board: 'Improvement Board', ...noDay('met'), words: 'Agreed.' },
      press: 'Record the decision',
      status: 422,
    },
  ],
  '/:programme/plan/phases/:phase': [
    { as: office, at: '/marlshire/plan/phases/new', typed: { name: '', ...noDay('from') }, press: 'Ask for the change', status: 422 },
    {
      as: office,
      at: '/marlshire/plan/phases/1',
      typed: { name: 'First', reason: 'Shorter.' },
      old: { seen: 'before' },
      press: 'Ask for the change',
      status: 409,
    },
  ],
  '/:programme/plan/priorities/:ref/expected-impact': [
    { as: office, at: priority('expected-impact'), typed: { ...noDay('to'), reason: 'Later.' }, press: 'Ask for the date to move', status: 422 },
  ],
  '/:programme/plan/priorities/:ref/no-measure': [
    { as: office, at: priority('no-measure'), typed: { reason: '.' }, press: 'Ask for the decision', status: 422 },
  ],
  '/:programme/plan/priorities/:ref/owners': [
    { as: office, at: priority('owners'), typed: { accountable: '' }, press: 'Ask for the change', status: 422 },
    { as: office, at: priority('owners'), typed: { reason: 'She moved.' }, old: { seen: 'before' }, press: 'Ask for the change', status: 409 },
  ],
  '/:programme/cycle/:number/confirm': [{ as: office, at: '/marlshire/cycle/3/confirm', press: 'Confirm these 27', status: 422 }],
  '/:programme/plan/priorities/:ref/ratings/:number/confirm': [
    { as: office, at: priority('ratings/3/confirm'), typed: { reason: 'The board saw it.' }, press: 'Record what the board confirmed', status: 422 },
  ],
  '/:programme/plan/priorities/:ref/ratings/:number/restate': [
    { as: office, at: priority('ratings/3/restate'), typed: { what: 'words', corrected: '39 per cent' }, press: 'Ask for the restatement', status: 422 },
  ],
  '/:programme/restatements/:restatement': [
    { as: chair, at: { on: '/marlshire/plan/priorities/QP1/ratings/2', link: new RegExp(`^/marlshire/restatements/${id}$`) }, press: 'Save', status: 422 },
  ],
  '/:programme/plan/statements': [
    { as: office, at: '/marlshire/plan/statements', typed: { vision: tooLong }, press: 'Ask for the change', status: 422 },
    {
      as: office,
      at: '/marlshire/plan/statements',
      typed: { vision: 'Every child is safe.', reason: 'Shorter.' },
      old: { seen: 'before' },
      press: 'Ask for the change',
      status: 409,
    },
  ],
  '/:programme/posts': [{ as: office, at: '/marlshire/posts', press: 'Add the post', status: 422 }],
  '/:programme/posts/merge': [
    { as: office, at: '/marlshire/posts/merge', typed: { reason: 'The chief executive said so.' }, press: 'See what changes', status: 422 },
    {
      as: office,
      at: '/marlshire/posts/merge',
      typed: { keep: 'Finance Business Partner', end: 'Integrated Care Board representative', reason: 'The chief executive said so.' },
      press: 'See what changes',
      status: 200,
    },
  ],
  '/:programme/people/:person/end-access': [{ as: office, at: aPerson, typed: { reason: 'x' }, press: 'End access now', status: 422 }],
  '/:programme/posts/:post': [
    { as: office, at: aPost, typed: { email: 'nowhere', ...noDay('from') }, press: 'Put them in the post', status: 422 },
    {
      as: office,
      at: aPost,
      typed: { name: 'Helena Marchetti', 'from-day': '1', 'from-month': '2', 'from-year': '2022' },
      press: 'Put them in the post',
      status: 422,
    },
  ],
  '/:programme/posts/:post/line': [{ as: office, at: aPost, press: 'Save which post it answers to', status: 422 }],
  '/:programme/posts/:post/holders/:holding/email': [{ as: office, at: aPost, typed: { address: 'nobody at home' }, press: 'Save the address', status: 422 }],
  '/:programme/posts/:post/holders/:holding/end': [{ as: office, at: aPost, typed: noDay('last'), press: 'Save the last day', status: 422 }],
  '/programmes': [{ as: office, at: '/programmes/new', typed: { name: 'x', slug: 'Not A Name' }, press: 'Make the programme', status: 422 }],
};

/** In the programme that begins: before its plan is there. */
export const emptyWrongs: Wrongs = { '/:programme/plan/import': [{ as: office, at: '/fresh/plan/import', press: 'Read the file', status: 422 }] };

/** Two files were read, and the other one was confirmed since this page was opened. */
export const previewWrongs = (batch: string, other: string): Wrongs => ({
  '/:programme/plan/import/:batch/confirm': [
    {
      as: office,
      at: `/fresh/plan/import/${batch}`,
      meanwhile: [{ as: office, at: `/fresh/plan/import/${other}`, to: `/fresh/plan/import/${other}/confirm`, fields: {} }],
      press: 'Confirm and store',
      status: 422,
    },
  ],
});

/** The plan is in and not accepted. */
export const importedWrongs: Wrongs = {
  '/:programme/plan/questions/:question': [
    { as: office, at: { on: '/fresh/plan/questions', link: new RegExp(`^/fresh/plan/questions/${id}$`) }, press: 'Settle the question', status: 422 },
  ],
  '/:programme/plan/cross-cutting': [{ as: office, at: '/fresh/plan/cross-cutting', press: 'Add the line', status: 422 }],
  '/:programme/plan/priorities/:ref/words': [
    { as: office, at: '/fresh/plan/priorities/LW1/words', typed: { title: '' }, press: 'Save the words', status: 422 },
    {
      as: office,
      at: '/fresh/plan/priorities/LW1/words',
      typed: { title: 'A team that stays' },
      old: { seen: 'before' },
      press: 'Save the words',
      status: 409,
    },
  ],
  '/:programme/plan/withdraw/:ref': [{ as: office, at: '/fresh/plan/withdraw/LW1a', press: 'Withdraw it', status: 422 }],
  ...versionWrongs,
  '/:programme/plan/accept': [{ as: office, at: '/fresh/plan/accept', typed: noDay('day'), press: 'Continue', status: 422 }],
};
