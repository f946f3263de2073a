import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import type { ProgrammeSummary } from '../store.ts';

/** The first step of the demonstration's sign-in, where there is more than one programme. */
export function chooseProgrammePage(programmes: readonly (ProgrammeSummary & { readonly href: string })[]): Html {
  if (programmes.length === 0)
    return html`${pageHeading({ title: 'No programme yet' })}
<p class="govuk-body">Sightline is running, and it holds no improvement programme. Make the demonstration programme with:</p>
<pre class="govuk-body"><code>npm run sightline -- demo</code></pre>`;
  return html`${pageHeading({ over: 'Demonstration', title: 'Choose a programme' })}
<ul class="govuk-list govuk-list--spaced">${programmes.map(
    (programme) =>
      html`<li><a class="govuk-link govuk-!-font-size-24" href="${programme.href}">${programme.name}</a><br><span class="govuk-hint">${programme.council}</span></li>`,
  )}</ul>`;
}
