import { holdsOneOf, type PolicyTable, type Relation, wholeProgramme } from '../people/index.ts';
import type { AskSubject } from './changes/rules/asking.ts';
import { decidesAs, notDecider, type Owned } from './changes/rules/deciding.ts';
import type { ChangeRequest } from './changes/rules/request.ts';

const onceAccepted: Relation<AskSubject> = { name: 'once a board has accepted the plan', holds: (_person, { accepted }) => accepted };

const ownsOnceAccepted: Relation<AskSubject> = {
  name: 'holds a post that owns it, once a board has accepted the plan',
  holds: (person, { accepted, ownerPosts }) => accepted && holdsOneOf(person, ownerPosts),
};

const neitherAskedNorOwns: Relation<Owned> = {
  name: 'acts in such a post, and neither asked for it nor owned what it changes on any day since',
  holds: (person, request) => decidesAs(person.actingPost.roles) !== null && notDecider(request, person.id) === null,
};

const askedForIt: Relation<Pick<ChangeRequest, 'askedBy'>> = { name: 'asked for it', holds: (person, { askedBy }) => person.id === askedBy };

const didNotAsk: Relation<Pick<ChangeRequest, 'askedBy'>> = { name: 'did not ask for it', holds: (person, { askedBy }) => person.id !== askedBy };

/** Who may do what to the plan. A person's own words about a priority are an update, which belongs to the cycle. */
export const policy: PolicyTable = {
  'change.read': { says: 'Everybody of the whole programme reads which changes were asked for and what they came to.', may: wholeProgramme },
  'change.ask': {
    says: 'The programme office changes the plan until a board accepts it. From then on the programme office, a director and whoever holds a post that owns the thing ask for a change, and somebody else decides.',
    may: { office: 'always', director: onceAccepted, owner: ownsOnceAccepted },
  },
  'change.decide': {
    says: 'A director, the chair or the programme office decides a change that they did not ask for, of what they did not own on any day since it was asked for; the programme office only records what a board decided.',
    may: { office: neitherAskedNorOwns, director: neitherAskedNorOwns, chair: neitherAskedNorOwns },
  },
  'change.withdraw': {
    says: 'Whoever asked for a change takes it back, or asks again where what stands has changed, until it is decided.',
    may: { office: askedForIt, director: askedForIt, owner: askedForIt, quality: askedForIt },
  },
  'change.assess': {
    says: 'The programme office, a director and whoever asked for a change say where its equality impact assessment is.',
    may: { office: 'always', director: 'always', owner: askedForIt, quality: askedForIt },
  },
  'plan.read': { says: 'Everybody of the whole programme reads the plan.', may: wholeProgramme },
  'plan.import': { says: 'The programme office imports the plan from a file.', may: { office: 'always' } },
  'plan.settle': { says: 'The programme office answers what the plan’s file left open.', may: { office: 'always' } },
  'plan.version': { says: 'The programme office cuts a version of the plan, to be decided on.', may: { office: 'always' } },
  'plan.decide-version': { says: 'The programme office records what a body decided on a version of the plan.', may: { office: 'always' } },
  'plan.correct-decision': {
    says: 'The programme office asks for a mistyped body, day or minute of a decision on a version to be corrected.',
    may: { office: 'always' },
  },
  'plan.settle-correction': {
    says: 'The programme office, a director or the chair confirms or declines such a correction, where they did not ask for it.',
    may: { office: didNotAsk, director: didNotAsk, chair: didNotAsk },
  },
  'plan.accept': { says: 'The programme office records that a board accepted the plan.', may: { office: 'always' } },
};
