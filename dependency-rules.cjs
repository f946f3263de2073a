/**
 * Who may import whom (docs/architecture.md), for dependency-cruiser. `tests/architecture/layers.test.ts` judges the tree by these
 * rules, and `tests/architecture/violations.test.ts` proves each by breaking it.
 *
 * Two things hold throughout. An `import type` is erased before the program runs, so a few rules let a type through where a value may
 * not go; each says so. And tests with their fixtures are free of the layers, but not of the front doors.
 */

const proof = '\\.test\\.ts$|/fixtures/';
const capability = '^src/capabilities/([^/]+)/';
const own = '^src/capabilities/$1/';
const anyCapability = '^src/capabilities/[^/]+/';
const typeOnly = ['type-only'];
// What is pure may be used by what is pure, through a door that is pure itself: a capability's rules/index.ts. Assurance is all rules.
const pureDoor = '^src/capabilities/([^/]+/rules|assurance)/index\\.ts$';
const anyDoor = '^src/capabilities/[^/]+/(rules/|)index\\.ts$';

/** Parts of a capability, by the names that every capability uses. */
const part = {
  rules: `${capability}(.+/|)rules/`,
  // A page stands in pages/, or beside its thing in a capability that is split by things: targets/target-pages.ts.
  pages: `${capability}(.+/|)(pages/|[a-z-]+-pages?\\.ts$)`,
  // A paper is a page in another dress: a pure function from a view to the tree that three renderers draw.
  papers: `${capability}(.+/|)rules/(paper/|[a-z-]+-paper\\.ts$)`,
  stores: `${capability}(.+/|)(store|[a-z-]+-store|for-position)\\.ts$`,
  forms: `${capability}(.+/|)form\\.ts$`,
  tables: `${capability}tables\\.ts$`,
  policy: `${capability}(?!(.+/|)rules/)(.+/|)policy\\.ts$`,
  // The side of HTTP: routes, the views they make for their pages, what they share in answering, the sign-in that needs no person, and the
  // shape of a request.
  http: `${capability}(?!(.+/|)(rules|pages)/)(.+/|)(routes|[a-z-]+-routes|[a-z-]+-view|answering|sign-in|visit)\\.ts$`,
};
const ownPart = (name) => part[name].replace(capability, own);

/** Lowest first. A rank imports its own and lower ranks only. */
const ranks = [
  ['people'],
  ['plan', 'measures', 'risk', 'findings', 'audits', 'voice', 'resources', 'notice', 'registers'],
  ['evidence', 'assurance'],
  ['cycle'],
  ['boards', 'reports'],
  ['decisions', 'publishing'],
  ['overview'],
];

/** Each outside library and the one door through which it comes in. */
const doors = {
  '@electric-sql/pglite': '^src/platform/database/embedded\\.worker\\.ts$',
  pg: '^src/platform/database/postgres\\.ts$',
  // The front door of platform/database gives `sql` to the stores.
  kysely: '^src/platform/database/',
  'pg-boss': '^src/platform/jobs/',
  nodemailer: '^src/platform/mail/',
  // The OpenID Connect client and the reader of the signed tokens it hands over.
  '(openid-client|jose)': '^src/platform/identity/',
  diff: '^src/design/text-difference\\.ts$',
  // What puts a request together needs the shapes of one.
  fastify: '^src/(platform/web/|(app|request|signed-out)\\.ts$)',
  '@fastify/[^/]+': '^src/platform/web/',
  zod: '^src/(platform/config\\.ts$|capabilities/.+/form\\.ts$)',
  mammoth: '^src/capabilities/plan/reading/word\\.ts$',
  // Read where plans are read, written in the one place where a list leaves.
  hucre: '^src/(capabilities/plan/reading/(excel|csv)|documents/spreadsheet/write-sheet)\\.ts$',
  unpdf: '^src/capabilities/plan/reading/pdf/page-content\\.ts$',
  docx: '^src/documents/word(\\.ts$|/)',
  '@resvg/resvg-js': '^src/documents/word/pictures\\.ts$',
  '@myriaddreamin/typst-ts-node-compiler': '^src/documents/pdf/compiler\\.ts$',
  'd3-(scale|shape)': '^src/design/',
};
const packagePath = (name) => `^node_modules/(@types/)?${name}/`;

const layers = [
  {
    name: 'calendar-imports-nothing',
    comment: 'Plain days are the ground that everything stands on: pure, and without any import.',
    from: { path: '^src/calendar/', pathNot: proof },
    to: { pathNot: '^src/calendar/' },
  },
  {
    name: 'addresses-import-nothing',
    comment: 'All may import urls.ts, so it imports nothing.',
    from: { path: '^src/urls\\.ts$' },
    to: {},
  },
  {
    name: 'design-knows-calendar',
    comment: 'Design draws plain data. It knows days and addresses, and no capability.',
    from: { path: '^src/design/', pathNot: proof },
    to: { path: '^(src|bin|demo)/', pathNot: '^src/(design/|calendar/|urls\\.ts$)' },
  },
  {
    name: 'documents-know-design',
    comment: 'Documents draw trees of blocks with the design. Only the renderer’s thread answers through platform/workers.',
    from: { path: '^src/documents/', pathNot: [proof, '\\.worker\\.ts$'] },
    to: { path: '^(src|bin|demo)/', pathNot: '^src/(documents|design|calendar)/' },
  },
  {
    name: 'document-workers-only-answer',
    comment: 'A thread that renders a paper knows documents and how to answer.',
    from: { path: '^src/documents/.+\\.worker\\.ts$' },
    to: { path: '^(src|bin|demo)/', pathNot: '^src/(documents/|design/|calendar/|platform/workers/answer\\.ts$)' },
  },
  {
    name: 'platform-knows-calendar',
    comment: 'The platform carries any capability and knows none. Its web server answers with the pieces of pages that design makes.',
    from: { path: '^src/platform/', pathNot: proof },
    to: { path: '^(src|bin|demo)/', pathNot: ['^src/(platform|calendar)/', '^src/design/html\\.ts$'] },
  },
  {
    name: 'pieces-of-pages-only-in-web',
    comment: 'Of the platform, only the web server knows that pages are made of HTML, and only as a type.',
    from: { path: '^src/platform/', pathNot: [proof, '^src/platform/web/'] },
    to: { path: '^src/design/' },
  },
];

const inside = [
  {
    name: 'rules-import-rules',
    comment:
      'A rule decides from what it is given: own rules and the calendar. Types of its own capability and of other front doors are the shapes of what it is given. Decisions and words of others come through the doors of their rules.',
    from: { path: part.rules, pathNot: [proof, part.papers] },
    to: {
      pathNot: [ownPart('rules'), '^src/calendar/', pureDoor],
      dependencyTypesNot: typeOnly,
    },
  },
  {
    name: 'rules-take-types-from-doors',
    comment: 'The types that a rule takes are its own capability’s, or another’s through its front door; never those of pages, forms or HTTP.',
    from: { path: part.rules, pathNot: [proof, part.papers] },
    to: {
      pathNot: [`${own}(?!(.+/|)(pages/|form\\.ts|routes\\.ts))`, '^src/calendar/', anyDoor],
      dependencyTypes: typeOnly,
    },
  },
  {
    name: 'assurance-is-made-of-rules',
    comment: 'Rules and pages of others use the words of assurance through its front door, so that leads to rules and nothing else.',
    from: { path: '^src/capabilities/assurance/index\\.ts$' },
    to: { pathNot: '^src/capabilities/assurance/(.+/|)rules/' },
  },
  {
    name: 'pages-show-what-they-are-given',
    comment:
      'A page is a function of its view: own pages and rules, design, calendar, documents, addresses, and the words that others give through the doors of their rules. Types of its own capability and of other front doors are the shapes of what it shows.',
    from: { path: [part.pages, part.papers], pathNot: proof },
    to: {
      pathNot: [ownPart('rules'), ownPart('pages'), '^src/(design|calendar|documents)/', '^src/urls\\.ts$', pureDoor],
      dependencyTypesNot: typeOnly,
    },
  },
  {
    name: 'pages-take-types-from-doors',
    comment: 'The types that a page takes are its own capability’s, or another’s through its front door; never the database’s.',
    from: { path: [part.pages, part.papers], pathNot: proof },
    to: { pathNot: [own, '^src/(design|calendar|documents)/', '^src/urls\\.ts$', anyDoor], dependencyTypes: typeOnly },
  },
  {
    name: 'stores-speak-sql',
    comment:
      'A store is SQL: the database, own tables, stores and rules, the calendar. It makes ids where it makes rows. Types of its own capability and of other front doors are the shapes of what it gives back.',
    from: { path: part.stores, pathNot: proof },
    to: {
      pathNot: [ownPart('stores'), ownPart('tables'), ownPart('rules'), '^src/calendar/', '^src/platform/(database/index|ids)\\.ts$'],
      dependencyTypesNot: typeOnly,
    },
  },
  {
    name: 'stores-take-types-from-doors',
    comment: 'A store knows nothing of pages and requests, not even their types.',
    from: { path: part.stores, pathNot: proof },
    to: { path: ['^src/(design|documents)/', '^src/platform/web/', ownPart('pages'), ownPart('http')], dependencyTypes: typeOnly },
  },
  {
    name: 'tables-are-types',
    comment: 'tables.ts says what rows look like and does nothing.',
    from: { path: part.tables },
    to: { dependencyTypesNot: typeOnly },
  },
  {
    name: 'forms-check-what-was-typed',
    comment:
      'A form is checked by its schema: own rules, other forms of the capability, the calendar and zod. Types may come from its own capability, the front doors and the design’s forms.',
    from: { path: part.forms, pathNot: proof },
    to: {
      path: '^(src|bin|demo)/|^[a-z_]+(/|$)',
      pathNot: [ownPart('rules'), ownPart('forms'), '^src/calendar/', '^node_modules/'],
      dependencyTypesNot: typeOnly,
    },
  },
  {
    name: 'forms-take-types-from-doors',
    comment: 'A form knows the shapes of its own capability and of a problem on a page; nothing of the database.',
    from: { path: part.forms, pathNot: proof },
    to: { pathNot: [own, '^src/calendar/', '^src/design/forms\\.ts$', anyDoor, '^node_modules/zod/'], dependencyTypes: typeOnly },
  },
  {
    name: 'policies-know-people',
    comment: 'A policy is sentences about roles and relations: people, and types of its own capability.',
    from: { path: part.policy, pathNot: proof },
    to: { pathNot: ['^src/capabilities/people/', ownPart('rules')], dependencyTypesNot: typeOnly },
  },
  {
    name: 'actions-never-see-http',
    comment:
      'What a person or a job does is the same on the web, in an import, in the demonstration and on the command line: own rules and store, other front doors, the platform without its web server; never HTTP, pages or the design.',
    from: {
      path: capability,
      pathNot: [proof, part.rules, part.pages, part.stores, part.forms, part.tables, part.policy, part.http, `${capability}index\\.ts$`],
    },
    to: { path: ['^src/platform/web/', '^src/design/', ownPart('pages'), ownPart('http')] },
  },
  {
    name: 'routes-join',
    comment:
      'A route joins permission, store, rule and page: its own folder, other front doors, design, documents, calendar, addresses and platform/web. It may also ask whether a part of an address is an id.',
    from: { path: part.http, pathNot: [proof, '^src/capabilities/people/'] },
    to: {
      path: '^(src|bin|demo|tests)/',
      pathNot: [anyCapability, '^src/(design|documents|calendar)/', '^src/urls\\.ts$', '^src/platform/(web/index|ids)\\.ts$'],
    },
  },
  {
    name: 'people-know-the-request',
    comment: 'Sign-in and the shape of a request live in people, and hold what every request holds: database, clock and record.',
    from: { path: '^src/capabilities/people/(routes|sign-in|visit)\\.ts$' },
    to: {
      path: '^(src|bin|demo|tests)/',
      pathNot: [
        '^src/capabilities/people/',
        '^src/(design|documents|calendar)/',
        '^src/urls\\.ts$',
        '^src/platform/(web/index|ids|clock|database/index|record/index)\\.ts$',
      ],
    },
  },
];

const borders = [
  {
    name: 'front-doors',
    comment: 'A capability is reached through its index.ts, or that of its rules, by types and values, from anywhere.',
    from: { path: '^(src|bin|demo|bench|tests)/', pathNot: [capability, '^src/(app|capabilities)\\.ts$'] },
    to: { path: anyCapability, pathNot: [anyDoor, '/fixtures/'] },
  },
  {
    name: 'front-doors-between-capabilities',
    comment: 'One capability reaches another through its index.ts; a test may borrow the fixtures of another.',
    from: { path: capability, pathNot: proof },
    to: { path: anyCapability, pathNot: [own, anyDoor] },
  },
  {
    name: 'front-doors-in-tests',
    comment: 'A test of one capability reaches another through its index.ts or its fixtures.',
    from: { path: `${capability}.*(${proof})` },
    to: { path: anyCapability, pathNot: [own, anyDoor, '/fixtures/'] },
  },
  {
    name: 'only-app-mounts',
    comment: 'The web application is put together in one place: app.ts and its list, capabilities.ts. A capability’s routes may gather those of its own parts.',
    from: { path: '^(src|bin|demo)/', pathNot: [proof, '^src/(app|capabilities)\\.ts$', part.http] },
    to: { path: `${anyCapability}(.+/|)(routes|[a-z-]+-routes|policy|sign-in)\\.ts$`, pathNot: part.rules },
  },
  {
    name: 'mounting-takes-routes-and-policies',
    comment: 'app.ts and capabilities.ts take routes, policies, the sign-in and front doors, and nothing else of a capability.',
    from: { path: '^src/(app|capabilities)\\.ts$' },
    to: { path: anyCapability, pathNot: [anyDoor, `${anyCapability}(routes|policy|sign-in)\\.ts$`] },
  },
  {
    name: 'source-stands-alone',
    comment: 'What runs in production needs no test, demonstration, benchmark or command.',
    from: { path: '^src/', pathNot: proof },
    to: { path: '^(tests|demo|bench|bin)/' },
  },
  {
    name: 'proofs-stay-proofs',
    comment: 'Tests and their fixtures are imported by tests only.',
    from: { path: '^(src|bin|demo)/', pathNot: proof },
    to: { path: [proof] },
  },
  {
    name: 'workers-are-started',
    comment: 'A worker is a thread of its own: it is started by its address. Imported, it would run where it must not.',
    from: { pathNot: proof },
    to: { path: '\\.worker\\.ts$', dependencyTypesNot: typeOnly },
  },
  {
    name: 'no-circles',
    comment:
      'Modules that need each other when they run are one module in two files. A circle that is closed by a type alone is no circle at run time; between capabilities the ranks forbid that too, since they count types.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: typeOnly } },
  },
  {
    name: 'everything-is-found',
    comment: 'An import that leads nowhere would be read as no import at all.',
    from: {},
    to: { couldNotResolve: true },
  },
];

const rankRules = ranks.slice(0, -1).map((names, index) => ({
  name: `rank-${index + 1}`,
  comment: `A capability imports its own and lower ranks only, by types and values: ${names.join(', ')} know nothing of what stands above.`,
  from: { path: `^src/capabilities/(${names.join('|')})/`, pathNot: proof },
  to: {
    path: `^src/capabilities/(${ranks
      .slice(index + 1)
      .flat()
      .join('|')})/`,
  },
}));

const libraryRules = [
  ...Object.entries(doors).map(([library, door]) => ({
    name: `one-door-${library
      .replace('/[^/]+', '-plugins')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')}`,
    comment: `${library} comes in through ${door}, so that it can be replaced there.`,
    from: { path: '^src/', pathNot: [proof, door] },
    // tables.ts needs the type of a column; a type that is erased ties nobody to the library.
    to: { path: packagePath(library), ...(library === 'kysely' ? { dependencyTypesNot: typeOnly } : {}) },
  })),
  {
    name: 'every-library-has-a-door',
    comment: 'A library that is not on the list of doors is not used.',
    from: { path: '^src/', pathNot: proof },
    to: { path: '^node_modules/', pathNot: Object.keys(doors).map(packagePath) },
  },
  {
    name: 'examples-are-the-same-in-every-run',
    comment: 'Whoever tries any examples takes them from tests/support/any.ts, so that the same ones are tried in every run.',
    from: { pathNot: '^tests/support/any\\.ts$' },
    to: { path: packagePath('fast-check') },
  },
  {
    name: 'files-are-written-in-one-place',
    comment:
      'Whoever opens or packs zip files can be made to fill the memory. Plans are measured before they are unpacked, Word files are packed by documents, served files by design.',
    from: { path: '^src/', pathNot: [proof, '^src/capabilities/plan/reading/zip\\.ts$', '^src/documents/word/steady\\.ts$', '^src/design/assets\\.ts$'] },
    to: { path: '^zlib$' },
  },
  {
    name: 'no-shell',
    comment: 'Nothing that people send ever reaches a shell, another program or an interpreter.',
    from: { path: '^src/', pathNot: proof },
    to: { path: '^(child_process|vm|cluster|repl)$' },
  },
  {
    name: 'only-source-uses-libraries',
    comment: 'Commands and the demonstration go through the same front doors as everybody.',
    from: { path: '^(bin|demo)/', pathNot: proof },
    to: { path: '^node_modules/' },
  },
];

module.exports = {
  ranks,
  forbidden: [...layers, ...inside, ...borders, ...rankRules, ...libraryRules].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // TypeScript 7 is not one that dependency-cruiser can call; @swc/core reads the files in its place.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // What browsers are served is no module of the program.
    exclude: { path: '^src/design/assets/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.js', '.cjs', '.json'] },
  },
};
