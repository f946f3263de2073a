import type { Day } from '../../../calendar/index.ts';
import { form, type Problem, problemSummary, selectField, sendButton, type Typed, textField } from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { rowsTable } from '../../../design/rows.ts';
import { url } from '../../../urls.ts';
import { holdersOn, type PostWithHolders } from '../rules/posts.ts';
import { roles, roleWords } from '../rules/roles.ts';

type Options = {
  programme: string;
  posts: readonly PostWithHolders[];
  today: Day;
  mayEdit: boolean;
  maySeeAccess: boolean;
  problems: readonly Problem[];
  typed: Typed;
  csrf: string;
};

/** Every post of the programme, what it may do, and who holds it today. */
export function postsPage(options: Options): Html {
  const empty = options.posts.filter((post) => holdersOn(post, options.today).length === 0).length;
  const lead = `${options.posts.length} posts${empty > 0 ? `, ${empty} of them held by nobody today` : ''}. Accountability sits on a post; people hold posts from a day to a day.`;
  return html`${problemSummary(options.problems)}
${pageHeading({ title: 'Posts and people', lead })}
${postsTable(options)}
${options.mayEdit && addForm(options)}`;
}

function postsTable({ programme, posts, today, maySeeAccess }: Options): Html {
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  return rowsTable({
    label: 'Posts',
    columns: [{ head: 'Post' }, { head: 'May act as' }, { head: 'Held today by', narrow: 'Held by: ' }, { head: 'Answers to', narrow: 'Answers to: ' }],
    rows: posts.map((post) => {
      const holders = holdersOn(post, today);
      return [
        html`<a class="govuk-link" href="${url('post', { programme, post: post.id })}">${post.title}</a>`,
        post.roles.map((role) => roleWords[role]).join(', '),
        holders.length === 0
          ? html`Nobody${waitsIn(post)}`
          : holders.map(
              (holder, place) => html`${place > 0 && ', '}${nameOf(holder, programme, maySeeAccess)}${place === holders.length - 1 && waitsIn(post)}`,
            ),
        titles.get(post.reportsTo ?? '') ?? '–',
      ];
    }),
  });
}

/** Who was put in the post and does not act in it yet: a second person is waited for. */
function waitsIn({ holders }: PostWithHolders): Html | false {
  const waiting = holders.filter(({ waits }) => waits !== null).map(({ name }) => name);
  return waiting.length > 0 && html`<span class="sl-under">${waiting.join(', ')}: to be confirmed by a second person</span>`;
}

const nameOf = ({ personId, name }: PostWithHolders['holders'][number], programme: string, linked: boolean): Html =>
  linked ? html`<a class="govuk-link" href="${url('person', { programme, person: personId })}">${name}</a>` : html`${name}`;

function addForm({ programme, problems, typed, csrf }: Options): Html {
  const state = { problems, typed };
  return html`<h2 class="govuk-heading-m">Add a post</h2>
<p class="govuk-body">The plan’s import makes a post for each SRO. Add here those of the board, the adviser and others.</p>
${form(
  { action: url('posts', { programme }), csrf },
  html`${textField(state, { name: 'title', label: 'Title of the post', hint: 'A title, not a person’s name.', width: 30 })}
${selectField(state, { name: 'role', label: 'What it may act as', empty: 'Select', options: roles.map((role) => ({ value: role, words: roleWords[role] })) })}
${sendButton('Add the post', { kind: 'secondary' })}`,
)}`;
}
