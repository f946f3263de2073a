import type { Problem } from '../../../design/forms.ts';
import { isId } from '../../../platform/ids.ts';
import type { Changer } from '../../../platform/record/index.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { confirmAskedAddress } from '../email/actions.ts';
import type { TellOldAddress } from '../email/telling.ts';
import type { Route, Visit } from '../visit.ts';
import { confirmAddress, endAccess, giveAccessBack, unlinkAccount } from './actions.ts';
import { longestReason, readReason } from './form.ts';
import { personPage } from './person-page.ts';
import { type PersonSeen, personSeen } from './store.ts';

export const accessRoutes = (tellOldAddress: TellOldAddress): readonly Route[] => [
  { method: 'GET', pattern: patterns.person, action: 'access.read', handle: async (visit) => viewPerson(visit, await asked(visit), []) },
  { method: 'POST', pattern: patterns.endAccess, action: 'access.edit', handle: (visit) => submit(visit, 'reason', endAccess) },
  { method: 'POST', pattern: patterns.giveAccessBack, action: 'access.edit', handle: (visit) => submit(visit, 'reason', giveAccessBack) },
  { method: 'POST', pattern: patterns.unlinkAccount, action: 'access.edit', handle: (visit) => submit(visit, 'why', unlinkAccount(tellOldAddress)) },
  { method: 'POST', pattern: patterns.confirmAddress, action: 'access.confirm', handle: (visit) => submitAddress(visit, tellOldAddress) },
];

const asked = async (visit: Visit): Promise<PersonSeen> => {
  const id = visit.params.person ?? '';
  return found(isId(id) ? await personSeen(visit.db, visit.programme.id, id) : null);
};

function viewPerson(visit: Visit, person: PersonSeen, problems: readonly Problem[]): Answer {
  const body = personPage({
    programme: visit.programme.slug,
    person,
    today: visit.today,
    mayEdit: visit.may('access.edit'),
    mayConfirm: visit.may('access.confirm') && person.waitsFor?.other.includes(visit.person.id) === false,
    mayConfirmAsked: visit.may('access.confirm') && person.asked !== null && ![person.asked.by, person.id].includes(visit.person.id),
    own: person.id === visit.person.id,
    longest: longestReason,
    problems,
    typed: visit.form,
    csrf: visit.csrf,
  });
  return page({ title: person.name, width: 'reading', errors: problems.length > 0 }, body);
}

type Change = (changer: Changer, programmeId: string, personId: string, reason: string) => Promise<boolean>;

/** Pressed twice, or by two at once, the second finds it done: that is what was wanted. */
async function submit(visit: Visit, field: string, change: Change): Promise<Answer> {
  const person = await asked(visit);
  if (person.id === visit.person.id && change === endAccess)
    return viewPerson(visit, person, [{ field, message: 'This is you: let somebody else of the programme office end your access' }]);
  const read = readReason(visit.form[field]);
  if (!read.ok) return viewPerson(visit, person, [{ field, message: read.message }]);
  await change(visit.changer, visit.programme.id, person.id, read.reason);
  return redirect(url('person', { programme: visit.programme.slug, person: person.id }));
}

async function submitAddress(visit: Visit, tellOldAddress: TellOldAddress): Promise<Answer> {
  const person = await asked(visit);
  const { address } = visit.form;
  if (person.asked !== null && (person.waitsFor === null || visit.form.what === 'asked')) {
    const given = { programmeId: visit.programme.id, personId: person.id, address: typeof address === 'string' ? address : '' };
    if (!(await confirmAskedAddress(visit.changer, given, tellOldAddress)))
      return viewPerson(visit, person, [
        { field: 'address', message: `Somebody else must confirm it: not ${person.name}, nor ${person.asked.name}, and of the address as it waits now` },
      ]);
    return redirect(url('person', { programme: visit.programme.slug, person: person.id }));
  }
  const done = typeof address === 'string' && (await confirmAddress(visit.changer, visit.programme.id, person.id, address));
  if (!done && person.waitsFor !== null)
    return viewPerson(visit, person, [
      {
        field: 'address',
        message: 'Somebody else must confirm it: not the person, nor whoever unlinked the account or changed the address, and of the address as it is now',
      },
    ]);
  return redirect(url('person', { programme: visit.programme.slug, person: person.id }));
}
