import type { Example } from './visits.ts';
import type { Wrongs } from './wrongs.ts';

const office = 'Programme office';
const chair = 'Chair of the Improvement Board';
/** A day on which no board that Sightline knows met. */
const noMeeting = { 'day-day': '3', 'day-month': '10', 'day-year': '2022' };
const noDay = { 'day-day': '30', 'day-month': '2', 'day-year': '2022' };
const decision = (version: number, page: string): Example => ({
  on: `/marlshire/plan/versions/${version}`,
  link: new RegExp(`^/marlshire/plan/versions/${version}/decisions/[0-9a-f-]{36}/${page}$`),
});

/** The forms of the plan's versions, sent so that they come back. */
export const versionWrongs: Wrongs = {
  '/:programme/board-words/:word': [
    {
      as: chair,
      at: { on: '/marlshire/board-words', link: /^\/marlshire\/board-words\/[0-9a-f-]{36}$/ },
      typed: { words: 'The minute says otherwise.' },
      press: 'Record your answer',
      status: 422,
    },
  ],
  '/:programme/plan/versions/new': [{ as: office, at: '/marlshire/plan/versions/new', press: 'Cut the version', status: 422 }],
  '/:programme/plan/versions/:version/decide': [
    { as: office, at: '/marlshire/plan/versions/2/decide', typed: noDay, press: 'Continue', status: 422 },
    { as: office, at: '/marlshire/plan/versions/2/decide', typed: { decision: 'noted', body: 'Cabinet', ...noMeeting }, press: 'Continue', status: 422 },
  ],
  '/:programme/plan/versions/:version/decisions/:decision/correct': [
    {
      as: office,
      at: decision(2, 'correct'),
      typed: noDay,
      press: 'Ask for the correction',
      status: 422,
    },
  ],
  '/:programme/plan/versions/:version/decisions/:decision/correction': [
    {
      as: chair,
      at: decision(1, 'correction'),
      press: 'Record your answer',
      status: 422,
    },
  ],
};
