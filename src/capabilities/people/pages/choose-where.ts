import { form, hidden, type Problem, problemSummary, sendButton } from '../../../design/forms.ts';
import { errorMessage, fieldset, radios } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import { roleWords } from '../rules/roles.ts';
import type { Choice } from '../rules/straight-on.ts';

type Options = {
  choices: readonly Choice[];
  /** There are more, in other programmes. */
  more: boolean;
  /** The post that the session acts in now; null before the first choice. */
  acting: string | null;
  /** The page to go on to. */
  onward: string | null;
  problems: readonly Problem[];
  csrf: string;
};

/** Which post to act in, under a heading for each programme. */
export function chooseWherePage(options: Options): Html {
  const { choices, onward } = options;
  if (choices.length === 0)
    return html`${pageHeading({ title: 'You hold no post today' })}
<p class="govuk-body">Sightline has no post that you can act in with your account today. Ask the programme office to put you in the post that you hold. What you saved before is safe.</p>
${form({ action: url('signOut'), csrf: options.csrf }, sendButton('Sign out', { kind: 'secondary' }))}`;
  return html`${problemSummary(options.problems)}
${pageHeading({ title: 'Where do you want to act?', lead: 'What you write is recorded under this post. You can change it later at the foot of each page.' })}
${form({ action: url('chooseSignIn'), csrf: options.csrf }, html`${onward !== null && hidden('then', onward)}${groups(options)}${sendButton('Go on')}`)}
${options.more && html`<p class="govuk-body"><a class="govuk-link" href="${url('chooseSignIn')}">Act in another programme</a></p>`}`;
}

/** One choice among all of them: the groups share a name, and the first post has it for its id, which a problem leads to. */
function groups({ choices, acting, problems }: Options): Html {
  const problem = problems.find(({ field }) => field === 'post');
  const programmes = [...new Set(choices.map(({ programmeId }) => programmeId))].map((id) => choices.filter(({ programmeId }) => programmeId === id));
  const value = choices.length === 1 ? choices[0]?.postId : (acting ?? undefined);
  const body = html`${problem && errorMessage({ id: 'post-error', text: problem.message })}${programmes.map((posts, place) =>
    radios({
      name: 'post',
      idPrefix: place === 0 ? 'post' : `post-of-programme-${place + 1}`,
      value,
      fieldset: { legend: { text: `${posts[0]?.programme}, ${posts[0]?.council}`, classes: 'govuk-fieldset__legend--s' } },
      items: posts.map(({ postId, title, roles }) => ({ value: postId, text: title, hint: { text: roles.map((role) => roleWords[role]).join(', ') } })),
    }),
  )}`;
  return html`<div class="govuk-form-group ${problem && 'govuk-form-group--error'}">${fieldset({
    legend: { text: 'Post', classes: 'govuk-visually-hidden' },
    describedBy: problem && 'post-error',
    html: body,
  })}</div>`;
}
