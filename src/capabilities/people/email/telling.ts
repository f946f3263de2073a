import type { Db } from '../../../platform/database/index.ts';

/** What somebody is told of at the address that they had. */
export type OldAddressNotice = 'address-changed' | 'account-unlinked';

/** Writes to somebody at the address they had, inside the change; false where no mail can reach it. Mail belongs to a capability above, so how is handed down. */
export type TellOldAddress = (
  trx: Db,
  told: {
    readonly kind: OldAddressNotice;
    readonly programmeId: string;
    readonly personId: string;
    readonly name: string;
    readonly address: string;
    readonly moment: string;
    readonly by: string | null;
  },
) => Promise<boolean>;
