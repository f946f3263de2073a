import { type FormState, form, hidden, longTextField, problemSummary, selectField, sendButton } from '../../../design/forms.ts';
import { backLink } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { callout } from '../../../design/rating-words.ts';
import { url } from '../../../urls.ts';
import type { PostWithHolders } from '../rules/posts.ts';
import type { Effect } from './rules/merge.ts';

type Options = {
  readonly programme: string;
  readonly posts: readonly PostWithHolders[];
  readonly state: FormState;
  /** What would come of it, once it was tried. */
  readonly tried: { readonly keep: string; readonly end: string; readonly effects: readonly Effect[] } | null;
  readonly csrf: string;
};

/** Two titles that are one post (H39): first which, then what would come of it, before anything changes. */
export function mergePage(options: Options): Html {
  const { programme, state } = options;
  return html`${backLink({ href: url('posts', { programme }), text: 'Posts and people' })}
${problemSummary(state.problems)}
${pageHeading({ title: 'Two titles, one post', lead: 'One title stays. The other becomes another name of it, and later imports know it. Who holds it and what it owns go along; what was before stays in the history.' })}
${options.tried === null ? chooseForm(options) : sureForm(options, options.tried)}`;
}

function chooseForm({ programme, posts, state, csrf }: Options): Html {
  const titles = posts.map(({ id, title }) => ({ value: id, words: title }));
  return form(
    { action: url('mergePosts', { programme }), csrf },
    html`${selectField(state, { name: 'keep', label: 'The title that stays', empty: 'Select', options: titles })}
${selectField(state, { name: 'end', label: 'The title that is another name of it', empty: 'Select', options: titles })}
${longTextField(state, { name: 'reason', label: 'Who said that they are one post, and why', limit: 2000, rows: 3 })}
${sendButton('See what changes')}`,
  );
}

function sureForm({ programme, posts, state, csrf }: Options, { keep, end, effects }: NonNullable<Options['tried']>): Html {
  const titleOf = (id: string): string => posts.find((post) => post.id === id)?.title ?? '';
  const told = effects.map(({ words }) => html`<li>${words}</li>`);
  return html`${callout({ title: `“${titleOf(end)}” becomes another name of “${titleOf(keep)}”.`, tone: 'amber', content: 'Nothing has changed yet.' })}
<h2 class="govuk-heading-m">What changes</h2>
${told.length === 0 ? html`<p class="govuk-body">Nothing else: nobody holds it, and it owns nothing.</p>` : html`<ul class="govuk-list govuk-list--bullet">${told}</ul>`}
${form(
  { action: url('mergePosts', { programme }), csrf },
  html`${hidden('keep', keep)}${hidden('end', end)}${hidden('reason', String(state.typed?.reason ?? ''))}${hidden('sure', 'yes')}${sendButton('Make them one post')}`,
)}
<p class="govuk-body"><a class="govuk-link" href="${url('mergePosts', { programme })}">Choose others</a></p>`;
}
