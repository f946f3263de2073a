import { actingAs, holdsOneOf, type Person, type PolicyTable, type Relation, wholeProgramme } from '../people/index.ts';
import { type ReviewFacts, reviewerProblem } from './moderation/rules/reviewer.ts';
import { readersOfDue } from './reminding/rules/letter.ts';
import { approverProblem, type ClaimFacts, type Owned, reopenerProblem, verifierProblem } from './rules/independence.ts';

type Part = 'accountable' | 'joint' | 'supporting';

/** What a handler must have loaded before it asks whether somebody may write an update. */
export type UpdateSubject = { readonly posts: readonly { readonly id: string; readonly part: Part }[] };

/** Before it asks whether somebody may read an update: what of it may be read. */
export type ReadSubject = { readonly frozen: boolean };

/** Before it asks whether somebody may accept a recovery plan or approve a stop. */
export type ApprovalSubject = Owned & { readonly askedBy: string };

const holdsPost: Relation<UpdateSubject> = {
  name: 'holds a post of the priority',
  holds: (person, { posts }) => holds(person, posts, ['accountable', 'joint', 'supporting']),
};

const ownsPriority: Relation<UpdateSubject> = {
  name: 'holds an accountable or joint post of the priority',
  holds: (person, { posts }) => holds(person, posts, ['accountable', 'joint']),
};

const onceFrozen: Relation<ReadSubject> = { name: 'once its cycle is closed', holds: (_person, { frozen }) => frozen };

const independentOfClaim: Relation<ClaimFacts> = {
  name: 'did not claim it, and neither owns it nor answers for its priority, or is another of its joint owners',
  holds: (person, claim) => verifierProblem(claim, person.id) === null,
};

const claimedOrOwns: Relation<ClaimFacts> = {
  name: 'claimed it or owns it',
  holds: (person, { claim, owners }) => claim !== null && (claim.by === person.id || owners.some(({ holders }) => holders.includes(person.id))),
};

const tiedToClaim: Relation<ClaimFacts> = {
  name: 'may verify it, or claimed it, owns it, answers for its priority or has verified it',
  holds: (person, claim) => [null, 'claimed-it', 'owns-it', 'owned-it', 'answers-for-it', 'already-verified'].includes(verifierProblem(claim, person.id)),
};

const onceVerified: Relation<ClaimFacts> = { name: 'once it is verified', holds: (_person, { completedOn = null }) => completedOn !== null };

const tiedOrVerified: Relation<ClaimFacts> = {
  name: `${tiedToClaim.name}; once it is verified, anybody`,
  holds: (person, claim) => tiedToClaim.holds(person, claim) || onceVerified.holds(person, claim),
};

const neitherAskedNorOwns: Relation<ApprovalSubject> = {
  name: 'neither asked for it, nor owns the activity or answers for its priority',
  holds: (person, subject) => approverProblem(subject, person.id) === null,
};

const verifiedIt: Relation<ClaimFacts> = {
  name: 'verified it',
  holds: (person, { verifications }) => verifications.some(({ by }) => by === person.id),
};

const independentOfCompletion: Relation<ClaimFacts & { readonly askedBy: string }> = {
  name: 'neither asked for it, nor claimed or verified the completion, nor owns the activity or answers for its priority',
  holds: (person, facts) => reopenerProblem(facts, person.id) === null,
};

const neitherWroteNorOwns: Relation<ReviewFacts> = {
  name: 'neither wrote nor submitted any of it, and held no accountable or joint post of its priority since its cycle opened',
  holds: (person, facts) => reviewerProblem(facts, person.id) === null,
};

type Restated = { readonly what: string; readonly askedBy: string; readonly rated: ReviewFacts };

const inSuchPost: Relation<unknown> = { name: 'acts in such a post', holds: () => true };

const neitherAskedNorRated: Relation<Restated> = {
  name: 'neither asked for it, nor answers for the priority or wrote its update in that cycle',
  holds: (person, { askedBy, rated }) => askedBy !== person.id && reviewerProblem(rated, person.id) === null,
};

/** What a handler must have loaded before: who answered for the priority in that cycle, and who asked where something was asked for. Ids of people. */
type AskedThen = { readonly ownersThen: readonly string[]; readonly askedBy?: string };

const answeredThen: Relation<AskedThen> = {
  name: 'answered for the priority in that cycle, or asked for it',
  holds: (person, { ownersThen, askedBy }) => askedBy === person.id || ownersThen.includes(person.id),
};

const askedForRestatement: Relation<Pick<Restated, 'askedBy'>> = { name: 'asked for it', holds: (person, { askedBy }) => askedBy === person.id };

const neitherRecorded: Relation<{ readonly excluded: readonly string[] }> = {
  name: 'did not record it; of a change, neither asked for it nor owned what it changes on any day since',
  holds: (person, { excluded }) => !excluded.includes(person.id),
};

const nothingConfirmed: Relation<Restated> = {
  name: 'the same, and the board had not confirmed it',
  holds: (person, restated) => restated.what !== 'confirmed' && neitherAskedNorRated.holds(person, restated),
};

function holds(person: Person, posts: UpdateSubject['posts'], parts: readonly Part[]): boolean {
  const owning = posts.filter((post) => parts.includes(post.part)).map((post) => post.id);
  return holdsOneOf(person, owning);
}

/** Who may do what to cycles, updates and what they ask to be settled. */
export const policy: PolicyTable = {
  'cycle.read': {
    says: 'Everybody of the whole programme sees which cycles there are, and how far each is once it is closed or where they may read its updates.',
    may: wholeProgramme,
  },
  'cycle.open': { says: 'The programme office opens a cycle for a board.', may: { office: 'always' } },
  'cycle.close': { says: 'The programme office closes a cycle, which freezes it.', may: { office: 'always' } },
  'due.read': {
    says: 'Whoever reads the updates of an open cycle sees who has not submitted, and when they were reminded.',
    may: Object.fromEntries(readersOfDue.map((role) => [role, 'always'])),
  },
  'reminder.send': { says: 'The programme office reminds people of updates that are due, each at most once a day.', may: { office: 'always' } },
  'message.read': { says: 'The programme office reads the emails that Sightline wrote, and whether they were sent.', may: { office: 'always' } },
  'update.write': {
    says: 'Whoever holds a post of a priority writes its update; a director that of every priority.',
    may: { director: 'always', owner: holdsPost },
  },
  'update.submit': {
    says: 'Whoever holds an accountable or joint post of a priority submits its update; a director that of every priority.',
    may: { director: 'always', owner: ownsPriority },
  },
  'update.read': {
    says: 'The office, directors, owners, the adviser and the commissioner read an update once it is submitted; everybody else of the whole programme once its cycle is closed.',
    may: {
      office: 'always',
      director: 'always',
      owner: 'always',
      adviser: 'always',
      commissioner: 'always',
      'board-member': onceFrozen,
      chair: onceFrozen,
      finance: onceFrozen,
      quality: onceFrozen,
      author: onceFrozen,
      reviewer: onceFrozen,
    },
  },
  'update.review': {
    says: 'The office or a director returns an update with comments or accepts it, where they neither wrote nor submitted any of it, and held no accountable or joint post of its priority since its cycle opened.',
    may: { office: actingAs('office', neitherWroteNorOwns), director: actingAs('director', neitherWroteNorOwns) },
  },
  'update.moderate': {
    says: 'The office and directors see which updates wait for review, and accept several at once, each only where they may review it.',
    may: { office: 'always', director: 'always' },
  },
  'completion.verify': {
    says: 'A completion is verified or refused by somebody who did not claim it, does not own it and does not answer for its priority; of joint owners, by each of the others.',
    may: {
      office: actingAs('office', independentOfClaim),
      director: actingAs('director', independentOfClaim),
      quality: actingAs('quality', independentOfClaim),
      owner: actingAs('owner', independentOfClaim),
    },
  },
  'completion.read': {
    says: 'Whoever may verify a completion is asked to; who claimed it, owns it, answers for its priority or has verified it already is told that it is for somebody else. Once it is verified, whoever reads the plan is told so.',
    may: {
      office: tiedOrVerified,
      director: tiedOrVerified,
      quality: tiedOrVerified,
      owner: tiedOrVerified,
      'board-member': onceVerified,
      chair: onceVerified,
      adviser: onceVerified,
      commissioner: onceVerified,
      finance: onceVerified,
      author: onceVerified,
      reviewer: onceVerified,
    },
  },
  'completion.name-verifier': {
    says: 'The office, or who claimed a completion or owns it, names the post that is meant to verify it; anybody who may verify it still may.',
    may: { office: 'always', director: claimedOrOwns, quality: claimedOrOwns, owner: claimedOrOwns },
  },
  'recovery.accept': {
    says: 'The office or a director accepts a recovery plan that they neither proposed nor will carry out, of a priority that they do not answer for.',
    may: { office: actingAs('office', neitherAskedNorOwns), director: actingAs('director', neitherAskedNorOwns) },
  },
  'stop.approve': {
    says: 'The office or a director approves or turns down the stop of an activity that they neither asked for nor own, of a priority that they do not answer for.',
    may: { office: actingAs('office', neitherAskedNorOwns), director: actingAs('director', neitherAskedNorOwns) },
  },
  'reopening.ask': {
    says: 'The office, a director, quality assurance or whoever verified it asks, with the reason, that completed work be opened again because its completion was false; they see what came of it.',
    may: { office: 'always', director: 'always', quality: 'always', owner: verifiedIt },
  },
  'reopening.decide': {
    says: 'The office, a director or quality assurance opens completed work again as false, or leaves it complete, where they neither asked for it, nor claimed or verified the completion, nor own the activity or answer for its priority.',
    may: {
      office: actingAs('office', independentOfCompletion),
      director: actingAs('director', independentOfCompletion),
      quality: actingAs('quality', independentOfCompletion),
    },
  },
  'rating.confirm': {
    says: 'The chair says which rating the board confirmed for a closed cycle; the office writes it down from the board’s minute, which it names. Neither does for a priority that they answer for, or whose update they wrote.',
    may: { chair: actingAs('chair', inSuchPost), office: actingAs('office', inSuchPost) },
  },
  'board-word.read': {
    says: 'Everybody of the whole programme reads what the programme office recorded of a board and a second person has not confirmed.',
    may: wholeProgramme,
  },
  'board-word.check': {
    says: 'The chair, a director or another officer confirms what the programme office recorded of a board, or says that it is wrong, where they did not record it; of a change, where they neither asked for it nor owned what it changes since.',
    may: { office: neitherRecorded, director: neitherRecorded, chair: neitherRecorded },
  },
  'restatement.ask': {
    says: 'The office, a director or the chair asks for a restatement of what a closed cycle froze; the office alone of what the board confirmed, with its minute; whoever answered for the priority in that cycle of what they declared and wrote.',
    may: { office: 'always', director: 'always', chair: 'always', owner: answeredThen },
  },
  'restatement.approve': {
    says: 'A director or the chair approves a restatement, or turns it down, where they did not ask for it, do not answer for its priority and did not write its update in that cycle; of what the board confirmed, the chair alone.',
    may: { director: actingAs('director', nothingConfirmed), chair: actingAs('chair', neitherAskedNorRated) },
  },
  'restatement.withdraw': {
    says: 'Whoever asked for a restatement takes it back until it is settled.',
    may: { office: askedForRestatement, director: askedForRestatement, chair: askedForRestatement, owner: askedForRestatement },
  },
};
