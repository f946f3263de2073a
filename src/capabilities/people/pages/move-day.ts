import { type Day, formatDayWithWeekday } from '../../../calendar/index.ts';
import { dateField, form, type Problem, problemSummary, sendButton, type Typed } from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';

type Options = { programme: string; day: Day; problems: readonly Problem[]; typed: Typed; csrf: string };

/** Moves a demonstration programme's stored day forward. */
export function dayPage({ programme, day, problems, typed, csrf }: Options): Html {
  return html`${problemSummary(problems)}
${pageHeading({ title: 'Move the demonstration’s day', lead: `Here it is ${formatDayWithWeekday(day)}. Dates fall due, updates grow late and ratings change as the day moves.` })}
${form(
  { action: url('demonstrationDay', { programme }), csrf },
  html`${dateField({ problems, typed }, { name: 'day', label: 'The new day', hint: 'Later than today. The day never goes back, because what is recorded has its moment.' })}${sendButton('Move the day')}`,
)}`;
}
