import { form, hidden, sendButton } from './design/forms.ts';
import { type Html, html } from './design/html.ts';
import { pageHeading } from './design/layout.ts';
import type { Sent } from './platform/web/index.ts';

/**
 * What somebody typed into a form that was sent after their session had ended, given back to be copied. `signIn` leads to sign-in and on to the page that the
 * form stands on: in another tab, so that this page stays as it is.
 */
export function signedOutPage(form: Readonly<Record<string, string | string[]>>, signIn: string): Html {
  const typed = typedBoxes(form);
  if (typed.length === 0)
    return html`${pageHeading({ title: 'You have been signed out' })}
<p class="govuk-body">Nothing was saved just now. Please <a class="govuk-link" href="${signIn}">sign in again</a>.</p>`;
  return html`${pageHeading({ title: 'You have been signed out' })}
<p class="govuk-body">Nothing was saved just now, and nothing is lost: what you typed stands below.</p>
<ol class="govuk-list govuk-list--number">
<li><a class="govuk-link" href="${signIn}" target="_blank" rel="noopener">Sign in again (opens in a new tab)</a>. It leads to the page that you were on.</li>
<li>Come back to this tab, copy what you typed, and put it back there.</li>
</ol>
${typed}`;
}

/** The form once more, with a new token: a button sends it as it was. */
export function sendAgainPage({ form: fields, file }: Sent, { action, csrf }: { action: string; csrf: string }): Html {
  const boxes = typedBoxes(fields);
  const heading = html`${pageHeading({ title: 'Look at this and send it again' })}
<p class="govuk-body">Nothing was saved just now, and nothing is lost. Your browser no longer had what shows that the form came from you, as after its cookies were deleted.</p>`;
  if (file !== null)
    return html`${heading}
<p class="govuk-body">The file is not kept. Go back in your browser, load the page again, choose the file and send it once more.</p>${boxes}`;
  const again = Object.entries(fields)
    .filter(([name]) => name !== '_csrf')
    .flatMap(([name, value]) => [value].flat().map((one) => hidden(name, one)));
  return html`${heading}
<p class="govuk-body">${boxes.length === 0 ? 'If it is what you meant to do, press the button.' : 'What you typed stands below. If it is yours, press the button: it is sent as it is, and you can change it after that.'}</p>
${boxes}
${form({ action, csrf }, html`${again}${sendButton('Send it again')}`)}`;
}

/** A box for each thing that was typed, under the label that stood above it. */
function typedBoxes(form: Sent['form']): Html[] {
  const labels = keptLabels(form._label);
  return Object.entries(form)
    .filter(([name, value]) => !notTyped.includes(name) && String(value).trim() !== '')
    .map(
      ([name, value]) =>
        html`<div class="govuk-form-group"><label class="govuk-label" for="typed-${name}">${labelOf(name, labels)}</label><textarea class="govuk-textarea" id="typed-${name}" rows="${rowsOf(String(value))}" readonly>${String(value)}</textarea></div>`,
    );
}

/** A day of the month needs no room for an essay. Some sixty characters stand in a line. */
const rowsOf = (text: string): number =>
  Math.min(
    6,
    text.split('\n').reduce((lines, line) => lines + Math.ceil((line.length + 1) / 60), 0),
  );

/** The labels that the form's own fields sent along (`withLabel` of design/forms.ts), by field name. They came from outside, and are shown as plain text. */
function keptLabels(sent: string | string[] | undefined): ReadonlyMap<string, string> {
  const pairs = [sent ?? []].flat().map((one) => /^(\S{1,200}) ([^\p{Cc}]{1,300})$/u.exec(one));
  return new Map(pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] as string, pair[2] as string]])));
}

/** "First day in the post: month" of the box `from-month`, where the label is that of the whole date. */
function labelOf(name: string, labels: ReadonlyMap<string, string>): string {
  const [, date, unit] = /^(.+)-(day|month|year)$/.exec(name) ?? [];
  const ofDate = date === undefined ? undefined : labels.get(date);
  return labels.get(name) ?? (ofDate === undefined ? inWords(name) : `${ofDate}: ${unit}`);
}

/** Fields of forms that nobody types into. */
const notTyped = ['_csrf', '_label', 'version', 'then'];

/** The name of a box as its label would begin, where no label came along: "from-day" is "From day". */
const inWords = (name: string): string => {
  const words = name.replace(/[-_.]+/g, ' ').trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
