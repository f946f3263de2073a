import { type Day, formatDay } from '../../../../calendar/index.ts';
import { postByKey, titleKey } from '../../../people/index.ts';
import { Refused } from '../../refusal.ts';
import type { Priority } from '../../rules/plan.ts';
import { sameInWords } from '../../rules/same-words.ts';
import { applyStatements, changedStatements } from '../../statements/actions.ts';
import { type Statements, statementsOf } from '../../statements/rules/statements.ts';
import { lockPlan, planOf } from '../../store.ts';
import type { StatementKind } from '../../tables.ts';
import { overdueAtOnce } from '../../targets/rules/confirming.ts';
import { applyWithdrawal, thingOf } from '../../withdrawing/actions.ts';
import { applyLine, applyWords, type ChangedWords, type GivenLine, wordedIn } from '../../words/actions.ts';
import { stored } from '../form.ts';
import { kindOf } from '../kind.ts';
import type { Line } from '../rules/request.ts';
import { ofPlan, ofPriority } from './subjects.ts';

/** Words of a priority, its activities and outcomes, and what is added to them. */
export const wordsKind = kindOf<ChangedWords>({
  name: 'words',
  read: (given) => stored.words.parse(given) as ChangedWords,
  describe: async (db, programmeId, given, { today }) => {
    const priority = wordedIn(await planOf(db, programmeId), given.ref);
    const lines: Line[] = [];
    if (given.title !== undefined && given.title !== priority.title)
      lines.push({ what: `Title of ${priority.ref}`, was: priority.title, became: given.title, prose: true });
    for (const { ref, text } of [...priority.activities, ...priority.outcomes]) {
      const became = given.texts[ref];
      if (became !== undefined && became !== text) lines.push({ what: `Words of ${ref}`, was: text, became, prose: true });
    }
    notThereAlready(priority, given);
    if (given.newActivity) lines.push({ what: `A new activity of ${given.ref}`, was: 'Not there', became: newActivityWords(given.newActivity) });
    if (given.newOutcome) lines.push({ what: `A new outcome of ${given.ref}`, was: 'Not there', became: given.newOutcome });
    if (lines.length === 0) throw new Refused('title', 'Nothing would change: the words stand like this already.');
    return { ...ofPriority(priority), lines, effects: effectsOf(given, today) };
  },
  apply: async (trx, at, given, approved) => void (await applyWords(trx, at, await lockPlan(trx, at.programmeId), given, approved)),
});

/** The same activity or outcome is not added twice: two may have asked for it, and the first was approved. */
function notThereAlready({ ref, activities, outcomes }: Priority, { newActivity, newOutcome }: ChangedWords): void {
  const activity = newActivity && sameInWords(activities, ({ text }) => text, newActivity.text);
  if (activity) throw new Refused('new-activity', `${ref} has an activity in these words already: ${activity.ref}.`);
  const outcome = newOutcome !== undefined && sameInWords(outcomes, ({ text }) => text, newOutcome);
  if (outcome) throw new Refused('new-outcome', `${ref} has an outcome in these words already: ${outcome.ref}.`);
}

const newActivityWords = ({ text, target }: NonNullable<ChangedWords['newActivity']>): string =>
  target === null ? `${text} (without a target date)` : `${text} (by ${formatDay(target)})`;

function effectsOf({ ref, newActivity, newOutcome }: ChangedWords, today: Day): string[] {
  const effects: string[] = [];
  if (newActivity?.target === null) effects.push(`An activity without a target date makes ${ref} count as behind until it has one.`);
  if (newActivity?.target && overdueAtOnce(newActivity.target, today))
    effects.push(`${formatDay(newActivity.target)} has passed: the new activity is overdue at once.`);
  if (newActivity) effects.push(`${ref} is complete only once the new activity is complete too.`);
  if (newOutcome) effects.push(`${ref} shows impact only once the new outcome has a measure that shows it too.`);
  return effects;
}

/** A line of the cross-cutting activity that the plan did not have. */
export const lineKind = kindOf<GivenLine>({
  name: 'line',
  read: (given) => stored.line.parse(given),
  describe: async (db, programmeId, given) => {
    const plan = await planOf(db, programmeId);
    const about = plan && ofPlan(plan);
    if (!about) throw new Refused('ref', 'The programme has no plan.');
    const line = { what: `A new line of the cross-cutting activity, ${given.ref}`, was: 'Not there', became: `${given.title}, owned by ${given.owner}` };
    // Whoever would own the line does not decide that it comes.
    const owner = await postByKey(db, programmeId, titleKey(given.owner));
    return { ...about, ownerPosts: owner ? [owner.id] : [], lines: [line], effects: ['It is rated like a priority, and counted apart.'] };
  },
  apply: async (trx, at, given) => applyLine(trx, at, await lockPlan(trx, at.programmeId), given),
});

/** An outcome ends: it goes from the plan, and its ref is not given again. */
export const endOutcomeKind = kindOf<{ readonly ref: string }>({
  name: 'end-outcome',
  read: (given) => stored['end-outcome'].parse(given),
  describe: async (db, programmeId, { ref }) => {
    const plan = await planOf(db, programmeId);
    const thing = thingOf(plan, ref);
    if (thing.kind !== 'outcome')
      throw new Refused(
        'reason',
        'Once the plan is accepted only an outcome ends like this. An activity is stopped by an approved change, which its owner asks for in the update.',
      );
    const priority = wordedIn(plan, thing.priorityRef);
    const effects = [`The outcome goes from the plan, and ${priority.ref} is no longer judged by it. The history keeps it.`];
    return { ...ofPriority(priority), lines: [{ what: `Outcome ${ref}`, was: thing.text, became: 'Ended' }], effects };
  },
  apply: async (trx, at, { ref }, approved) => applyWithdrawal(trx, at, await lockPlan(trx, at.programmeId), { ref, reason: approved.reason }, approved),
});

/** The words around the priorities: the vision, the aims and what goes with them. */
export const statementsKind = kindOf<Partial<Statements>>({
  name: 'statements',
  read: (given) => stored.statements.parse(given) as Partial<Statements>,
  describe: async (db, programmeId, given) => {
    const plan = await planOf(db, programmeId);
    if (!plan) throw new Refused('vision', 'The programme has no plan.');
    const before = statementsOf(plan);
    const lines = changedStatements(plan, given).map((kind) => {
      const [was, became] = [before[kind], given[kind] ?? []].map((texts) => texts.join('\n'));
      return { what: statementWords[kind], was: was ?? '', became: became ?? '', prose: true };
    });
    if (lines.length === 0) throw new Refused('vision', 'Nothing would change: the words stand like this already.');
    return { ...ofPlan(plan), lines, effects: [] };
  },
  apply: async (trx, at, given) => void (await applyStatements(trx, at, await lockPlan(trx, at.programmeId), given)),
});

const statementWords: Readonly<Record<StatementKind, string>> = {
  vision: 'The vision',
  ambition: 'The ambition',
  aim: 'The aims',
  enabler: 'The enablers',
  'practice-priority': 'The practice priorities',
  'partnership-priority': 'The partnership priorities',
  'success-measure': 'The success measures',
};
