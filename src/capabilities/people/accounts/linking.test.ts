import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AccountSite, accountSite } from '../../../../tests/support/account-site.ts';
import { systemClock } from '../../../platform/clock.ts';
import type { Account } from '../../../platform/identity/index.ts';
import { linkedAccounts } from '../confirming/linked.ts';
import { changeEmail } from '../email/actions.ts';
import { meet } from './actions.ts';

let site: AccountSite;
before(async () => {
  site = await accountSite();
});
after(() => site.close());

test('an account is linked by the address that somebody has at that very moment, not by one that changes in between', async () => {
  for (let round = 0; round < 8; round += 1) {
    const before = `before${round}@example.org`;
    const { personId } = await site.person({ name: `Person ${round}`, email: before, title: `Head ${round}` });
    const account = { issuer: site.provider.issuer, subject: `sub${round}`, email: before, emailVerified: true, roleValues: null } as Account;
    const address = `after${round}@example.org`;
    await Promise.all([
      meet(site.db, systemClock, account, []),
      changeEmail(site.changer, { programmeId: site.programme.id, personId, address }, async () => false),
    ]);
    // Linked before the change, it was met by the address of then; else it is not linked. Put back, that address is theirs again.
    await changeEmail(site.changer, { programmeId: site.programme.id, personId, address: before }, async () => false);
    const linked = await linkedAccounts(site.db, site.programme.id, [personId]);
    assert.deepEqual(
      linked.filter(({ elsewhere }) => elsewhere),
      [],
    );
  }
});
