import { insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import type { Telling } from '../telling/store.ts';

/** In place of the sign-in to a demonstration whose year is still being told: how far it is. It asks for itself again until the year is whole. */
export function beingToldPage({ cycle, cycles, resting }: Telling): Html {
  const now = Math.min(cycle + 1, cycles);
  return html`${pageHeading({
    over: 'Demonstration',
    title: 'Sightline is still writing this demonstration’s year',
    lead: 'It acts for every owner and every board of the year, so that what you will see was made as councils make it. That takes about a minute, once.',
  })}
<p class="govuk-body-l" role="status"><label for="told">Cycle ${now} of ${cycles}</label></p>
<progress class="sl-progress" id="told" max="${cycles}" value="${cycle}">${cycle} of ${cycles} cycles told</progress>
${
  resting
    ? insetText({
        html: html`It has stopped before its end. Nothing is lost: start Sightline again, or type <code>npm run sightline -- demo</code>, and it goes on where it stopped.`,
      })
    : html`<p class="govuk-body">This page looks again by itself every 2 seconds. Sign-in opens here when the year is whole.</p>`
}`;
}
