import { formatDay } from '../../../calendar/index.ts';
import { table } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { scrollRegion } from '../../../design/scroll-region.ts';
import { url } from '../../../urls.ts';
import { requestRef } from '../../plan/rules/index.ts';
import { writeChange } from '../rules/change-words.ts';
import type { MeasureChange } from '../rules/changes.ts';
import type { PlanShape } from '../rules/serves.ts';

/** Those asked of the measure, by which a change leads to its request. */
export type Requests = readonly { readonly id: string; readonly number: number }[];

/** How what a measure counts as success changed, and its words once it counted, the newest first: what it was, why, and who approved it. */
export function measureChanges(changes: readonly MeasureChange[], plan: PlanShape | null, programme: string, requests: Requests): Html | null {
  if (changes.length === 0) return null;
  const refs = new Map((plan?.priorities ?? []).flatMap(({ outcomes }) => outcomes.map(({ id, ref }) => [id, ref] as const)));
  const rows = changes.toReversed().map((change) => {
    const { what, was, became } = writeChange(change, refs);
    return [
      { text: what },
      { text: was },
      { text: became },
      { text: change.reason },
      { html: html`${approvalWords(change)}${requestLink(change, programme, requests)}` },
    ];
  });
  const head = ['What', 'Was', 'Became', 'Why', 'Approved'].map((text) => ({ text }));
  const caption = 'How this measure changed';
  return html`<h2 class="govuk-heading-m">${caption}</h2>
${scrollRegion(caption, table({ caption, captionClasses: 'govuk-visually-hidden', classes: 'sl-table--small', firstCellIsHeader: true, head, rows }))}`;
}

function approvalWords({ approvedOn, approvedBy, changedOn }: MeasureChange): string {
  if (approvedOn === null) return `Recorded on ${formatDay(changedOn)}, before the plan was accepted`;
  return `By ${approvedBy} on ${formatDay(approvedOn)}${approvedOn === changedOn ? '' : `; recorded on ${formatDay(changedOn)}`}`;
}

function requestLink({ requestId }: MeasureChange, programme: string, requests: Requests): Html | false {
  const request = requests.find(({ id }) => id === requestId);
  if (!request) return false;
  const change = requestRef(request.number);
  return html` <a class="govuk-link" href="${url('change', { programme, change })}">${change}</a>`;
}
