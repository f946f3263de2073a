import { holdsOneOf, type PolicyTable, type Relation, wholeProgramme } from '../people/index.ts';

/** What a handler must have loaded before it asks whether somebody may give a reading. */
export type MeasureSubject = { readonly ownerPostId: string | null };

const ownsMeasure: Relation<MeasureSubject> = {
  name: 'holds the post that owns the measure',
  holds: (person, measure) => measure.ownerPostId !== null && holdsOneOf(person, [measure.ownerPostId]),
};

/** Before it asks whether somebody may change a measure or ask for it: whether a board has accepted the plan, and which post owns the measure. */
export type ChangeSubject = MeasureSubject & { readonly accepted: boolean };

const onceAccepted: Relation<ChangeSubject> = { name: 'once a board has accepted the plan', holds: (_person, { accepted }) => accepted };

const ownsOnceAccepted: Relation<ChangeSubject> = {
  name: 'holds a post that owns it, once a board has accepted the plan',
  holds: (person, measure) => measure.accepted && ownsMeasure.holds(person, measure),
};

/** Whoever may hold a post that owns a measure. */
const givesReadings = {
  office: 'always',
  director: 'always',
  quality: 'always',
  owner: ownsMeasure,
  finance: ownsMeasure,
  author: ownsMeasure,
  reviewer: ownsMeasure,
  'board-member': ownsMeasure,
} as const;

/** Who may do what to measures and their readings. */
export const policy: PolicyTable = {
  'measure.read': { says: 'Everybody of the whole programme reads measures and their readings.', may: wholeProgramme },
  'measure.add': { says: 'The programme office and quality assurance add measures.', may: { office: 'always', quality: 'always' } },
  'measure.change': {
    says: 'The programme office and quality assurance change what a measure is. Once a board has accepted the plan, what counts as success, and the words of a measure that counts, change by a request, which a director and whoever holds the post that owns the measure may make too.',
    may: { office: 'always', quality: 'always', director: onceAccepted, owner: ownsOnceAccepted },
  },
  'reading.add': {
    says: 'The programme office, the director, quality assurance and whoever holds the post that owns the measure give its readings.',
    may: givesReadings,
  },
  'reading.correct': {
    says: 'Whoever may give a reading may correct it, with the reason; the earlier value stays.',
    may: givesReadings,
  },
};
