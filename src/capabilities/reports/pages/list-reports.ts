import { formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { button, tag } from '../../../design/govuk/index.ts';
import { type Html, html, join } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { rowsTable } from '../../../design/rows.ts';
import { formats, type PaperFormat } from '../../../documents/index.ts';
import { url } from '../../../urls.ts';
import type { CycleSummary } from '../../cycle/index.ts';

export type ReportsOptions = {
  readonly programme: string;
  /** The newest first. */
  readonly cycles: readonly CycleSummary[];
  readonly mayDraft: boolean;
  readonly mayOpen: boolean;
};

/** Every cycle's highlight report, the newest first. */
export function reportsPage(options: ReportsOptions): Html {
  const { cycles } = options;
  return html`${pageHeading({ title: 'Reports', lead: 'The highlight report of each cycle: where every priority stands, what is slow, and what the board is asked to settle. Closing a cycle freezes its report and its files; what was restated since stands on the report’s page.' })}
${cycles.length === 0 ? none(options) : listed(options)}`;
}

function none({ programme, mayOpen }: ReportsOptions): Html {
  return html`<p class="govuk-body">No cycle has been opened yet. The first report is made when the first cycle is closed.</p>
${mayOpen && button({ text: 'Open a cycle', href: url('newCycle', { programme }) })}`;
}

function listed(options: ReportsOptions): Html {
  return html`<h2 class="govuk-heading-m">Highlight reports, the newest first</h2><p class="govuk-body"><a class="govuk-link" href="${url('changes', { programme: options.programme })}">What changed between two boards, or two days</a></p>${rowsTable(
    {
      label: 'Highlight reports, the newest first',
      columns: [{ head: 'Cycle' }, { head: 'Board', narrow: 'Board: ' }, { head: 'State' }, { head: 'Report' }, { head: 'Save as', narrow: 'Save as ' }],
      rows: options.cycles.map((cycle) => [
        `Cycle ${cycle.number}`,
        formatDayWithWeekday(cycle.boardDay),
        stateOf(cycle),
        reportOf(cycle, options),
        filesOf(cycle, options),
      ]),
    },
  )}`;
}

function stateOf(cycle: CycleSummary): Html {
  if (cycle.state === 'open') return html`${tag({ text: 'Open', classes: 'govuk-tag--yellow' })}`;
  return html`${tag({ text: 'Frozen', classes: 'govuk-tag--blue' })}${cycle.closedOn !== null && html` ${formatDay(cycle.closedOn)}`}`;
}

function reportOf(cycle: CycleSummary, { programme, mayDraft }: ReportsOptions): Html {
  const link = (words: string, label: string) =>
    html`<a class="govuk-link" href="${url('highlightReport', { programme, number: cycle.number })}" aria-label="${label}">${words}</a>`;
  if (cycle.state === 'closed') return link('Read', `Read the report of cycle ${cycle.number}`);
  if (mayDraft) return link('Preview the draft', `Preview the draft of cycle ${cycle.number}`);
  return html`Here once the cycle is closed`;
}

function filesOf(cycle: CycleSummary, { programme, mayDraft }: ReportsOptions): Html {
  if (cycle.state === 'open' && !mayDraft) return html`Nothing yet`;
  const draft = cycle.state === 'open' ? ' draft' : '';
  const links = order.map((format) => {
    const { name } = formats[format];
    return html`<a class="govuk-link" href="${url('highlightReportFile', { programme, number: cycle.number, format })}" aria-label="${name}, cycle ${cycle.number}${draft}">${name}</a>`;
  });
  return join(links, html` · `);
}

const order: readonly PaperFormat[] = ['pdf', 'docx', 'html'];
