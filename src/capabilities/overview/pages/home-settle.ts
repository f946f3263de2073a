import { formatDay } from '../../../calendar/index.ts';
import { button } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { Waiting } from '../rules/home.ts';
import type { HomeView } from '../rules/home-view.ts';
import type { Section } from './home.ts';
import { counted } from './pieces.ts';

/**
 * What counts only once this person has said a word: completions meant for them, recovery plans and stops of others, each with the way there. Null where nothing waits for
 * them, and as at a past moment, where nobody settles anything.
 */
export function settleSection({ programme, past, toVerify, toAccept, toStop, toReopen, settles, meantForMe, mineToVerify }: HomeView): Section | null {
  if (past) return null;
  // Of joint owners these stand with what is due from them.
  const shown = new Set(mineToVerify.map(({ activity }) => activity.ref));
  const verify = toVerify.filter(({ activity: { ref } }) => meantForMe.has(ref) && !shown.has(ref));
  const accept = toAccept.filter(({ activity }) => settles.accept.has(activity.ref));
  const stop = toStop.filter(({ activity }) => settles.stop.has(activity.ref));
  const reopen = toReopen.filter(({ activity }) => settles.reopen.has(activity.ref));
  const all = verify.length + accept.length + stop.length + reopen.length;
  if (all === 0) return null;
  const items = [
    ...verify.map((one) => task(one, claimedWords(one), 'Verify it', url('verifyCompletion', { programme, ref: one.activity.ref }))),
    ...accept.map((one) => task(one, 'A recovery plan is proposed', 'Read the plan', url('acceptRecovery', { programme, ref: one.activity.ref }))),
    ...stop.map((one) => task(one, 'Its owner asks that it should stop', 'Approve or turn down', url('decideStop', { programme, ref: one.activity.ref }))),
    ...reopen.map((one) => task(one, 'Its completion is said to be false', 'Decide', url('askReopening', { programme, ref: one.activity.ref }))),
  ];
  const parts = [waits(verify, 'completion'), waits(accept, 'recovery plan'), waits(stop, 'stop'), waits(reopen, 'doubted completion')].filter(
    (words) => words !== null,
  );
  return {
    title: 'What waits for your word',
    lead: `${parts.join(' ')} ${reopen.length === all ? 'Until then it stays complete.' : 'Until then it does not count.'}`,
    body: html`<ul class="sl-tasks">${items}</ul>`,
  };
}

/** "1 completion waits for you: LG5c." */
function waits(waiting: readonly Waiting[], what: string): string | null {
  if (waiting.length === 0) return null;
  return `${counted(waiting.length, what)} ${waiting.length === 1 ? 'waits' : 'wait'} for you: ${waiting.map(({ activity }) => activity.ref).join(', ')}.`;
}

const claimedWords = ({ activity: { claimedOn } }: Waiting): string => `Claimed complete${claimedOn === null ? '' : ` on ${formatDay(claimedOn)}`}`;

function task({ activity: { ref, text } }: Waiting, state: string, words: string, href: string): Html {
  return html`<li class="sl-tasks__item"><div class="sl-tasks__what"><strong>${ref}</strong> ${text}<span class="sl-under">${state}</span></div>
${button({ html: html`${words}<span class="govuk-visually-hidden">: ${ref}</span>`, href, classes: 'govuk-button--secondary sl-tasks__button' })}</li>
`;
}
