import { londonDay } from '../../../calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isMailAddress } from '../../../platform/mail/index.ts';
import { url } from '../../../urls.ts';
import { listProgrammes, type TellOldAddress } from '../../people/index.ts';
import { noticeOf } from './rules/notice.ts';
import { insertMessages } from './store.ts';

/** Puts a mail to the address of before among those that wait, in the change's own transaction; it is handed to the mail server after that, as every mail is. */
export const tellOldAddress: TellOldAddress = async (trx, { kind, programmeId, personId, name, address, moment, by }) => {
  const programme = (await listProgrammes(trx)).find(({ id }) => id === programmeId);
  // An address from an old import may be none.
  if (programme === undefined || !isMailAddress(address)) return false;
  const today = programme.demonstrationDay ?? londonDay(moment);
  const path = kind === 'address-changed' ? url('signIns', { programme: programme.slug }) : url('home', { programme: programme.slug });
  const row = {
    id: newId(moment),
    programmeId,
    cycleId: null,
    personId,
    postId: null,
    kind,
    occasion: kind,
    about: [],
    ways: [],
    askedBy: by,
    queuedOn: today,
    queuedAt: moment,
    address,
    letter: noticeOf({ kind, programme, name, today, path }),
    kept: programme.demonstrationDay === null ? null : 'demonstration',
  };
  return (await insertMessages(trx, [row])).has(row.id);
};
