/** The address of an example, or where to find one: the first link on a page, as the programme office sees it, that has this shape. */
export type Example = string | { readonly on: string; readonly link: RegExp };

/** Examples of a page by the pattern of its route. */
export type Visits = Readonly<Record<string, readonly Example[]>>;

/** The pages of the plan, or those elsewhere: each half is walked by a test of its own, so that two processors have work. */
export const halfVisits = (visits: Visits, half: 'plan' | 'elsewhere'): Visits =>
  Object.fromEntries(Object.entries(visits).filter(([pattern]) => pattern.startsWith('/:programme/plan') === (half === 'plan')));

const id = '[0-9a-f]{8}-[0-9a-f-]{27}';

/** Routes whose answer is no page of its own, and why. */
export const notPages: Readonly<Record<string, string>> = {
  '/:programme/ref/:ref': 'leads on to the page of whatever has the ref',
  '/:programme/plan/versions/compare/:format': 'gives a file to keep',
  '/:programme/plan/versions/:version/file/:format': 'gives a file to keep',
  '/:programme/reports/highlight/:number/:format': 'gives a file to keep',
  '/:programme/reports/highlight/:number/restatements/:format': 'gives a file to keep',
};

/** Patterns of pages that nobody need be signed in for. */
export const openVisits: Visits = {
  '/sign-in': ['/sign-in'],
  '/sign-in/:programme': ['/sign-in/marlshire', '/sign-in/fresh'],
};

/** In the winter of the demonstration: three closed cycles and a fourth that is open. */
export const winterVisits: Visits = {
  '/:programme': ['/marlshire', '/marlshire?as-at=2021-12-01T12:00:00.000Z', '/marlshire?as-at=2020-12-01T12:00:00.000Z'],
  '/:programme/as-at': ['/marlshire/as-at?page=/marlshire/plan'],
  '/:programme/assurance': ['/marlshire/assurance'],
  '/:programme/assurance/how-ratings-are-derived': ['/marlshire/assurance/how-ratings-are-derived'],
  '/:programme/assurance/slow-to-progress': ['/marlshire/assurance/slow-to-progress'],
  '/:programme/board-words': ['/marlshire/board-words'],
  // Said to be wrong, and confirmed ratings of a cycle.
  '/:programme/board-words/:word': [{ on: '/marlshire/board-words', link: new RegExp(`^/marlshire/board-words/${id}$`) }],
  '/:programme/boards': ['/marlshire/boards'],
  '/:programme/changes': [
    '/marlshire/changes',
    '/marlshire/changes?from=2021-12-01T12:00:00.000Z',
    '/marlshire/changes?from=2021-12-01T12:00:00.000Z&workstream=LG&kind=ratings',
  ],
  '/:programme/cycle': ['/marlshire/cycle'],
  '/:programme/cycle/:number': ['/marlshire/cycle/4', '/marlshire/cycle/3'],
  // Submitted, to be written, and as a closed cycle froze it.
  '/:programme/cycle/:number/:ref': ['/marlshire/cycle/4/LG2', '/marlshire/cycle/4/P2', '/marlshire/cycle/3/LG2'],
  '/:programme/cycle/:number/:ref/:section': ['standing', 'achieved', 'next', 'support', 'activities'].map((section) => `/marlshire/cycle/4/P2/${section}`),
  // The crawl of the forms comes past it, because it needs two people who write.
  '/:programme/cycle/:number/:ref/:section/conflict': [],
  '/:programme/cycle/:number/:ref/check': ['/marlshire/cycle/4/P2/check', '/marlshire/cycle/4/LG2/check'],
  '/:programme/cycle/:number/:ref/review': ['/marlshire/cycle/4/LG2/review'],
  '/:programme/cycle/:number/review': ['/marlshire/cycle/4/review'],
  '/:programme/cycle/:number/close': ['/marlshire/cycle/4/close'],
  '/:programme/cycle/:number/confirm': ['/marlshire/cycle/3/confirm', '/marlshire/cycle/2/confirm'],
  '/:programme/cycle/:number/not-submitted': ['/marlshire/cycle/4/not-submitted', '/marlshire/cycle/4/not-submitted?written=3'],
  '/:programme/cycle/new': ['/marlshire/cycle/new'],
  '/:programme/day': ['/marlshire/day'],
  '/:programme/measures': ['/marlshire/measures', '/marlshire/measures?gap=late'],
  '/:programme/measures/:measure': ['/marlshire/measures/M1'],
  '/:programme/measures/:measure/edit': ['/marlshire/measures/M1/edit'],
  '/:programme/measures/:measure/readings/new': ['/marlshire/measures/M1/readings/new'],
  '/:programme/measures/new': ['/marlshire/measures/new'],
  '/:programme/messages': ['/marlshire/messages', '/marlshire/messages?state=kept'],
  '/:programme/messages/:message': [{ on: '/marlshire/messages', link: new RegExp(`^/marlshire/messages/${id}$`) }],
  '/:programme/notice': ['/marlshire/notice'],
  '/:programme/plan': ['/marlshire/plan', '/marlshire/plan?sort=worst', '/marlshire/plan?as-at=2021-12-01T12:00:00.000Z'],
  '/:programme/plan/activities/:ref': ['LG2b', 'QP2b', 'QP3e', 'RH2c', 'LG2a'].map((ref) => `/marlshire/plan/activities/${ref}`),
  '/:programme/plan/activities/:ref/move': ['/marlshire/plan/activities/LG2c/move'],
  '/:programme/plan/activities/:ref/open-again': ['/marlshire/plan/activities/LG2a/open-again'],
  '/:programme/plan/activities/:ref/owners': ['/marlshire/plan/activities/LG2c/owners'],
  '/:programme/plan/activities/:ref/recovery': ['/marlshire/plan/activities/QP2b/recovery'],
  '/:programme/plan/activities/:ref/stop': ['/marlshire/plan/activities/QP3e/stop'],
  '/:programme/plan/activities/:ref/target': ['/marlshire/plan/activities/RH2c/target'],
  '/:programme/plan/activities/:ref/verify': ['/marlshire/plan/activities/LG2b/verify'],
  '/:programme/plan/changes': ['/marlshire/plan/changes', '/marlshire/plan/changes?state=no-assessment'],
  '/:programme/plan/changes/:change': ['CR1', 'CR2', 'CR3'].map((ref) => `/marlshire/plan/changes/${ref}`),
  '/:programme/plan/cross-cutting': ['/marlshire/plan/cross-cutting'],
  '/:programme/plan/import': ['/marlshire/plan/import'],
  '/:programme/plan/list': ['/marlshire/plan/list', '/marlshire/plan/list?words=zebra', '/marlshire/plan/list?sort=target'],
  '/:programme/plan/on-a-page': ['/marlshire/plan/on-a-page'],
  '/:programme/plan/phases': ['/marlshire/plan/phases'],
  '/:programme/plan/phases/:phase': ['/marlshire/plan/phases/new', '/marlshire/plan/phases/1'],
  '/:programme/plan/priorities/:ref': ['/marlshire/plan/priorities/LG2', '/marlshire/plan/priorities/P1', '/marlshire/plan/priorities/CC1'],
  '/:programme/plan/priorities/:ref/expected-impact': ['/marlshire/plan/priorities/LG2/expected-impact'],
  '/:programme/plan/priorities/:ref/no-measure': ['/marlshire/plan/priorities/LG2/no-measure'],
  '/:programme/plan/priorities/:ref/owners': ['/marlshire/plan/priorities/LG2/owners'],
  '/:programme/plan/priorities/:ref/ratings/:number': ['LG2/ratings/3', 'QP1/ratings/2', 'P2/ratings/1'].map(
    (rating) => `/marlshire/plan/priorities/${rating}`,
  ),
  '/:programme/plan/priorities/:ref/ratings/:number/confirm': ['/marlshire/plan/priorities/LG2/ratings/3/confirm'],
  '/:programme/plan/priorities/:ref/ratings/:number/restate': ['/marlshire/plan/priorities/LG2/ratings/3/restate'],
  '/:programme/restatements/:restatement': [{ on: '/marlshire/plan/priorities/QP1/ratings/2', link: new RegExp(`^/marlshire/restatements/${id}$`) }],
  '/:programme/plan/priorities/:ref/words': ['/marlshire/plan/priorities/LG2/words', '/marlshire/plan/priorities/CC1/words'],
  '/:programme/plan/questions': ['/marlshire/plan/questions'],
  '/:programme/plan/checks': ['/marlshire/plan/checks', '/marlshire/plan/checks?workstream=LG'],
  '/:programme/plan/statements': ['/marlshire/plan/statements'],
  '/:programme/plan/versions': ['/marlshire/plan/versions', '/marlshire/plan/versions?as-at=2021-12-01T12:00:00.000Z'],
  '/:programme/plan/versions/:version': ['/marlshire/plan/versions/1', '/marlshire/plan/versions/2'],
  '/:programme/plan/versions/:version/decide': ['/marlshire/plan/versions/2/decide'],
  '/:programme/plan/versions/:version/decisions/:decision/correct': [
    { on: '/marlshire/plan/versions/2', link: new RegExp(`^/marlshire/plan/versions/2/decisions/${id}/correct$`) },
  ],
  '/:programme/plan/versions/:version/decisions/:decision/correction': [
    { on: '/marlshire/plan/versions/1', link: new RegExp(`^/marlshire/plan/versions/1/decisions/${id}/correction$`) },
  ],
  '/:programme/plan/versions/compare': ['?from=1&to=2', '?from=1&to=now&kind=dates', '?from=2&to=2'].map((query) => `/marlshire/plan/versions/compare${query}`),
  '/:programme/plan/versions/new': ['/marlshire/plan/versions/new'],
  '/:programme/plan/workstreams/:code': ['/marlshire/plan/workstreams/LG'],
  '/:programme/people/:person': [{ on: '/marlshire/posts', link: new RegExp(`^/marlshire/people/${id}$`) }],
  '/:programme/posts': ['/marlshire/posts'],
  '/:programme/posts/merge': ['/marlshire/posts/merge'],
  '/:programme/posts/:post': [{ on: '/marlshire/posts', link: new RegExp(`^/marlshire/posts/${id}$`) }],
  '/:programme/reports': ['/marlshire/reports'],
  '/:programme/reports/highlight/:number': ['/marlshire/reports/highlight/3', '/marlshire/reports/highlight/4'],
  '/:programme/search': ['/marlshire/search', '/marlshire/search?q=supervision', '/marlshire/search?q=xyzzy', '/marlshire/search?q=help&kind=activity'],
  '/:programme/sign-ins': ['/marlshire/sign-ins'],
  '/programmes/new': ['/programmes/new'],
};

/** A brand-new programme: nothing is imported, and each page says what belongs there. */
export const emptyVisits: Visits = Object.fromEntries(
  [
    ...[
      '',
      '/as-at',
      '/changes',
      '/assurance',
      '/assurance/slow-to-progress',
      '/boards',
      '/cycle',
      '/cycle/new',
      '/measures',
      '/messages',
      '/notice',
      '/posts',
      '/reports',
      '/plan',
    ],
    ...[
      '/plan/import',
      '/plan/list',
      '/plan/on-a-page',
      '/plan/phases',
      '/plan/cross-cutting',
      '/plan/changes',
      '/plan/questions',
      '/plan/checks',
      '/plan/versions',
    ],
  ].map((path) => [`/:programme${path}`, [`/fresh${path}`]]),
);

/** A file was read, and nothing is stored yet. */
export const previewVisits: Visits = {
  '/:programme/plan/import': ['/fresh/plan/import'],
  '/:programme/plan/import/:batch': [{ on: '/fresh/plan/import', link: new RegExp(`^/fresh/plan/import/${id}$`) }],
};

/** The plan is in, with questions to it, and not accepted. */
export const importedVisits: Visits = {
  '/:programme': ['/fresh'],
  '/:programme/cycle': ['/fresh/cycle'],
  '/:programme/cycle/new': ['/fresh/cycle/new'],
  '/:programme/measures': ['/fresh/measures'],
  '/:programme/plan': ['/fresh/plan'],
  '/:programme/plan/accept': ['/fresh/plan/accept'],
  '/:programme/plan/list': ['/fresh/plan/list'],
  '/:programme/plan/on-a-page': ['/fresh/plan/on-a-page'],
  '/:programme/plan/questions': ['/fresh/plan/questions'],
  '/:programme/plan/checks': ['/fresh/plan/checks'],
  '/:programme/plan/questions/:question': [{ on: '/fresh/plan/questions', link: new RegExp(`^/fresh/plan/questions/${id}$`) }],
  '/:programme/plan/priorities/:ref': ['/fresh/plan/priorities/LW1'],
  '/:programme/plan/withdraw/:ref': ['/fresh/plan/withdraw/LW1a', '/fresh/plan/withdraw/LW1'],
  '/:programme/plan/workstreams/:code': ['/fresh/plan/workstreams/LW'],
};
