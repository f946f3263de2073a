import { type Day, formatDay } from '../../../calendar/index.ts';
import { form, longTextField, type Problem, problemSummary, sendButton, type Typed } from '../../../design/forms.ts';
import { backLink, details, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { rowsTable } from '../../../design/rows.ts';
import { url } from '../../../urls.ts';
import type { PersonSeen } from './store.ts';

type Options = {
  programme: string;
  person: PersonSeen;
  today: Day;
  mayEdit: boolean;
  /** They are a second person, after an account was unlinked. */
  mayConfirm: boolean;
  /** They are a second person for another address that was asked for. */
  mayConfirmAsked: boolean;
  /** It is the reader's own page. */
  own: boolean;
  longest: number;
  problems: readonly Problem[];
  typed: Typed;
  csrf: string;
};

/** One person: their posts, whether they may sign in, and the form that ends that at once or gives it back. */
export function personPage(options: Options): Html {
  const { person, programme } = options;
  return html`${backLink({ href: url('posts', { programme }), text: 'Posts and people' })}
${problemSummary(options.problems)}
${pageHeading({ title: person.name, lead: accessWords(options) })}
${postsTable(options)}
${options.mayEdit && (options.own ? ownWords : person.accessEnded ? backForm(options) : endForm(options))}
${person.asked !== null && askedForm(options, person.asked)}
${person.waitsFor !== null && confirmForm(options)}
${options.mayEdit && person.linked && unlinkForm(options)}`;
}

const ownWords = insetText({ text: 'This is you. Somebody else of the programme office can end your access, so that nobody locks themselves out.' });

function accessWords({ person, today }: Options): string {
  if (person.accessEnded) return 'Their access has ended: they cannot sign in, whatever posts they hold.';
  if (!person.posts.some(({ fromDay, toDay, waits }) => !waits && fromDay <= today && (toDay === null || toDay >= today)))
    return 'They hold no post today, so they cannot sign in.';
  if (person.linked) return 'They may sign in: an account is linked to them.';
  if (person.waitsFor !== null) return 'They cannot sign in until a second person has confirmed their email address.';
  return person.email === null
    ? 'No account is linked to them, and no email address is recorded by which they could be met at their first sign-in.'
    : `They may sign in: whoever has the verified address ${person.email} is linked to them at their first sign-in.`;
}

function postsTable({ person, programme, today }: Options): Html {
  if (person.posts.length === 0) return html`<p class="govuk-body">They hold no post and held none.</p>`;
  return rowsTable({
    label: 'Posts they hold or held',
    columns: [{ head: 'Post' }, { head: 'From', narrow: 'From: ' }, { head: 'To', narrow: 'To: ' }],
    rows: person.posts.map(({ id, title, fromDay, toDay, waits }) => [
      html`<a class="govuk-link" href="${url('post', { programme, post: id })}">${title}</a>`,
      formatDay(fromDay),
      waits ? 'to be confirmed by a second person' : toDay ? formatDay(toDay) : fromDay > today ? 'not begun' : 'today',
    ]),
  });
}

const at = ({ programme, person }: Options) => ({ programme, person: person.id });

function endForm(options: Options): Html {
  return html`<h2 class="govuk-heading-m">End access now</h2>
<p class="govuk-body">For somebody who must not get in any more, before or besides the end of their posts. They are signed out everywhere in this programme at once. What they wrote stays, and their posts stay theirs until you end those.</p>
${form(
  { action: url('endAccess', at(options)), csrf: options.csrf },
  html`${longTextField(options, { name: 'reason', label: 'Why', hint: 'It is kept in the record.', limit: options.longest, rows: 3 })}${sendButton('End access now', { kind: 'warning' })}`,
)}`;
}

function backForm(options: Options): Html {
  return html`<h2 class="govuk-heading-m">Give access back</h2>
${form(
  { action: url('giveAccessBack', at(options)), csrf: options.csrf },
  html`${longTextField(options, { name: 'reason', label: 'Why', hint: 'It is kept in the record.', limit: options.longest, rows: 3 })}${sendButton('Give access back')}`,
)}`;
}

/** Another address of somebody in a post that settles, which does not hold yet. */
function askedForm(options: Options, { address, name }: NonNullable<PersonSeen['asked']>): Html {
  const { person } = options;
  const other = address === '' ? html`none` : html`<strong>${address}</strong>`;
  const asked = html`<p class="govuk-body">${name} asked for ${other} in the place of ${person.email === null ? 'none' : html`<strong>${person.email}</strong>`}, which stays until a second person has confirmed it: they hold a post that settles what others ask for.</p>`;
  const heading = html`<h2 class="govuk-heading-m" id="address">Another email address waits to be confirmed</h2>`;
  if (!options.mayConfirmAsked)
    return html`${heading}${asked}<p class="govuk-body">It is confirmed by somebody else of the programme office or a director: neither ${name} nor ${person.name}. Saving the address of now on the page of their post takes it back.</p>`;
  return html`${heading}${asked}<p class="govuk-body">Ask ${person.name} in person or by telephone that it is right. An email to the address of before says that it was changed.</p>
${form({ action: url('confirmAddress', at(options)), csrf: options.csrf }, html`<input type="hidden" name="what" value="asked"><input type="hidden" name="address" value="${address}">${sendButton(address === '' ? 'Take their address away' : 'It is their address')}`)}`;
}

/** Nobody alone becomes another by unlinking their account or changing their address. */
function confirmForm(options: Options): Html {
  const { person, mayConfirm } = options;
  if (person.email === null)
    return insetText({ text: 'No email address is recorded. Once one is, somebody else of the programme office or a director confirms it.' });
  if (!mayConfirm)
    return insetText({
      text: `Whoever has the verified address ${person.email} is linked at their next sign-in once it is confirmed: by somebody of the programme office or a director, who neither unlinked their account nor changed the address.`,
    });
  return html`<h2 class="govuk-heading-m">Confirm their email address</h2>
<p class="govuk-body">Whoever signs in next with the verified address <strong>${person.email}</strong> acts as ${person.name} from then on. Ask them in person or by telephone that it is theirs. It waits for a second person because their account was unlinked, or because their address was changed before they had signed in to a post that settles what others ask for.</p>
${form({ action: url('confirmAddress', at(options)), csrf: options.csrf }, html`<input type="hidden" name="address" value="${person.email}">${sendButton('It is their address')}`)}`;
}

function unlinkForm(options: Options): Html {
  return details({
    summaryText: 'The account is not theirs, or was made anew',
    open: options.problems.some(({ field }) => field === 'why'),
    html: html`<p class="govuk-body">Unlink the account from them. They are signed out at once. They can sign in anew with their verified email address once somebody else of the programme office, or a director, has confirmed that address. An email to that address says that the account was unlinked.</p>
${form(
  { action: url('unlinkAccount', at(options)), csrf: options.csrf },
  html`${longTextField(options, { name: 'why', label: 'Why', hint: 'It is kept in the record.', limit: options.longest, rows: 3 })}${sendButton('Unlink the account', { kind: 'secondary' })}`,
)}`,
  });
}
