import type { FormState, Problem } from '../../../design/forms.ts';
import { type Answer, asJson, found, notFound, page, redirect } from '../../../platform/web/index.ts';
import { url } from '../../../urls.ts';
import { listPosts, type Visit } from '../../people/index.ts';
import { reviewToAnswer } from '../moderation/rules/review-state.ts';
import { comparePage } from '../pages/compare-texts.ts';
import { placeOf, type SectionView } from '../pages/update-frame.ts';
import { fieldWords, sectionTitles, typedProblemWords } from '../pages/words.ts';
import { type AnySection, checkSection, type Section, sections } from '../rules/answers.ts';
import { timeOf } from '../time.ts';
import { differencesOf, merged } from './comparing-view.ts';
import { asideOf, type Draft, dropAside, type Fields, saveDraft, unsentBefore } from './drafts.ts';
import { type TypedProblem, tooLong, typedIn, wrongDays } from './fields.ts';
import { judgeUpdate } from './judge.ts';
import { allReasons } from './reasons-view.ts';
import { rowsOf, rowsShown } from './rows.ts';
import { lastTimeOf } from './said-view.ts';
import { bodyOf } from './section-view.ts';
import { answersIn, draftsFor, isOpen, placeFor, savedWords, typedShown, type UpdateVisit, updateToWrite } from './visit.ts';

export async function viewSection(visit: Visit): Promise<Answer> {
  const update = await updateToWrite(visit);
  const section = found(sections.find((one) => one === visit.params.section));
  if (visit.asAt !== null) notFound();
  if (!isOpen(update.priority)) return redirect(url('update', placeOf(update.head)));
  const drafts = await draftsFor(update);
  const draft = drafts.get(section);
  const typed = typedShown(section, update.priority, update.asked, draft);
  const unsent = await unsentWords(update, section);
  return showSection(update, section, { draft, typed, unsent, aside: asideOf(drafts, section, visit.person.id) !== null });
}

type Shown = {
  readonly draft: Pick<Draft, 'version' | 'moment'> | undefined;
  readonly typed: Fields;
  readonly aside?: boolean;
  readonly unsent?: SectionView['unsent'];
  readonly problems?: readonly Problem[];
  readonly status?: number;
  readonly unsaved?: boolean;
  /** Saved as it is, with something still to mend: its owner may go on all the same. */
  readonly mayGoOn?: boolean;
};

/** Words of the last cycle that its board never got; null where everything written was submitted. */
async function unsentWords({ visit, before, priority, asked }: UpdateVisit, section: Section): Promise<SectionView['unsent']> {
  if (before === null) return null;
  const fields = await unsentBefore(visit.db, { programmeId: visit.programme.id, cycleId: before.id, priorityId: priority.id, section });
  const said = fields === null ? [] : differencesOf(section, asked, {}, fields).filter(({ mine }) => mine.trim() !== '');
  return said.length === 0 ? null : { boardDay: before.boardDay, said: said.map(({ name, mine }) => ({ label: fieldWords(name), words: mine })) };
}

function showSection(update: UpdateVisit, section: Section, shown: Shown): Answer {
  const { visit, head, priority } = update;
  const view: SectionView = {
    ...head,
    csrf: visit.csrf,
    version: shown.draft?.version ?? 0,
    saved: shown.unsaved ? null : savedWords(shown.draft, visit.today),
    last: lastTimeOf(priority, visit.person.id),
    review: reviewToAnswer(priority.update),
    unsaved: shown.unsaved ?? false,
    mayGoOn: shown.mayGoOn ?? false,
    aside: shown.aside ?? false,
    unsent: shown.unsent ?? null,
  };
  const state: FormState = { typed: shown.typed, problems: shown.problems };
  const errors = shown.problems !== undefined;
  return page(
    { title: `${sectionTitles[section]}: ${head.ref}`, section: 'cycle', errors, ...(shown.status === undefined ? {} : { status: shown.status }) },
    bodyOf(update, section, view, state),
  );
}

/**
 * Saves a section: the page's script asks while somebody types (JSON), its button once they go on. Half a date is saved, since a draft is work in hand,
 * and said to be wrong once they go on. Only a text too long to be kept is not saved: it stands on the page as it was typed.
 */
export async function submitSection(visit: Visit): Promise<Answer> {
  const update = await updateToWrite(visit);
  const section = found([...sections, checkSection].find((one): one is AnySection => one === visit.params.section));
  const typed = typedIn(section, update.asked, visit.form);
  const version = versionSent(visit);
  const long = tooLong(section, update.asked, typed);
  if (long.length > 0) return refusedAsTyped(update, section, { version, typed, problems: long });

  const saved = await saveDraft(visit.changer, placeFor(update, section), version, typed);
  if (saved.result === 'not-open') return refusedAsClosed(update, section, version, typed);
  if (saved.result === 'conflict') return conflictOf(update, section, saved.theirs, typed);
  if (visit.wantsJson) return asJson({ saved: timeOf(saved.moment, visit.today), version: saved.version });

  const told = section === 'check' || visit.form.go === 'later' ? [] : await toldAtOnce(update, section, typed);
  if (told.length > 0 && section !== 'check') return showSection(update, section, { draft: saved, typed, problems: told, mayGoOn: true });
  return redirect(nextPlace(update, section, typed));
}

/** What this section lacks or has wrong, said on its own page while it is saved already. Whoever only asks for another row is told of wrong days alone. */
async function toldAtOnce(update: UpdateVisit, section: Section, typed: Fields): Promise<Problem[]> {
  const { visit, priority, asked } = update;
  if (visit.form.go === 'add') return problemsOf(wrongDays(section, asked, typed));
  const drafts = await draftsFor(update);
  const judged = judgeUpdate(priority, answersIn(asked, drafts), { person: visit.person.id, today: visit.today });
  return allReasons(update, drafts, judged).filter((one) => one.section === section);
}

function versionSent(visit: Visit): number {
  const { version } = visit.form;
  return typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : 0;
}

const problemsOf = (problems: readonly TypedProblem[]): Problem[] => problems.map((problem) => ({ field: problem.field, message: typedProblemWords(problem) }));

function refusedAsTyped(update: UpdateVisit, section: AnySection, given: { version: number; typed: Fields; problems: readonly TypedProblem[] }): Answer {
  const problems = problemsOf(given.problems);
  if (update.visit.wantsJson) return asJson({ message: `Not saved. ${problems.map(({ message }) => message).join('. ')}.` }, 422);
  if (section === 'check') return redirect(url('checkUpdate', placeOf(update.head)));
  return showSection(update, section, { draft: { version: given.version, moment: update.visit.moment }, typed: given.typed, problems, unsaved: true });
}

/** Submitted by a colleague or closed by the office while somebody typed: what they typed stands on the page, to be copied. */
function refusedAsClosed(update: UpdateVisit, section: AnySection, version: number, typed: Fields): Answer {
  const message = 'This update was submitted, or its cycle closed, while you were writing: nothing was saved. What you typed is still below';
  if (update.visit.wantsJson) return asJson({ message: 'Not saved. This update was submitted, or its cycle closed, while you were writing.' }, 403);
  if (section === 'check') return redirect(url('update', placeOf(update.head)));
  return showSection(update, section, {
    draft: { version, moment: update.visit.moment },
    typed,
    problems: [{ field: 'main-content', message }],
    status: 409,
    unsaved: true,
  });
}

function nextPlace(update: UpdateVisit, section: AnySection, typed: Fields): string {
  const place = placeOf(update.head);
  const rows = rowsOf[section];
  if (update.visit.form.go === 'add' && rows !== undefined) {
    const shown = Math.min(rows.most, rowsShown(rows, typed, undefined) + 1);
    return `${url('updateSection', { ...place, section })}?rows=${shown}#${rows.names[0]}-${shown}`;
  }
  const next = section === 'check' ? undefined : sections[sections.indexOf(section) + 1];
  return next ? url('updateSection', { ...place, section: next }) : url('checkUpdate', place);
}

/** The page that compares two texts, or its address where the script asks. */
export async function conflictOf(update: UpdateVisit, section: AnySection, theirs: Draft | null, mine: Fields, problems?: readonly Problem[]): Promise<Answer> {
  const { visit, head, asked } = update;
  if (visit.wantsJson) return asJson({ conflict: url('updateConflict', { ...placeOf(head), section }) }, 409);
  const view = {
    ...head,
    csrf: visit.csrf,
    section,
    version: theirs?.version ?? 0,
    savedBy: theirs === null ? 'somebody' : await saverWords(visit, theirs),
    differences: differencesOf(section, asked, theirs?.fields ?? {}, mine),
  };
  const typed = Object.fromEntries(Object.entries(visit.form).filter(([name]) => name.startsWith('keep.')));
  return page(
    { title: 'Compare the two texts', section: 'cycle', status: problems ? 422 : 409, errors: problems !== undefined },
    comparePage(view, { problems, typed }),
  );
}

async function saverWords(visit: Visit, draft: Draft): Promise<string> {
  const when = timeOf(draft.moment, visit.today);
  if (draft.personId === visit.person.id) return `you, in another window, at ${when}`;
  const posts = await listPosts(visit.db, visit.programme.id);
  const name = posts.flatMap((post) => post.holders).find((holder) => holder.personId === draft.personId)?.name ?? 'somebody';
  return `${name} at ${when}`;
}

export async function viewConflict(visit: Visit): Promise<Answer> {
  const update = await updateToWrite(visit);
  const section = found([...sections, checkSection].find((one): one is AnySection => one === visit.params.section));
  const drafts = await draftsFor(update);
  const mine = asideOf(drafts, section, visit.person.id);
  if (mine === null || !isOpen(update.priority) || visit.asAt !== null) return redirect(sectionAddress(update, section));
  const answer = await conflictOf(update, section, drafts.get(section) ?? null, mine);
  return answer.kind === 'page' ? { ...answer, status: 200 } : answer;
}

const sectionAddress = ({ head }: UpdateVisit, section: AnySection): string =>
  section === 'check' ? url('checkUpdate', placeOf(head)) : url('updateSection', { ...placeOf(head), section });

/** Keeps what was chosen of the two texts, over the one that was compared with; where that was saved over in the meantime, the page compares again. */
export async function submitConflict(visit: Visit): Promise<Answer> {
  const update = await updateToWrite(visit);
  const section = found([...sections, checkSection].find((one): one is AnySection => one === visit.params.section));
  const drafts = await draftsFor(update);
  const theirs = drafts.get(section) ?? null;
  const mine = { ...theirs?.fields, ...typedIn(section, update.asked, mineSent(visit)) };
  const differences = differencesOf(section, update.asked, theirs?.fields ?? {}, mine);
  const { fields, unchosen } = merged(theirs?.fields ?? {}, differences, (name) => String(visit.form[`keep.${name}`] ?? ''));
  if (unchosen.length > 0) {
    const problems = unchosen.map((name) => ({ field: `keep.${name}`, message: `Choose what to keep of “${fieldWords(name)}”` }));
    return conflictOf(update, section, theirs, mine, problems);
  }
  const long = tooLong(section, update.asked, fields);
  if (long.length > 0 && section !== 'check') return refusedAsTyped(update, section, { version: versionSent(visit), typed: fields, problems: long });
  const saved = await saveDraft(visit.changer, placeFor(update, section), versionSent(visit), fields);
  if (saved.result === 'not-open') return refusedAsClosed(update, section, versionSent(visit), fields);
  if (saved.result === 'conflict') return conflictOf(update, section, saved.theirs, fields);
  await dropAside(visit.db, placeFor(update, section), visit.person.id);
  return redirect(sectionAddress(update, section));
}

const mineSent = (visit: Visit): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(visit.form).flatMap(([name, value]) => (name.startsWith('mine.') ? [[name.slice('mine.'.length), value]] : [])));
