import type { Day } from '../../calendar/index.ts';
import type { Defaulted } from '../../platform/database/tables.ts';
import type { Role } from './rules/roles.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    programme: ProgrammeTable;
    person: PersonTable;
    post: PostTable;
    holding: HoldingTable;
    session: SessionTable;
    account: AccountTable;
    sign_in_attempt: SignInAttemptTable;
    logout_token: LogoutTokenTable;
  }
}

export interface ProgrammeTable {
  id: string;
  programme_id: string;
  slug: string;
  name: string;
  council: string;
  demonstration_day: Day | null;
  cycle_days: Defaulted<number>;
  ratings_lead_days: Defaulted<number>;
}

export interface PersonTable {
  id: string;
  programme_id: string;
  name: string;
  email: string | null;
  stand_in: Defaulted<boolean>;
  /** The programme office ended it at once, whatever posts they hold. */
  access_ended: Defaulted<boolean>;
  /** Who unlinked their account last, or changed their address before they ever signed in to a post that settles; while a second person has not yet said that they may be met by it. */
  unlinked_by: Defaulted<string | null>;
  /** Who changed their address last while an account was linked, or while that waited. */
  address_by: Defaulted<string | null>;
  /** Another address that was asked for, empty for none, while a second person has not yet said that it is right; and who asked. */
  asked_email: Defaulted<string | null>;
  asked_email_by: Defaulted<string | null>;
}

export interface PostTable {
  id: string;
  programme_id: string;
  title: string;
  title_key: string;
  roles: Role[];
  /** The post that it is another name of. */
  merged_into: Defaulted<string | null>;
  /** The post that it answers to. */
  reports_to: Defaulted<string | null>;
}

export interface HoldingTable {
  id: string;
  programme_id: string;
  post_id: string;
  person_id: string;
  from_day: Day;
  to_day: Day | null;
  /** Who put them there, while a second person has not yet said that it is right: until then nobody acts by it. */
  put_by: Defaulted<string | null>;
  /** Those in the post stay once it is confirmed. */
  shares: Defaulted<boolean>;
}

/** Whose an account at an identity provider is. */
export interface AccountTable {
  id: string;
  programme_id: string;
  person_id: string;
  issuer: string;
  subject: string;
}

/** `programme_id`, `person_id` and `post_id` are null until somebody with several has chosen; then the session is an account's. */
export interface SessionTable {
  key_hash: string;
  programme_id: string | null;
  person_id: string | null;
  post_id: string | null;
  started: string;
  last_used: string;
  expires: string;
  issuer: Defaulted<string | null>;
  subject: Defaulted<string | null>;
  provider_session: Defaulted<string | null>;
  sealed_token: Defaulted<string | null>;
  roles: Defaulted<Role[] | null>;
}

export interface SignInAttemptTable {
  state_hash: string;
  browser_hash: string;
  nonce: string;
  verifier: string;
  onward: string | null;
  expires: string;
}

export interface LogoutTokenTable {
  token_hash: string;
  expires: string;
}
