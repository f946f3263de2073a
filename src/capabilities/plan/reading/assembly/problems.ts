import type { Problem, Severity } from '../rules/plan.ts';
import { quoted } from '../rules/wording.ts';

/** What a sentence needs beside the ref, the place and the text of its problem. */
type Facts = {
  readonly ref: string;
  readonly text: string;
  readonly place: string;
  readonly about: string;
  readonly sro: string /** The ref as a sentence says it: "RH2 a and b". */;
  readonly name: string;
};
type Wording = readonly [rule: string, severity: Severity, words: (facts: Facts) => string];

const ask = ({ sro }: Facts, what: string) => `Ask ${sro === '' ? 'the SRO' : `the SRO (${sro})`} ${what}.`;

/** Each problem with its rule (docs/rules/plan-reading.md), how much it weighs, and what it says. */
const wordings = {
  // refs and rows
  'no-ref-column': [
    'C1.08',
    'blocks',
    (f) => `This table has no Ref column, so its rows cannot be told apart. Add a column headed “Ref” with refs such as LG1 (${f.about}).`,
  ],
  'missing-ref': ['C1.08', 'blocks', (f) => `A row has no ref: ${quoted(f.text)}. Give it one, or put its text into the row it belongs to.`],
  'ref-not-understood': [
    'C1.09',
    'blocks',
    (f) => `${quoted(f.about)} is not a ref such as LG1: the workstream’s letters, then a number. Change it in the file.`,
  ],
  'duplicate-ref': ['C1.09', 'blocks', (f) => `${f.ref} stands twice; the first is at ${f.about}. Give each priority a ref of its own.`],
  'ref-of-other-workstream': [
    'C1.09',
    'question',
    (f) => `${f.ref} stands among the priorities of ${f.about}. It was kept there under its printed ref: check the ref.`,
  ],
  'title-continued': [
    'reading',
    'question',
    (f) => `A row without a ref was read as the rest of the title of ${f.ref}: check that it is not a priority of its own.`,
  ],
  // workstreams
  'workstream-two-names': ['C1.07', 'question', (f) => `The workstream ${f.ref} has more than one heading: ${f.about}. The first was taken.`],
  'workstream-two-codes': ['C1.07', 'question', (f) => `${quoted(f.text)} heads refs of more than one code: ${f.about}. Each code was read as a workstream.`],
  'workstream-code-differs': [
    'C1.07',
    'question',
    (f) => `The heading gives the code ${f.about}, but the refs under it begin with ${f.ref}. The refs’ code was taken.`,
  ],
  // required text
  'blank-title': ['C1.08', 'blocks', (f) => `${f.ref} has no priority area. Give it one in the file.`],
  // letters
  'letter-skipped': ['C1.09', 'question', (f) => `${f.ref} ${f.about}. Nothing was renumbered: check whether an activity is missing.`],
  'letter-doubled': ['C1.09', 'blocks', (f) => `${f.ref} stands twice. Give each activity a letter of its own.`],
  'letters-missing': ['C1.09', 'question', (f) => `The activities of ${f.ref} have no letters. They were given a, b, c … in the order printed: check them.`],
  'letters-run-out': [
    'C1.09',
    'blocks',
    (f) => `${f.ref} has more than 26 activities without letters, and this one was not read: ${quoted(f.text)}. Split the priority.`,
  ],
  'text-before-letters': [
    'C1.09',
    'question',
    (f) => `${f.ref} has text before its first letter: ${quoted(f.text)}. It was kept beside the priority, not as an activity.`,
  ],
  'text-joined': ['reading', 'question', (f) => `${quoted(f.text)} was read as the rest of ${f.ref}: check that it is not ${f.about} of its own.`],
  'activity-ref-elsewhere': ['C1.09', 'blocks', (f) => `The activity ref ${quoted(f.about)} stands in a row of ${f.ref}. Move the row or mend the ref.`],
  'activity-ref-not-understood': [
    'C1.09',
    'question',
    (f) => `${quoted(f.about)} is not an activity ref such as ${f.ref}a, so the activity has no letter from it.`,
  ],
  // SROs
  'several-sros': [
    'H15',
    'question',
    (f) => `${f.ref} names ${f.about}. One must be accountable: until the office settles it, the first is, and the others are joint.`,
  ],
  'collective-sro': ['H15', 'question', (f) => `${f.ref} names a group and not a post: ${quoted(f.text)}. Settle which post is accountable.`],
  'sro-to-be-confirmed': ['C1.08', 'question', (f) => `${f.ref} says of its SRO ${quoted(f.text)}. Name the post that is accountable for it.`],
  'same-post': ['H39', 'question', (f) => `These titles may be one post: ${f.about}. Say whether they are; nothing was merged.`],
  // target dates
  'target-no-date': ['H13', 'question', (f) => `The target date of ${f.name} names no month or day: ${quoted(f.text)}. ${ask(f, 'for a date')}`],
  'target-no-year': [
    'H13',
    'question',
    (f) => `The target date of ${f.name} has no year: ${quoted(f.text)}. None was supplied. ${ask(f, 'which year is meant')}`,
  ],
  'target-year-cut-off': [
    'H13',
    'question',
    (f) => `The year in the target date of ${f.name} is not printed in full: ${quoted(f.text)}. None was supplied. ${ask(f, 'which year is meant')}`,
  ],
  'target-no-such-day': ['C1.10', 'question', (f) => `The target date of ${f.name} is not a day of the calendar: ${quoted(f.text)}. ${ask(f, 'for the date')}`],
  'target-several-dates': [
    'C1.10',
    'question',
    (f) => `The target date of ${f.name} names several dates and not which activity each is for: ${quoted(f.text)}. ${ask(f, 'which it is')}`,
  ],
  'target-part-of-month': ['H13', 'question', (f) => `The target date of ${f.name} is a part of a month: ${quoted(f.text)}. ${ask(f, 'for the day')}`],
  'target-by-month': [
    'H13',
    'question',
    (f) => `The target date of ${f.name} does not say that the month’s end is meant: ${quoted(f.text)}. Its last day was taken. ${ask(f, 'to confirm it')}`,
  ],
  'target-other-words': [
    'C1.10',
    'question',
    (f) => `The target date of ${f.name} has words beside its date that were not understood: ${quoted(f.about)}. ${ask(f, 'to confirm the date')}`,
  ],
  'target-uncovered': ['C1.10', 'question', (f) => `No target date covers ${f.name}: ${quoted(f.text)}. ${ask(f, 'for its date')}`],
  'target-covered-twice': ['C1.10', 'question', (f) => `More than one target date covers ${f.name}: ${quoted(f.text)}. ${ask(f, 'which it is')}`],
  'target-of-no-activity': ['C1.10', 'question', (f) => `A target date of ${f.name} names ${f.about}, which is not among its activities: ${quoted(f.text)}.`],
  'target-inherited': [
    'H16',
    'note',
    (f) =>
      `The plan names no owner for its activities, and no target date for ${f.about}: they have their priority’s, marked inherited, until their own are set.`,
  ],

  // columns, tables and text
  'extra-column': ['reading', 'note', (f) => `Nothing was made of this text in the column ${quoted(f.about)}. It is kept beside each priority.`],
  'column-without-field': ['reading', 'note', (f) => `Sightline has no field for the column ${quoted(f.about)}.`],
  'column-guessed': ['reading', 'note', (f) => `The column ${quoted(f.about)} was read as ${f.text}: check that it is.`],
  'second-column': [
    'reading',
    'question',
    (f) => `Two columns look like ${f.text}; ${quoted(f.about)} was not read as it, and its text is kept beside each priority.`,
  ],
  'headings-assumed': ['reading', 'note', (f) => `This table has no row of headings. It was read with those of ${f.about}.`],
  'table-not-recognised': [
    'reading',
    'note',
    () => 'This table was not read: it is not a plan table, with a Ref column and a Priority area or Key activity column. Its text is kept here.',
  ],
  'text-not-placed': ['reading', 'question', (f) => `This text stands in a plan table and belongs to no priority: ${quoted(f.text)}.`],
  // what a file holds beside plain text
  deleted: ['reading', 'note', (f) => `A tracked deletion was left out: ${quoted(f.text)}.`],
  struck: ['reading', 'question', (f) => `Struck-out text was read as it stands: ${quoted(f.text)}. Say whether it still holds.`],
  footnote: ['reading', 'note', (f) => `A note at the foot of the page was not read into the plan: ${quoted(f.text)}.`],
  comment: ['reading', 'note', (f) => `A comment was not read into the plan: ${quoted(f.text)}.`],
  'text-box': ['reading', 'question', (f) => `A text box was not read into the plan: ${quoted(f.text)}. Put its text into the table if it belongs there.`],
  picture: ['reading', 'question', () => 'A picture stands here, and words in it cannot be read. Type them into the file if they belong to the plan.'],
  'nested-table': ['reading', 'question', (f) => `A table inside a cell was read line by line, cell after cell: ${quoted(f.text)}. Check what was made of it.`],
  joined: [
    'reading',
    'question',
    (f) => `The file does not say where a paragraph ends. This was read as one text: ${quoted(f.text)}. Check that it is not two.`,
  ],
  formula: ['reading', 'question', (f) => `A formula has no stored result: ${quoted(f.text)}. Open the file in Excel, save it, and read it again.`],
  error: ['reading', 'question', (f) => `A cell holds the error ${quoted(f.text)} in place of text. Mend it in the file.`],
  hidden: ['reading', 'note', (f) => `${f.text}.`],
  other: ['reading', 'question', (f) => `Text that could not be read as text of the plan: ${quoted(f.text)}.`],
} satisfies Record<string, Wording>;

export type ProblemKey = keyof typeof wordings;

/** A problem with its rule and its sentence. `about`, `sro` and `name` are facts for the sentence only. */
export function problem(key: ProblemKey, facts: { ref?: string; place: string; text?: string; about?: string; sro?: string; name?: string }): Problem {
  const [rule, severity, say]: Wording = wordings[key];
  const { ref = '', place, text = '', about = '', sro = '', name = ref } = facts;
  return { rule, key, severity, ref, place, text, message: say({ ref, place, text, about, sro, name }) };
}
