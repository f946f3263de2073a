import { button } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { SetUpStep } from '../rules/home.ts';
import type { HomeView } from '../rules/home-view.ts';
import type { Section } from './home.ts';

type Step = { readonly title: string; readonly lead: string; readonly button: string; readonly href: string; readonly others: string };

/** The one thing that the programme needs next: a button for the programme office, a sentence for everybody else. */
export function setUpSection(view: HomeView): Section | null {
  const { programme, is, past } = view;
  const own = is.office && !past;
  const step = stepOf(view.step as SetUpStep, programme);
  // Between two cycles nothing is missing: only the office has anything to do.
  if (!own && view.step === 'open-next-cycle') return null;
  const body: Html = own ? button({ text: step.button, href: step.href }) : html`<p class="govuk-body">${step.others}</p>`;
  return { title: step.title, lead: own ? step.lead : undefined, body };
}

function stepOf(step: SetUpStep, programme: string): Step {
  switch (step) {
    case 'import-plan':
      return {
        title: 'Import the plan',
        lead: 'Sightline reads the improvement plan from its Word or Excel file, and shows everything it found before anything is stored. After that the board’s acceptance is recorded, and the first cycle can open.',
        button: 'Import the plan',
        href: url('newImport', { programme }),
        others: 'There is no plan yet. The programme office imports it; then its priorities, their work and their ratings stand here.',
      };
    case 'accept-plan':
      return {
        title: 'Record that the board accepted the plan',
        lead: 'The plan is imported. From its acceptance on, dates move only by approved changes, and the time for baselines runs.',
        button: 'Record the acceptance',
        href: url('acceptPlan', { programme }),
        others: 'The plan is imported and its acceptance by the board is not recorded yet.',
      };
    case 'open-first-cycle':
      return {
        title: 'Open the first cycle',
        lead: 'A cycle is one reporting round, opened for the day of a board: every owner is told what is due and when.',
        button: 'Open the first cycle',
        href: url('newCycle', { programme }),
        others: 'The plan is accepted. Updates begin once the programme office opens the first cycle.',
      };
    case 'open-next-cycle':
      return {
        title: 'Open the next cycle',
        lead: 'The last cycle is closed and frozen. Owners can give no update until the next one opens.',
        button: 'Open the next cycle',
        href: url('newCycle', { programme }),
        others: '',
      };
  }
}
