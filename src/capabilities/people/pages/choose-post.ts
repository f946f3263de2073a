import { form, type Problem, problemSummary, radiosField, sendButton } from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { PostWithHolders } from '../rules/posts.ts';
import { type Role, roles, roleWords } from '../rules/roles.ts';
import type { ProgrammeSummary } from '../store.ts';

type Options = {
  programme: ProgrammeSummary;
  /** With those who hold the post today. */
  posts: readonly PostWithHolders[];
  /** There are other programmes to choose. */
  others: boolean;
  csrf: string;
  problems: readonly Problem[];
};

/** The second step: which post to act in, grouped by role, the programme office first. */
export function choosePostPage(options: Options): Html {
  const { programme, posts } = options;
  const sorted = [...posts].sort((one, other) => rank(one.roles) - rank(other.roles));
  return html`${problemSummary(options.problems)}
${pageHeading({ over: programme.name, title: 'Who do you want to be?', lead: 'This is a demonstration: no password is asked for, and everybody in it is invented.' })}
${form(
  { action: url('signInProgramme', { programme: programme.slug }), csrf: options.csrf },
  html`${radiosField(
    { problems: options.problems },
    {
      name: 'post',
      label: 'Post',
      options: sorted.map((post) => ({
        value: post.id,
        words: post.title,
        hint: `${post.roles.map((role) => roleWords[role]).join(', ')} · ${holderWords(post)}`,
      })),
    },
  )}${sendButton('Sign in')}`,
)}
${options.others && html`<p class="govuk-body"><a class="govuk-link" href="${url('signIn')}">Choose another programme</a></p>`}`;
}

const rank = (held: readonly Role[]): number => Math.min(...held.map((role) => roles.indexOf(role)));

const holderWords = (post: PostWithHolders): string =>
  post.holders.length === 0 ? 'nobody holds it yet, so a stand-in is appointed' : post.holders.map((holder) => holder.name).join(' and ');
