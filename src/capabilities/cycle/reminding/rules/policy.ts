import type { Day } from '../../../../calendar/index.ts';
import { inForce } from '../../../assurance/index.ts';

/** A day on which people are told of what is due: so many working days after it, or before it where negative; or the day the cycle opens. */
export type OccasionPolicy = {
  readonly key: string;
  readonly workingDays: number | 'opening';
  /** Whether the posts that the owners’ posts answer to are told as well. */
  readonly tellsLine: boolean;
  /** Whether the programme office and the directors are told of what nobody answers for. */
  readonly tellsOfUnowned: boolean;
};

export type ReminderPolicy = {
  /** It holds from this day. */
  readonly from: Day;
  readonly source: string;
  readonly occasions: readonly OccasionPolicy[];
  /** Whether the last occasion comes again every week for as long as the cycle stays open. */
  readonly weekly: boolean;
  /** After how many days whoever is meant to verify a completion that still waits is told again; null where Sightline writes nothing of completions. */
  readonly verificationEvery: number | null;
  /** London's hours between which the program writes mails by itself, on working days: `07:30`. */
  readonly hours: { readonly from: string; readonly to: string };
  /** Minutes to wait before each further try, while a mail server does not take a mail; the last one holds from then on. */
  readonly pauses: readonly number[];
  /** After so many days it is given up, and the office is told. */
  readonly givesUpAfterDays: number;
};

/**
 * When people are reminded. The papers ask for ratings every four weeks for the board (Plan 753, C3.10) and leave the days before to the council (H04); nothing in them
 * says how often to remind. Rows are added, never edited.
 */
const policies: readonly ReminderPolicy[] = [
  {
    from: '2021-01-01',
    source: 'Plan 753 (C3.10), H04; Decision',
    occasions: [
      { key: 'opening', workingDays: 'opening', tellsLine: false, tellsOfUnowned: false },
      { key: 'five-before', workingDays: -5, tellsLine: false, tellsOfUnowned: false },
      { key: 'one-before', workingDays: -1, tellsLine: false, tellsOfUnowned: false },
      { key: 'due', workingDays: 0, tellsLine: false, tellsOfUnowned: false },
      { key: 'one-after', workingDays: 1, tellsLine: true, tellsOfUnowned: false },
      { key: 'three-after', workingDays: 3, tellsLine: true, tellsOfUnowned: false },
    ],
    weekly: false,
    verificationEvery: null,
    hours: { from: '07:30', to: '19:00' },
    pauses: [1, 5, 15, 60, 240],
    givesUpAfterDays: 5,
  },
  // From here on what nobody answers for is told, and what stays late goes on being told.
  {
    from: '2022-11-15',
    source: 'Plan 753 (C3.10), H04; Decision',
    occasions: [
      { key: 'opening', workingDays: 'opening', tellsLine: false, tellsOfUnowned: true },
      { key: 'five-before', workingDays: -5, tellsLine: false, tellsOfUnowned: true },
      { key: 'one-before', workingDays: -1, tellsLine: false, tellsOfUnowned: false },
      { key: 'due', workingDays: 0, tellsLine: false, tellsOfUnowned: false },
      { key: 'one-after', workingDays: 1, tellsLine: true, tellsOfUnowned: true },
      { key: 'three-after', workingDays: 3, tellsLine: true, tellsOfUnowned: true },
    ],
    weekly: true,
    verificationEvery: null,
    hours: { from: '07:30', to: '19:00' },
    pauses: [1, 5, 15, 60, 240],
    givesUpAfterDays: 5,
  },
  // From here on whoever is meant to verify a completion is told, and again every week while it waits.
  {
    from: '2022-11-22',
    source: 'Plan 753 (C3.10), H04; Decision',
    occasions: [
      { key: 'opening', workingDays: 'opening', tellsLine: false, tellsOfUnowned: true },
      { key: 'five-before', workingDays: -5, tellsLine: false, tellsOfUnowned: true },
      { key: 'one-before', workingDays: -1, tellsLine: false, tellsOfUnowned: false },
      { key: 'due', workingDays: 0, tellsLine: false, tellsOfUnowned: false },
      { key: 'one-after', workingDays: 1, tellsLine: true, tellsOfUnowned: true },
      { key: 'three-after', workingDays: 3, tellsLine: true, tellsOfUnowned: true },
    ],
    weekly: true,
    verificationEvery: 7,
    hours: { from: '07:30', to: '19:00' },
    pauses: [1, 5, 15, 60, 240],
    givesUpAfterDays: 5,
  },
];

/** The policy that holds on a day. Throws a RangeError where no row does, or two do. */
export const reminderPolicy = (day: Day, rows: readonly ReminderPolicy[] = policies): ReminderPolicy => inForce(rows, day, 'policy for reminders');
