import { type Html, html, join } from '../../../design/html.ts';
import { url } from '../../../urls.ts';
import type { Waiting } from '../rules/home.ts';
import type { HomeView } from '../rules/home-view.ts';

/**
 * ". For you: LG1a. LG5c waits for Quality Lead. QP2: no post is named that may verify it." Completions that wait, by whose word they wait for. Who may verify one
 * or name the post is led to where that is done. As at a past moment nobody verifies anything, so nothing is said of whom it waits for.
 */
export function forWhom({ programme, past, is, toVerify, meantForMe, settles }: HomeView): Html {
  const link = ({ activity: { ref, meant, awaiting } }: Waiting): Html => {
    const named = awaiting.length > 0 || meant?.able === true;
    const goes = !past && (settles.verify.has(ref) || (is.office && !named));
    return html`<a class="govuk-link" href="${url(goes ? 'verifyCompletion' : 'activity', { programme, ref })}">${ref}</a>`;
  };
  const links = (these: readonly Waiting[]): Html => join(these.map(link), ', ');
  if (past) return html`: ${links(toVerify)}`;
  const groups = Map.groupBy(toVerify, (one) => (meantForMe.has(one.activity.ref) ? 'For you' : waitsFor(one)));
  const mine = groups.get('For you');
  const others = [...groups].filter(([words]) => words !== 'For you');
  return html`${mine && html`. For you: ${links(mine)}`}${others.map(([words, these]) => html`. ${links(these)} ${these.length === 1 ? 'waits' : 'wait'} for ${words}`)}.`;
}

/** Whom it waits for; where nobody can be meant, that the office names a post. */
function waitsFor({ activity: { meant, awaiting } }: Waiting): string {
  if (awaiting.length > 0) return awaiting.join(' and ');
  if (!meant) return 'a post to be named: nobody of quality assurance may verify it';
  return meant.able ? meant.title : `another post to be named: nobody who holds ${meant.title} may verify it any more`;
}
