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
}

export interface SessionTable {
  key_hash: string;
  programme_id: string;
  person_id: string;
  post_id: string;
  started: string;
  expires: string;
}
