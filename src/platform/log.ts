/** The only fields that a line of the log may hold. No text typed by a person, no query string, no name, no address of mail. */
const allowed = [
  'method',
  'route',
  'status',
  'milliseconds',
  'reference',
  'code',
  'problem',
  'address',
  'command',
  'rows',
  'kind',
  'programme',
  'migrations',
] as const;

export type LogFields = Partial<Record<(typeof allowed)[number], string | number>>;
export type LogLevel = 'error' | 'warn' | 'info' | 'debug';
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

const order = ['error', 'warn', 'info', 'debug'];

/**
 * A structured log: a line of JSON each. `event` is written in the code, never made from input. Fields that are not on the list
 * are left out, at run time too, so that a careless spread cannot leak what a person typed.
 */
export function makeLog(level: LogLevel | 'silent', now: () => string, write: (line: string) => void): Log {
  return (at, event, fields = {}) => {
    if (level === 'silent' || order.indexOf(at) > order.indexOf(level)) return;
    const kept = Object.fromEntries(allowed.filter((name) => fields[name] !== undefined).map((name) => [name, short(fields[name] as string | number)]));
    write(`${JSON.stringify({ moment: now(), level: at, event, ...kept })}\n`);
  };
}

const short = (value: string | number): string | number => (typeof value === 'string' ? value.slice(0, 300) : value);
