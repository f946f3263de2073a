import { addDays, type BankHolidays, type Day, isWorkingDay, partsOf, weekday } from '../../../../calendar/index.ts';
import type { OccasionPolicy, ReminderPolicy } from './policy.ts';

/** An occasion on its day, in a cycle. */
export type Occasion = OccasionPolicy & { readonly day: Day };

/**
 * The occasions of a cycle, in their order. Working days are counted, from the due day; where that is none itself, from the last one before it, so that the mail
 * "on the day" comes on the Friday before a Saturday. Of those that fall on one day, or before the cycle opened, the last counts: who opens a cycle four days
 * before its updates are due sends one mail and not two. Where the bank holidays of a year are not known yet, every Monday to Friday counts. Where the policy says
 * so, the last one comes again every week: those of a cycle that is open on the day `until`, and the one after that day.
 */
export function occasionsOf(
  cycle: { readonly openedOn: Day; readonly ratingsDue: Day },
  policy: ReminderPolicy,
  holidays: BankHolidays,
  until?: Day,
): readonly Occasion[] {
  const works = (day: Day): boolean => isWorking(day, holidays);
  const anchor = lastWorkingDay(cycle.ratingsDue, works);
  const opening = nextWorkingDay(cycle.openedOn, works);
  const all = policy.occasions
    .map((one) => {
      if (one.workingDays === 'opening') return { ...one, day: opening };
      return { ...one, day: one.workingDays > 0 ? stepped(cycle.ratingsDue, one.workingDays, works) : stepped(anchor, one.workingDays, works) };
    })
    .map((one, index) => ({ one, index }))
    .sort((a, b) => (a.one.day === b.one.day ? a.index - b.index : a.one.day < b.one.day ? -1 : 1))
    .map(({ one }) => one)
    .filter((one) => one.workingDays === 'opening' || one.day >= opening);
  const once = all.filter((one, index) => all[index + 1]?.day !== one.day);
  const last = once.at(-1);
  return policy.weekly && until !== undefined && last !== undefined ? [...once, ...weeklyAfter(last, until, works)] : once;
}

/** Seven days after it, fourteen and so on; on a day that is no working day, the next one: the week of Monday 29 August 2022 on its Tuesday. */
function weeklyAfter(last: Occasion, until: Day, works: (day: Day) => boolean): Occasion[] {
  const weeks: Occasion[] = [];
  for (let week = 1; (weeks.at(-1)?.day ?? last.day) <= until; week += 1)
    weeks.push({ ...last, key: `${last.key} week ${week}`, day: nextWorkingDay(addDays(last.day, 7 * week), works) });
  return weeks;
}

/**
 * The occasion that is to be met on a day: the last one come by then. Where nothing ran for a while, those that it came after are not made up for: five mails
 * at once say no more than the last of them. Null before the first.
 */
export function occasionBy(occasions: readonly Occasion[], day: Day): Occasion | null {
  return occasions.findLast((one) => one.day <= day) ?? null;
}

/** The one that comes after a day; null where none does. */
export const occasionAfter = (occasions: readonly Occasion[], day: Day): Occasion | null => occasions.find((one) => one.day > day) ?? null;

/** Whether the program may write mails by itself: on a working day, between the policy's hours. `time` is London's, `07:30`. */
export const isMailTime = (day: Day, time: string, policy: ReminderPolicy, holidays: BankHolidays): boolean =>
  isWorking(day, holidays) && time >= policy.hours.from && time < policy.hours.to;

function isWorking(day: Day, holidays: BankHolidays): boolean {
  const { year } = partsOf(day);
  if (year >= holidays.firstYear && year <= holidays.lastYear) return isWorkingDay(day, holidays);
  return !['Saturday', 'Sunday'].includes(weekday(day));
}

const lastWorkingDay = (day: Day, works: (day: Day) => boolean): Day => (works(day) ? day : lastWorkingDay(addDays(day, -1), works));
const nextWorkingDay = (day: Day, works: (day: Day) => boolean): Day => (works(day) ? day : nextWorkingDay(addDays(day, 1), works));

function stepped(from: Day, count: number, works: (day: Day) => boolean): Day {
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (works(day)) left -= 1;
  }
  return day;
}
