import { type Day, formatDay } from '../../../calendar/index.ts';
import { checkboxesField, dateField, form, type Problem, problemSummary, radiosField, sendButton, type Typed, textField } from '../../../design/forms.ts';
import { backLink, details, table } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { scrollRegion } from '../../../design/scroll-region.ts';
import { url } from '../../../urls.ts';
import type { LinkedAccount } from '../confirming/linked.ts';
import { isSettling } from '../confirming/rules/settling.ts';
import { holdersOn, type PostWithHolders } from '../rules/posts.ts';
import { roleWords } from '../rules/roles.ts';
import { emailForms, emailWords, lineForm, lineWords } from './post-reached.ts';
import { waitingHolders } from './waiting-holders.ts';

/** Somebody of the name that was typed, to be told apart. */
export type Namesake = { readonly id: string; readonly name: string; readonly email: string | null; readonly posts: readonly string[] };

type Options = {
  namesakes?: readonly Namesake[];
  programme: string;
  post: PostWithHolders;
  /** Every post of the programme, to choose from which one it answers to. */
  posts: readonly PostWithHolders[];
  today: Day;
  mayEdit: boolean;
  mayMerge: boolean;
  maySeeAccess: boolean;
  /** Who reads it, where they may confirm that somebody is rightly in the post, with the accounts of those who wait; null where they may not. */
  second: { readonly personId: string; readonly accounts: readonly LinkedAccount[] } | null;
  problems: readonly Problem[];
  typed: Typed;
  csrf: string;
};

/** One post: what it may do, who holds it and who held it, and the form that puts somebody in it. */
export function postPage(options: Options): Html {
  const { post, programme } = options;
  return html`${backLink({ href: url('posts', { programme }), text: 'Posts and people' })}
${problemSummary(options.problems)}
${pageHeading({ over: post.roles.map((role) => roleWords[role]).join(', '), title: post.title })}
${post.aliases.length > 0 && html`<p class="govuk-body">Also known as ${post.aliases.map(({ title }) => title).join('; ')}.</p>`}
${holders(options)}
${waitingHolders(options)}
${lineWords(options)}
${options.mayMerge && html`<p class="govuk-body"><a class="govuk-link" href="${url('mergePosts', { programme })}?titles=${encodeURIComponent(post.title)}">Another title is this post too</a></p>`}
${options.mayEdit && html`${emailForms(options)}${endForms(options)}${lineForm(options)}${appointForm(options)}`}`;
}

function holders(options: Options): Html {
  const { post, today } = options;
  const holding = post.holders.filter(({ waits }) => waits === null);
  if (holding.length === 0) return html`<p class="govuk-body">Nobody holds this post. Its priorities are owned, but nobody can write their updates.</p>`;
  const held = table({
    caption: 'Who holds it',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Name' }, { text: 'From' }, { text: 'To' }, ...(options.mayEdit ? [{ text: 'Email' }] : [])],
    rows: holding.map((holder) => [
      nameOf(options, holder),
      { text: formatDay(holder.fromDay) },
      { text: holder.toDay ? formatDay(holder.toDay) : holder.fromDay > today ? 'not begun' : 'today' },
      ...(options.mayEdit ? [{ text: emailWords(holder.email) }] : []),
    ]),
  });
  return scrollRegion('Who holds it', held);
}

/** Whoever may end somebody's access finds the way to it by their name. */
function nameOf({ programme, maySeeAccess }: Options, { personId, name, standIn }: PostWithHolders['holders'][number]): { html: Html } {
  const after = standIn && ' (stand-in of the demonstration)';
  return {
    html: maySeeAccess ? html`<a class="govuk-link" href="${url('person', { programme, person: personId })}">${name}</a>${after}` : html`${name}${after}`,
  };
}

/** One person may hold several posts, and two people may have one name: nobody else can tell which. */
function whoField(state: { problems: readonly Problem[]; typed: Typed }, namesakes: readonly Namesake[]): Html {
  const known = namesakes.map(({ id, name, email, posts }) => ({ value: id, words: `${name}, ${posts.join(', ') || 'no post'}`, hint: email ?? undefined }));
  return radiosField(state, {
    name: 'who',
    label: 'Who is meant?',
    hint: 'One person stays one person in every post: nobody verifies in one post what they claimed in another.',
    options: [...known, { value: 'new', words: 'Somebody else of the same name' }],
  });
}

function appointForm(options: Options): Html {
  const { programme, post, problems, typed, csrf } = options;
  const state = { problems, typed };
  return html`<h2 class="govuk-heading-m">Put somebody in this post</h2>
${isSettling(post.roles) && html`<p class="govuk-body">This post settles what others ask for. Whoever is put in it acts in it once a second person has confirmed them: somebody of the programme office, a director or the chair. Only while a programme is set up, and there is nobody else to ask, do they act at once; not where you put yourself in it, nor somebody who holds such a post already.</p>`}
${form(
  { action: url('post', { programme, post: post.id }), csrf },
  html`${textField(state, { name: 'name', label: 'Name', autocomplete: 'off' })}
${textField(state, { name: 'email', label: 'Email address (optional)', autocomplete: 'off' })}
${options.namesakes && options.namesakes.length > 0 && whoField(state, options.namesakes)}
${dateField(state, { name: 'from', label: 'First day in the post' })}
${post.holders.length > 0 && checkboxesField(state, { name: 'sharing', label: 'Those in the post now', options: [{ value: 'yes', words: 'They stay, and share the post', hint: 'Leave this empty where they go: their last day is then the day before.' }] })}
${sendButton('Put them in the post', { kind: 'secondary' })}`,
)}`;
}

function endForms({ programme, post, today, problems, typed, csrf }: Options): Html {
  const held = holdersOn(post, today).filter((holder) => holder.toDay === null);
  const state = { problems, typed };
  return html`${held.map((holder) =>
    details({
      summaryText: `${holder.name} is leaving`,
      html: form(
        { action: url('endHolding', { programme, post: post.id, holding: holder.holdingId }), csrf },
        html`${dateField(held.length === 1 ? state : {}, { name: 'last', label: 'Last day in the post' })}${sendButton('Save the last day', { kind: 'secondary' })}`,
      ),
      open: held.length === 1 && problems.some(({ field }) => field.startsWith('last')),
    }),
  )}`;
}
