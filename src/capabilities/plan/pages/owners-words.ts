import { type Html, html, join } from '../../../design/html.ts';
import type { OwnerShown } from '../whole.ts';

/** "Chief Executive, with Director – Children and Families"; says so where nobody is accountable. */
export function ownersWords(owners: readonly OwnerShown[]): Html {
  const first = owners.find(({ part }) => part === 'accountable');
  const others = owners.filter((owner) => owner !== first).map(({ title }) => title);
  const said = first ? html`${first.title}` : html`<strong class="sl-flag">Nobody is accountable</strong>`;
  return others.length === 0 ? said : html`${said}, with ${join(others, '; ')}`;
}
