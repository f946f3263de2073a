import { form, hidden, type Problem, problemSummary, sendButton } from '../../../design/forms.ts';
import { errorMessage, fieldset, radios } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { PostWithHolders } from '../rules/posts.ts';
import { type Role, roles, roleWords } from '../rules/roles.ts';
import type { ProgrammeSummary } from '../store.ts';
import { notHeldWords } from './not-held.ts';

type Options = {
  programme: ProgrammeSummary;
  /** With those who hold the post today. */
  posts: readonly PostWithHolders[];
  /** There are other programmes to choose. */
  others: boolean;
  /** The page to go on to. */
  onward: string | null;
  csrf: string;
  problems: readonly Problem[];
  /** The post that the browser was signed in to, which its person holds no more. */
  notHeld: string | null;
};

/** The second step: which post to act in, under a heading for each kind, the programme office first. */
export function choosePostPage(options: Options): Html {
  const { programme, posts } = options;
  return html`${problemSummary(options.problems)}
${notHeldWords(options.notHeld)}
${pageHeading({ over: programme.name, title: 'Who do you want to be?', lead: 'This is a demonstration: no password is asked for, and everybody in it is invented.' })}
${form({ action: url('signInProgramme', { programme: programme.slug }), csrf: options.csrf }, html`${options.onward !== null && hidden('then', options.onward)}${choice(posts, options.problems)}${sendButton('Sign in')}`)}
${options.others && html`<p class="govuk-body"><a class="govuk-link" href="${url('signIn')}">Choose another programme</a></p>`}`;
}

/** Kinds of posts in the order in which they are shown. A post with several roles stands where the first of them is. */
const kinds: readonly { readonly words: string; readonly roles: readonly Role[] }[] = [
  { words: 'Programme office', roles: ['office'] },
  { words: 'Director', roles: ['director'] },
  { words: 'Improvement Board', roles: ['chair', 'board-member'] },
  { words: 'Adviser and commissioner', roles: ['adviser', 'commissioner'] },
  { words: 'Owners of priorities', roles: ['owner'] },
  { words: 'Partners and parents', roles: ['partner', 'parent-representative'] },
  { words: 'Finance, quality and reports', roles: ['finance', 'quality', 'author', 'reviewer', 'external-reviewer'] },
];

/** One choice among all of them: the groups share a name, and the first post has it for its id, which the problem leads to. */
function choice(posts: readonly PostWithHolders[], problems: readonly Problem[]): Html {
  const problem = problems.find(({ field }) => field === 'post');
  const groups = kinds
    .map(({ words, roles: of }) => ({
      words,
      posts: posts.filter((post) => of.includes(leading(post.roles))).sort((one, other) => of.indexOf(leading(one.roles)) - of.indexOf(leading(other.roles))),
    }))
    .filter((group) => group.posts.length > 0);
  const body = html`${problem && errorMessage({ id: 'post-error', text: problem.message })}${groups.map((group, place) =>
    radios({
      name: 'post',
      idPrefix: place === 0 ? 'post' : `post-of-group-${place + 1}`,
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: group.words, classes: 'govuk-fieldset__legend--s' } },
      items: group.posts.map((post) => ({ value: post.id, text: post.title, hint: { text: hintOf(post) } })),
    }),
  )}`;
  return html`<div class="govuk-form-group ${problem && 'govuk-form-group--error'}">${fieldset({
    legend: { text: 'Post', classes: 'govuk-visually-hidden' },
    describedBy: problem && 'post-error',
    html: body,
  })}</div>`;
}

const leading = (held: readonly Role[]): Role => roles.find((role) => held.includes(role)) as Role;

const hintOf = (post: PostWithHolders): string => `${post.roles.map((role) => roleWords[role]).join(', ')} · ${holderWords(post)}`;

const holderWords = (post: PostWithHolders): string =>
  post.holders.length === 0 ? 'nobody holds it yet, so a stand-in is appointed' : post.holders.map((holder) => holder.name).join(' and ');
