import type { Day } from '../../../calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import { url } from '../../../urls.ts';
import type { Programme } from '../../people/index.ts';
import type { CycleSummary } from '../position.ts';
import { type Letter, letterOf, linkTo } from './rules/letter.ts';
import type { WayTaken } from './rules/mails.ts';
import type { MessageKind } from './rules/message.ts';
import type { Addressee } from './rules/reach.ts';
import type { NewMessage } from './store.ts';

/** What writing to people asks of a programme. */
export type Reminding = Pick<Programme, 'id' | 'slug' | 'name' | 'council' | 'demonstrationDay'>;

export type ToWrite = {
  readonly kind: MessageKind;
  readonly to: Addressee;
  /** What it is about, the ids and the refs in one order. */
  readonly about: readonly { readonly id: string; readonly ref: string }[];
  /** Ids of those of them that nobody answers for. */
  readonly unowned: readonly string[];
  readonly ways: readonly WayTaken[];
};

/** The letter to one person, as it reads on a day. */
export function letterTo(programme: Reminding, cycle: CycleSummary, { kind, to, about, unowned, ways }: ToWrite, today: Day): Letter {
  const refs = about.map(({ ref }) => ref);
  const nobodys = about.filter(({ id }) => unowned.includes(id)).map(({ ref }) => ref);
  const where = { programme: programme.slug, number: cycle.number };
  const page = linkTo({ kind, refs }, to.post.roles);
  const there =
    page === 'update' ? url('update', { ...where, ref: refs[0] as string }) : page === 'not-submitted' ? url('notSubmitted', where) : url('home', where);
  // Through sign-in without a stop; and to an update that did not come back, straight to what is still to be written of it.
  const path = `${there}?go=on`;
  const isLine = ways.length > 0 && ways.every(({ by }) => by === 'line');
  return letterOf({ kind, programme, name: to.name, refs, unowned: nobodys, dueOn: cycle.ratingsDue, boardDay: cycle.boardDay, today, isLine, path });
}

type Written = ToWrite & { readonly occasion: string; readonly askedBy: string | null; readonly moment: string; readonly today: Day };

/** A message to be stored. Nothing leaves a demonstration: there it is kept, to be looked at. */
export function messageOf(programme: Reminding, cycle: CycleSummary, written: Written): NewMessage {
  const { kind, to, about, ways, occasion, askedBy, moment, today } = written;
  return {
    id: newId(moment),
    programmeId: programme.id,
    cycleId: cycle.id,
    personId: to.personId,
    postId: to.post.id,
    kind,
    occasion,
    about: about.map(({ id }) => id),
    ways,
    askedBy,
    queuedOn: today,
    queuedAt: moment,
    address: to.email,
    letter: letterTo(programme, cycle, written, today),
    kept: programme.demonstrationDay === null ? null : 'demonstration',
  };
}
