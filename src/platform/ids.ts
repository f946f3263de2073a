import { randomBytes } from 'node:crypto';
import { type Day, londonDay } from '../calendar/index.ts';

/**
 * A UUIDv7 (RFC 9562, section 5.7): 48 bits of the given moment's Unix milliseconds, then random bits.
 * Made here and not by SQL, because PostgreSQL 15 has no uuidv7() and the moment may be the demonstration's.
 */
export function newId(moment: string): string {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) throw new Error(`newId: not a moment: ${moment}`);
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The London day of the moment that an id was made at: an id begins with its milliseconds. */
export function dayOfId(id: string): Day {
  const milliseconds = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  return londonDay(new Date(milliseconds).toISOString());
}

/** Whether a text has the form of an id: what an address must pass before it reaches a query. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

/** 256 random bits as text, for session keys and salts. */
export const randomKey = (): string => randomBytes(32).toString('base64url');
