import { formatDay } from '../../../../calendar/index.ts';
import type { Brief, HighlightView, MeasureLine } from '../view-shape.ts';

/** "one", "2", "1,482": as GOV.UK writes numbers in a sentence. */
export function number(value: number): string {
  return value === 1 ? 'one' : figure(value);
}

/** "1,482", "97.5": at most two decimals. */
export function figure(value: number): string {
  const [whole = '', decimals] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

export function counted(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** "LG1, LG2 and QP3" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "9 priorities and one cross-cutting line": what is outside the plan's priorities is never counted among them. */
export function howMany(items: readonly Brief[]): string {
  const priorities = items.filter((item) => item.kind === 'priority').length;
  const others = items.length - priorities;
  const parts = [];
  if (priorities > 0 || others === 0) parts.push(counted(priorities, 'priority', 'priorities'));
  if (others > 0) parts.push(counted(others, 'line of the cross-cutting activity', 'lines of the cross-cutting activity'));
  return listed(parts);
}

export function refsOf(items: readonly Brief[]): string {
  return listed(items.map((item) => item.ref));
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value of a measure with its unit: "70%", "12 days", "3.4". */
export function measured(value: number, unit: MeasureLine['unit']): string {
  if (unit === 'percent') return `${figure(value)}%`;
  if (unit === 'days') return `${figure(value)} ${value === 1 ? 'day' : 'days'}`;
  return figure(value);
}

/** Why an update was not accepted when the report was made; before the cycle closes it may still be. */
export function notAcceptedWords({ why, returnedOn }: HighlightView['updates']['notAccepted'][number], state: HighlightView['heading']['state']): string {
  const had = state === 'frozen' ? 'had' : 'has';
  if (why === 'returned')
    return `The programme office returned this update${returnedOn === null ? '' : ` on ${formatDay(returnedOn)}`}, and it ${had} not been submitted again`;
  if (why === 'being-changed') return `The programme office ${had} not accepted this update: its owner ${state === 'frozen' ? 'was' : 'is'} changing it`;
  return `The programme office ${had} not accepted this update`;
}
