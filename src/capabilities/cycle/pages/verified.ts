import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { VerifiedBy } from '../position.ts';
import { type SettleHead, settleFacts } from './settle.ts';

/** At the address of a verification that is done, for whoever comes second: when it was verified and by whom. */
export function verifiedPage(view: SettleHead, verifiedBy: readonly Pick<VerifiedBy, 'on' | 'by'>[]): Html {
  const { programme, ref } = view;
  const who = verifiedBy.map(({ on, by }) => `on ${formatDay(on)} by ${by}`).join(' and ');
  return html`${pageHeading({ over: `${ref} · ${view.priority}`, title: 'It is complete', lead: `It was verified ${who}. Nothing waits here any more.` })}
${settleFacts(view, [])}
<p class="govuk-body"><a class="govuk-link" href="${url('activity', { programme, ref })}">What was seen, and where: ${ref}</a></p>`;
}
