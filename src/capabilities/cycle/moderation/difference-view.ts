import { type Day, formatDay } from '../../../calendar/index.ts';
import { impactStates, processStates } from '../../../design/marks.ts';
import { differenceOf, type Piece, sameText } from '../../../design/text-difference.ts';
import { fieldWords, sectionTitles, statusWords } from '../pages/words.ts';
import type { UpdateSaid } from '../position.ts';
import { type AnySection, anySections } from '../rules/answers.ts';
import { evidenceLines } from '../rules/evidence.ts';
import type { ActivitySaid } from '../tables.ts';

/** One thing that an update says, beside what an earlier one said of it. A state or a day is was and is; words are told by what was added and removed. */
export type ComparedField = { readonly label: string; readonly same: boolean } & (
  | { readonly kind: 'words'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'fact'; readonly was: string | null; readonly is: string }
);

export type ComparedSection = { readonly section: AnySection; readonly title: string; readonly fields: readonly ComparedField[]; readonly same: boolean };

/** An update against an earlier one, section by section; `before` null where there is none, and everything is new. What neither says is left out. */
export function comparedSections(now: UpdateSaid, before: UpdateSaid | null): ComparedSection[] {
  return anySections.map((section) => {
    const fields = fieldsIn(section, now, before).filter((field) => field !== null);
    return { section, title: section === 'check' ? fieldWords('difference') : sectionTitles[section], fields, same: fields.every((field) => field.same) };
  });
}

function fieldsIn(section: AnySection, now: UpdateSaid, before: UpdateSaid | null): (ComparedField | null)[] {
  const words = (label: string, of: (said: UpdateSaid) => string) => wordsField(label, of(now), before && of(before));
  switch (section) {
    case 'standing':
      return [
        factField(fieldWords('process'), processStates[now.declared.process].words, before && processStates[before.declared.process].words),
        factField(fieldWords('impact'), impactStates[now.declared.impact].words, before && impactStates[before.declared.impact].words),
      ];
    case 'achieved':
      return [words(fieldWords('achieved'), (said) => said.achieved), words('What shows it', (said) => evidenceLines(said.evidence ?? []))];
    case 'next':
      return [words(fieldWords('next'), (said) => said.nextSteps)];
    case 'support':
      return [
        words(fieldWords('slipping'), (said) => said.slipping),
        words(fieldWords('support'), (said) => said.support),
        words('Contributions to strengthen', (said) => said.contributions.map(({ fromWhom, ask }) => `${fromWhom}: ${ask}`).join('\n')),
        words(fieldWords('board'), (said) => said.asksOfBoard),
      ];
    case 'activities':
      return activityFields(now.activities, before?.activities ?? null);
    case 'check':
      return [words(fieldWords('difference'), (said) => said.difference)];
  }
}

function activityFields(now: readonly ActivitySaid[], before: readonly ActivitySaid[] | null): (ComparedField | null)[] {
  const earlier = new Map(before?.map((said) => [said.ref, said]));
  return now.flatMap((said) => {
    // What was not spoken of then is new, and not changed.
    const was = before === null ? null : (earlier.get(said.ref) ?? null);
    const fact = (label: string, of: (one: ActivitySaid) => string) => factField(`${said.ref}: ${label}`, of(said), was && of(was));
    const words = (label: string, of: (one: ActivitySaid) => string | null | undefined) =>
      wordsField(`${said.ref}: ${label}`, of(said) ?? '', was && (of(was) ?? ''));
    return [
      fact('status', (one) => statusWords[one.status]),
      fact('planned start', (one) => dayWords(one.plannedStart)),
      fact('forecast', (one) => dayWords(one.forecast)),
      words('why that forecast', (one) => one.forecastReason),
      words('recovery plan', (one) => one.recovery && `${one.recovery.text} (by ${formatDay(one.recovery.day)})`),
      words('what shows it is complete', (one) => one.claimShown),
      words('why it should stop', (one) => one.stopReason),
    ];
  });
}

const dayWords = (day: Day | null): string => (day === null ? '' : formatDay(day));

function wordsField(label: string, now: string, before: string | null): ComparedField | null {
  if (now.trim() === '' && (before ?? '').trim() === '') return null;
  if (before === null) return { label, kind: 'words', same: false, pieces: [{ kind: 'same', text: now.trim() }] };
  return { label, kind: 'words', same: sameText(before, now), pieces: differenceOf(before, now) };
}

function factField(label: string, is: string, was: string | null): ComparedField | null {
  if (is === '' && (was ?? '') === '') return null;
  return { label, kind: 'fact', same: was !== null && was === is, was: was === '' ? 'nothing' : was, is: is === '' ? 'nothing' : is };
}
