import type { Day } from './day.ts';

/** One bank holiday. */
export type BankHoliday = { readonly day: Day; readonly name: string };

/** The bank holidays of a run of whole years. Outside those years nothing is known: to answer would be to guess. */
export type BankHolidays = {
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly years: readonly { readonly year: number; readonly source: string; readonly holidays: readonly BankHoliday[] }[];
};

const to2018 = 'alphagov/frontend lib/data/bank-holidays.json @0d66bf1';
const from2019 = 'alphagov/frontend lib/data/bank-holidays.json @cb2a016d3, 21 August 2026';

/**
 * England and Wales, under the Banking and Financial Dealings Act 1971 and the proclamations made under it. Scotland and Northern Ireland differ.
 *
 * A year is added when it is published and is otherwise left alone, but for one case: a day proclaimed late (19 September 2022 was announced nine days
 * before it fell). It can land inside a deadline already told to somebody, so deadlines are worked out afresh and the change is reported.
 * For 2017 and 2018 the source gives the days only; their names follow the Act's schedule.
 */
export const bankHolidaysEnglandAndWales: BankHolidays = {
  name: 'England and Wales',
  firstYear: 2017,
  lastYear: 2028,
  years: [
    {
      year: 2017,
      source: to2018,
      holidays: [
        { day: '2017-01-02', name: "New Year's Day (substitute day)" },
        { day: '2017-04-14', name: 'Good Friday' },
        { day: '2017-04-17', name: 'Easter Monday' },
        { day: '2017-05-01', name: 'Early May bank holiday' },
        { day: '2017-05-29', name: 'Spring bank holiday' },
        { day: '2017-08-28', name: 'Summer bank holiday' },
        { day: '2017-12-25', name: 'Christmas Day' },
        { day: '2017-12-26', name: 'Boxing Day' },
      ],
    },
    {
      year: 2018,
      source: to2018,
      holidays: [
        { day: '2018-01-01', name: "New Year's Day" },
        { day: '2018-03-30', name: 'Good Friday' },
        { day: '2018-04-02', name: 'Easter Monday' },
        { day: '2018-05-07', name: 'Early May bank holiday' },
        { day: '2018-05-28', name: 'Spring bank holiday' },
        { day: '2018-08-27', name: 'Summer bank holiday' },
        { day: '2018-12-25', name: 'Christmas Day' },
        { day: '2018-12-26', name: 'Boxing Day' },
      ],
    },
    {
      year: 2019,
      source: from2019,
      holidays: [
        { day: '2019-01-01', name: "New Year's Day" },
        { day: '2019-04-19', name: 'Good Friday' },
        { day: '2019-04-22', name: 'Easter Monday' },
        { day: '2019-05-06', name: 'Early May bank holiday' },
        { day: '2019-05-27', name: 'Spring bank holiday' },
        { day: '2019-08-26', name: 'Summer bank holiday' },
        { day: '2019-12-25', name: 'Christmas Day' },
        { day: '2019-12-26', name: 'Boxing Day' },
      ],
    },
    {
      year: 2020,
      source: from2019,
      holidays: [
        { day: '2020-01-01', name: "New Year's Day" },
        { day: '2020-04-10', name: 'Good Friday' },
        { day: '2020-04-13', name: 'Easter Monday' },
        { day: '2020-05-08', name: 'Early May bank holiday (VE day)' },
        { day: '2020-05-25', name: 'Spring bank holiday' },
        { day: '2020-08-31', name: 'Summer bank holiday' },
        { day: '2020-12-25', name: 'Christmas Day' },
        { day: '2020-12-28', name: 'Boxing Day (substitute day)' },
      ],
    },
    {
      year: 2021,
      source: from2019,
      holidays: [
        { day: '2021-01-01', name: "New Year's Day" },
        { day: '2021-04-02', name: 'Good Friday' },
        { day: '2021-04-05', name: 'Easter Monday' },
        { day: '2021-05-03', name: 'Early May bank holiday' },
        { day: '2021-05-31', name: 'Spring bank holiday' },
        { day: '2021-08-30', name: 'Summer bank holiday' },
        { day: '2021-12-27', name: 'Christmas Day (substitute day)' },
        { day: '2021-12-28', name: 'Boxing Day (substitute day)' },
      ],
    },
    {
      year: 2022,
      source: from2019,
      holidays: [
        { day: '2022-01-03', name: "New Year's Day (substitute day)" },
        { day: '2022-04-15', name: 'Good Friday' },
        { day: '2022-04-18', name: 'Easter Monday' },
        { day: '2022-05-02', name: 'Early May bank holiday' },
        { day: '2022-06-02', name: 'Spring bank holiday' },
        { day: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
        { day: '2022-08-29', name: 'Summer bank holiday' },
        { day: '2022-09-19', name: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
        { day: '2022-12-26', name: 'Boxing Day' },
        { day: '2022-12-27', name: 'Christmas Day (substitute day)' },
      ],
    },
    {
      year: 2023,
      source: from2019,
      holidays: [
        { day: '2023-01-02', name: "New Year's Day (substitute day)" },
        { day: '2023-04-07', name: 'Good Friday' },
        { day: '2023-04-10', name: 'Easter Monday' },
        { day: '2023-05-01', name: 'Early May bank holiday' },
        { day: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III' },
        { day: '2023-05-29', name: 'Spring bank holiday' },
        { day: '2023-08-28', name: 'Summer bank holiday' },
        { day: '2023-12-25', name: 'Christmas Day' },
        { day: '2023-12-26', name: 'Boxing Day' },
      ],
    },
    {
      year: 2024,
      source: from2019,
      holidays: [
        { day: '2024-01-01', name: "New Year's Day" },
        { day: '2024-03-29', name: 'Good Friday' },
        { day: '2024-04-01', name: 'Easter Monday' },
        { day: '2024-05-06', name: 'Early May bank holiday' },
        { day: '2024-05-27', name: 'Spring bank holiday' },
        { day: '2024-08-26', name: 'Summer bank holiday' },
        { day: '2024-12-25', name: 'Christmas Day' },
        { day: '2024-12-26', name: 'Boxing Day' },
      ],
    },
    {
      year: 2025,
      source: from2019,
      holidays: [
        { day: '2025-01-01', name: "New Year's Day" },
        { day: '2025-04-18', name: 'Good Friday' },
        { day: '2025-04-21', name: 'Easter Monday' },
        { day: '2025-05-05', name: 'Early May bank holiday' },
        { day: '2025-05-26', name: 'Spring bank holiday' },
        { day: '2025-08-25', name: 'Summer bank holiday' },
        { day: '2025-12-25', name: 'Christmas Day' },
        { day: '2025-12-26', name: 'Boxing Day' },
      ],
    },
    {
      year: 2026,
      source: from2019,
      holidays: [
        { day: '2026-01-01', name: "New Year's Day" },
        { day: '2026-04-03', name: 'Good Friday' },
        { day: '2026-04-06', name: 'Easter Monday' },
        { day: '2026-05-04', name: 'Early May bank holiday' },
        { day: '2026-05-25', name: 'Spring bank holiday' },
        { day: '2026-08-31', name: 'Summer bank holiday' },
        { day: '2026-12-25', name: 'Christmas Day' },
        { day: '2026-12-28', name: 'Boxing Day (substitute day)' },
      ],
    },
    {
      year: 2027,
      source: from2019,
      holidays: [
        { day: '2027-01-01', name: "New Year's Day" },
        { day: '2027-03-26', name: 'Good Friday' },
        { day: '2027-03-29', name: 'Easter Monday' },
        { day: '2027-05-03', name: 'Early May bank holiday' },
        { day: '2027-05-31', name: 'Spring bank holiday' },
        { day: '2027-08-30', name: 'Summer bank holiday' },
        { day: '2027-12-27', name: 'Christmas Day (substitute day)' },
        { day: '2027-12-28', name: 'Boxing Day (substitute day)' },
      ],
    },
    {
      year: 2028,
      source: from2019,
      holidays: [
        { day: '2028-01-03', name: "New Year's Day (substitute day)" },
        { day: '2028-04-14', name: 'Good Friday' },
        { day: '2028-04-17', name: 'Easter Monday' },
        { day: '2028-05-01', name: 'Early May bank holiday' },
        { day: '2028-05-29', name: 'Spring bank holiday' },
        { day: '2028-08-28', name: 'Summer bank holiday' },
        { day: '2028-12-25', name: 'Christmas Day' },
        { day: '2028-12-26', name: 'Boxing Day' },
      ],
    },
  ],
};
