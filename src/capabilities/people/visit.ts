import type { Day } from '../../calendar/index.ts';
import type { Sheet } from '../../documents/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Changer } from '../../platform/record/index.ts';
import { type Answer, type Held, notFound, type SentFile } from '../../platform/web/index.ts';
import type { Person, Programme } from './person.ts';
import { type ActionPolicy, mayDo, ruleFor } from './policy-table.ts';

/** One request of a signed-in person to a route of their programme. */
export type Visit = {
  /** For reading. As at a past moment it is a read-only transaction on the programme as it stood then. */
  readonly db: Db;
  readonly person: Person;
  readonly programme: Programme;
  /** The programme's day: the demonstration's stored day, or London's. */
  readonly today: Day;
  /** The moment of the request. */
  readonly moment: string;
  readonly clock: Clock;
  /** The computer's clock, which sessions run by; `clock` is the demonstration's where the programme has a stored day. */
  readonly real: Clock;
  /** The past moment that the page is read as at; null for the present. */
  readonly asAt: string | null;
  /** Where people reach Sightline, for links in files that leave it; null where that is not known. */
  readonly origin: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string | string[]>>;
  readonly file: SentFile | null;
  /** Names this session among those of the person. It opens nothing. */
  readonly session: string;
  /** People sign in with accounts of their own, not in the demonstration. */
  readonly accounts: boolean;
  /** Goes into each form as the hidden field `_csrf`. */
  readonly csrf: string;
  /** The page's script asks, and wants JSON back. */
  readonly wantsJson: boolean;
  /** The list as a file, where the address asks for one; null where it asks for the page. The sheet must hold what the page shows, filtered as it is. */
  takeAway(sheet: () => Sheet): Promise<Answer | null>;
  /** Who changes what, for `changing()`. Throws until permission is settled, so that no write can come before its check. */
  readonly changer: Changer;
  /** Settles permission where the policy names a relation: throws "not found" unless it holds for this thing. */
  permit(subject: unknown): void;
  /** Whether the person may do another action to a thing: for showing a button or not. As at a past moment only what reads. */
  may(action: string, subject?: unknown): boolean;
};

/** One route of a capability. `action` is the name of the policy that guards it. */
export type Route = {
  readonly method: 'GET' | 'POST';
  readonly pattern: string;
  readonly action: string;
  readonly handle: (visit: Visit) => Promise<Answer>;
  /** It names the moments it shows itself, so that none is asked of it by `as-at`. */
  readonly ownMoments?: true;
  /** It is of now alone, as sessions and mails are: none is asked of it, and none is offered. */
  readonly ofNow?: true;
};

export type Asked = Omit<Visit, 'changer' | 'permit' | 'may'>;

/** Whether an action only reads: its name says so, such as `plan.read`. Of the past nothing else may be done, and no page for doing it is there. */
export const readsOnly = (action: string): boolean => action.endsWith('.read');

/** The visit with its permission: refused at once where no role of the person may ever, open where one always may. */
export function visitUnder(policies: ReadonlyMap<string, ActionPolicy>, action: string, asked: Asked): Visit & { settled(): boolean } {
  const policyOf = (name: string): ActionPolicy => {
    const policy = policies.get(name);
    if (!policy) throw new Error(`There is no policy for the action ${name}.`);
    return policy;
  };
  const policy = policyOf(action);
  const past = asked.asAt !== null;
  const rule = past && !readsOnly(action) ? 'never' : ruleFor(policy, asked.person);
  if (rule === 'never') notFound();
  let settled = rule === 'always';
  return {
    ...asked,
    settled: () => settled,
    permit: (subject) => {
      if (!mayDo(policy, asked.person, subject)) notFound();
      settled = true;
    },
    may: (name, subject) => {
      const other = policyOf(name);
      return (!past || readsOnly(name)) && mayDo(other, asked.person, subject);
    },
    get changer(): Changer {
      if (!settled) throw new Error(`${action}: changed before permission was settled.`);
      return { db: asked.db, clock: asked.clock, actor: { personId: asked.person.id, postId: asked.person.actingPost.id } };
    },
  };
}

/** A request of somebody who need not be signed in. */
export type OpenVisit = {
  readonly db: Db;
  /** The computer's clock: sessions run by it. */
  readonly real: Clock;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The query as it was sent, with its question mark. */
  readonly search: string;
  readonly form: Readonly<Record<string, string | string[]>>;
  readonly csrf: string;
  /** The key of the session that the browser sent. */
  readonly key: string | null;
  /** The key that binds sign-ins under way to the browser. */
  readonly browser: string | null;
  /** Counts the request against the route's limit; throws where there were too many. */
  readonly count: () => Promise<void>;
};

/** A route that asks for no signed-in person. Only sign-in and sign-out are such. */
export type OpenRoute = {
  readonly method: 'GET' | 'POST';
  readonly pattern: string;
  /** How often it may be asked for from one address. */
  readonly limit?: Held;
  /** Its handler counts, by `visit.count()`, since it alone knows what counts. */
  readonly countsItself?: true;
  /** What proves a POST that no form of Sightline sends. */
  readonly provedBy?: string;
  readonly handle: (visit: OpenVisit) => Promise<Answer>;
};
