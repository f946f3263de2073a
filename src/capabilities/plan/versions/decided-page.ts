import { formatDay } from '../../../calendar/index.ts';
import { type Html, html, join } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import { unconfirmedAfter } from '../board-words/rules/standing.ts';
import { wordLine } from '../board-words/word-line-page.ts';
import { type Meeting, unlistedNote } from '../meetings/rules/known.ts';
import { type Correction, correctedWords, correctionOf, differsWords, waitingOf } from './rules/correction.ts';
import { type Decision, type DecisionMade, decisionWords } from './rules/decisions.ts';
import type { Version } from './rules/version.ts';

/** "accepted 12 November 2021, endorsed 26 November 2021" */
export const stepsWords = ({ decisions }: Version): Html =>
  join(
    decisions.map(
      (made) =>
        html`${decisionWords[made.decision].words.toLowerCase()}${made.recipient !== null && ` to ${made.recipient}`} <span class="sl-date">${formatDay(made.day)}</span>${correctedNote(made)}${unconfirmedAfter(made.word)}`,
    ),
    ', ',
  );

/** " (corrected on 22 November 2021: on 11 November 2021)" */
function correctedNote(made: DecisionMade): string | false {
  const correction = correctionOf(made);
  return correction !== null && ` (${correctedWords(made, correction)})`;
}

export type MayCorrect = { readonly correct: boolean; readonly settle: (correction: Correction) => boolean };

type Options = {
  readonly programme: string;
  readonly version: Version;
  readonly titleOf: (postId: string) => string;
  readonly unlisted: readonly Meeting[];
  readonly may: MayCorrect;
};

/** What was decided on a version, each with its corrections, and the steps that are still to be taken. */
export function decisionsTable(options: Options): Html {
  const { version } = options;
  const missing = version.needs.filter((step) => !version.decisions.some(({ decision }) => decision === step));
  const heads = ['Decision', 'By whom', 'On', 'Minute or paper', 'Recorded'].map((words) => html`<th role="columnheader" scope="col">${words}</th>`);
  const rows = [...version.decisions.map((made) => madeRow(made, options)), ...missing.map(missingRow)];
  return html`<table class="sl-rows" role="table" aria-label="What was decided on it"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}

function madeRow(made: DecisionMade, options: Options): Html {
  const { decision, body, recipient, day, reference, recordedOn, recordedBy } = made;
  const by = recordedBy === null ? '' : ` by the ${options.titleOf(recordedBy)}`;
  return html`<tr role="row"><th role="rowheader" scope="row"><strong>${decisionWords[decision].words}</strong></th>
<td role="cell">${body}${recipient !== null && html`, to ${recipient}`}</td>
<td role="cell" class="sl-rows__date"><span class="sl-narrow-words">On </span>${formatDay(day)}${unlistedNote(options.unlisted, { board: body, day })}</td>
<td role="cell"><span class="sl-narrow-words">Minute or paper: </span>${reference === '' ? 'none given' : reference}</td>
<td role="cell"><span class="sl-narrow-words">Recorded on </span>${formatDay(recordedOn)}${by}${wordOf(made, options)}${correctLink(made, options)}</td></tr>${correctionRow(made, options)}`;
}

/** The way to correct what was recorded, unless a correction waits. The hidden words say of which decision, since each row has the same link. */
function correctLink(made: DecisionMade, { programme, version, may }: Options): Html | false {
  if (!may.correct || waitingOf(made) !== null) return false;
  const href = url('correctDecision', { programme, version: version.number, decision: made.id });
  const which = `what was recorded of “${decisionWords[made.decision].words.toLowerCase()}” on ${formatDay(made.day)}`;
  return html`<br><a class="govuk-link sl-no-print" href="${href}">Correct<span class="govuk-visually-hidden"> ${which}</span></a>`;
}

/** Whether a second person has said that the record is right. */
function wordOf({ id, decision, word }: DecisionMade, { programme }: Options): Html | false {
  const line = wordLine(programme, id, word, decisionWords[decision].words);
  return line && html`<br>${line}`;
}

/** Beneath what was recorded: each correction with its day and its two people, and the way to settle one that waits. */
function correctionRow(made: DecisionMade, { programme, version, titleOf, may }: Options): Html | false {
  const place = { programme, version: version.number, decision: made.id };
  const named = decisionWords[made.decision].words.toLowerCase();
  const waits = waitingOf(made);
  const settle =
    waits !== null &&
    html`<p class="sl-no-print"><a class="govuk-link" href="${url('settleCorrection', place)}">${may.settle(waits) ? 'Confirm or decline the correction' : 'Read the correction'}<span class="govuk-visually-hidden"> of “${named}”</span></a></p>`;
  if (made.corrections.length === 0) return false;
  return html`<tr role="row"><td role="cell" colspan="5" aria-colspan="5">${made.corrections.map((correction) => html`<p>${correctionWords(made, correction, titleOf)}</p>`)}${settle}</td></tr>`;
}

function correctionWords(made: DecisionMade, correction: Correction, titleOf: (postId: string) => string): Html {
  const { reason, askedOn, askedPost, state, settledOn, settledPost, settledWords } = correction;
  const asked = `asked for by the ${titleOf(askedPost)} on ${formatDay(askedOn)}`;
  const why = html` Why: <span class="sl-as-typed">${reason}</span>`;
  if (state === 'waiting')
    return html`<strong>A correction waits to be confirmed by a second person:</strong> ${differsWords(made, correction)}; ${asked}.${why}`;
  const by = `${titleOf(settledPost ?? '')} on ${formatDay(settledOn ?? askedOn)}`;
  if (state === 'declined')
    return html`A correction was declined by the ${by}: ${differsWords(made, correction)}; ${asked}.${why} Why it was declined: <span class="sl-as-typed">${settledWords}</span>`;
  return html`<strong>Corrected on ${formatDay(settledOn ?? askedOn)}:</strong> ${differsWords(made, correction)}; ${asked}, confirmed by the ${by}.${why} What was recorded stays as it was.`;
}

const missingRow = (step: Decision): Html =>
  html`<tr role="row"><th role="rowheader" scope="row">${decisionWords[step].words}</th><td role="cell" colspan="4" aria-colspan="4">Not yet</td></tr>`;
