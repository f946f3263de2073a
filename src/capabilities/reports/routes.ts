import type { Html } from '../../design/html.ts';
import { formats, type PaperFormat, pdfAvailable, whyNoPdf } from '../../documents/index.ts';
import { type Answer, download, found, notFound, page } from '../../platform/web/index.ts';
import { patterns } from '../../urls.ts';
import { cachedPosition, listCycles, restatementsOfCycle } from '../cycle/index.ts';
import type { Route, Visit } from '../people/index.ts';
import { addendumFile, type DraftMoment, draftFile, draftReport, frozenReport, highlightFile, type ReportFile } from './actions.ts';
import { reportsPage } from './pages/list-reports.ts';
import { noPdfPage } from './pages/no-pdf.ts';
import { draftPage, reportPage } from './pages/show-report.ts';
import type { Restated } from './rules/addendum-paper.ts';

export const routes: readonly Route[] = [
  { method: 'GET', pattern: patterns.reports, action: 'report.read', handle: viewReports },
  { method: 'GET', pattern: patterns.highlightReport, action: 'report.read', handle: viewReport },
  { method: 'GET', pattern: patterns.highlightReportFile, action: 'report.read', handle: saveReport },
  { method: 'GET', pattern: patterns.highlightReportRestatements, action: 'report.read', handle: saveRestatements },
];

async function viewReports(visit: Visit): Promise<Answer> {
  const { programme } = visit;
  const cycles = await listCycles(visit.db, programme.id);
  const body = reportsPage({ programme: programme.slug, cycles, mayDraft: maySeeDraft(visit), mayOpen: visit.may('cycle.open') && visit.asAt === null });
  return page({ title: 'Reports', section: 'reports' }, body);
}

async function viewReport(visit: Visit): Promise<Answer> {
  const { db, programme } = visit;
  const number = numberAsked(visit);
  const title = `Highlight report, cycle ${number}`;
  const frozen = await frozenReport(db, programme, number);
  if (frozen !== null) {
    const pdf = frozen.hasPdf ? ({ there: true } as const) : ({ there: false, why: 'This report was frozen without a PDF: use Word or HTML.' } as const);
    return page(
      { title, section: 'reports' },
      reportPage({
        programme: programme.slug,
        number,
        report: frozen,
        closedLate: frozen.closedLate,
        pdf,
        restatements: await restatedOf(visit, number),
        mayMakePdf: pdfAvailable(),
      }),
    );
  }
  if (!maySeeDraft(visit)) notFound();
  const paper = found(await draftReport(db, programme, number, momentOf(visit)));
  const pdf = pdfAvailable() ? ({ there: true } as const) : ({ there: false, why: whyNoPdf } as const);
  return page({ title: `Draft: ${title.toLowerCase()}`, section: 'reports' }, draftPage({ programme: programme.slug, number, paper, pdf }));
}

/** What was corrected since, beside the frozen report: each with what it is of. */
async function restatedOf({ db, programme, today }: Visit, number: number): Promise<Restated[]> {
  const restatements = await restatementsOfCycle(db, programme.id, number);
  if (restatements.length === 0) return [];
  const { priorities } = await cachedPosition(programme, db, today);
  const names = new Map(priorities.map(({ id, ref, title }) => [id, `${ref} ${title}`]));
  return restatements.map((restatement) => ({ of: names.get(restatement.priorityId) ?? 'A priority that left the plan', restatement }));
}

async function saveReport(visit: Visit): Promise<Answer> {
  const { db, programme } = visit;
  const number = numberAsked(visit);
  const format = formatAsked(visit);
  const frozen = await highlightFile(db, programme, number, format);
  const file = frozen.kind === 'absent' && maySeeDraft(visit) ? await draftFile(db, programme, number, format, momentOf(visit)) : frozen;
  return sent(file, (why) => noPdfPage({ programme: programme.slug, number, why, of: 'highlightReportFile' }));
}

/** Beside the frozen report, whose own files stay as the board had them: what was restated since, as a file to send along. */
async function saveRestatements(visit: Visit): Promise<Answer> {
  const { db, programme } = visit;
  const number = numberAsked(visit);
  const format = formatAsked(visit);
  const report = found(await frozenReport(db, programme, number));
  const { moment, origin } = momentOf(visit);
  const facts = { cycleNumber: number, report, restatements: await restatedOf(visit, number), moment: visit.asAt ?? moment, origin };
  const file = await addendumFile(programme, facts, format);
  return sent(file, (why) => noPdfPage({ programme: programme.slug, number, why, of: 'highlightReportRestatements' }));
}

function sent(file: ReportFile, withoutPdf: (why: string) => Html): Answer {
  switch (file.kind) {
    case 'file':
      return download({ name: file.name, contentType: file.contentType, bytes: file.bytes });
    case 'no-pdf':
      return page({ title: 'There is no PDF of this report', section: 'reports', width: 'reading', status: 404 }, withoutPdf(file.why));
    case 'absent':
      return notFound();
  }
}

/** A draft is of now: seen as at a past moment there is none. */
const maySeeDraft = (visit: Visit): boolean => visit.asAt === null && visit.may('report.draft');

const momentOf = ({ today, moment, origin }: Visit): DraftMoment => ({ today, moment, origin });

function numberAsked({ params }: Visit): number {
  const asked = params.number ?? '';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : notFound();
}

function formatAsked({ params }: Visit): PaperFormat {
  const asked = params.format ?? '';
  return found((Object.keys(formats) as PaperFormat[]).find((format) => format === asked));
}
