import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { addDays, type Day, daysBetween, formatShortMonth, startOfMonth } from '../calendar/index.ts';
import { palette, text } from './colours.ts';
import { attributes, type Html, html } from './html.ts';

/** One reading. `firm`: validated; others are drawn hollow, since they may still change. */
export type ChartPoint = { readonly day: Day; readonly value: number; readonly firm: boolean };

export type MeasureChartOptions = {
  /** Unique in the page: title and description name the drawing. */
  readonly id: string;
  readonly name: string;
  /** The course in words, for the description: the drawing says no more than this. */
  readonly words: string;
  /** Oldest first, at least one. */
  readonly points: readonly ChartPoint[];
  readonly target: number | null;
  /** The upper end of a target that is a band. */
  readonly targetUpper: number | null;
  readonly baseline: { readonly value: number; readonly day: Day } | null;
  /** Further apart than these days two readings are not joined: what was left out may have been anything. */
  readonly gapDays: number;
  readonly format: (value: number) => string;
};

const width = 760;
const height = 300;
const area = { left: 64, right: 620, top: 26, bottom: 258 } as const;

/** A measure's readings over time, with its target and its baseline labelled where they lie. The table behind it stands beside it on the page. */
export function measureChart(options: MeasureChartOptions): Html {
  const scales = scalesOf(options);
  const frame = attributes({
    class: 'sl-chart',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': `${options.id}-title`,
    'aria-describedby': `${options.id}-desc`,
  });
  return html`<svg${frame}><title${attributes({ id: `${options.id}-title` })}>${options.name}</title><desc${attributes({ id: `${options.id}-desc` })}>${options.words}</desc>
${levels(options, scales)}${ticks(options, scales)}${course(options, scales)}${labels(options, scales)}</svg>`;
}

type Scales = {
  readonly x: (day: Day) => number;
  readonly y: (value: number) => number;
  readonly steps: readonly number[];
  readonly from: Day;
  readonly to: Day;
};

function scalesOf({ points, target, targetUpper, baseline }: MeasureChartOptions): Scales {
  const days = [...points.map((point) => point.day), ...(baseline ? [baseline.day] : [])].sort();
  const [from, to] = [days[0] as Day, days.at(-1) as Day];
  const span = Math.max(1, daysBetween(from, to));
  const values = [...points.map((point) => point.value), target, targetUpper, baseline?.value].filter((value): value is number => typeof value === 'number');
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = low === high ? Math.abs(low) * 0.1 || 1 : (high - low) * 0.08;
  // Values that are never negative get no axis below nought.
  const y = scaleLinear([low >= 0 ? Math.max(0, low - room) : low - room, high + room], [area.bottom, area.top]).nice(4);
  return {
    x: (day) => round(area.left + (daysBetween(from, day) / span) * (area.right - area.left)),
    y: (value) => round(y(value)),
    steps: y.ticks(4),
    from,
    to,
  };
}

/** The target as a line, or a band; the baseline as a dotted line. */
function levels({ target, targetUpper, baseline }: MeasureChartOptions, { y }: Scales): Html {
  const band =
    target !== null &&
    targetUpper !== null &&
    html`<rect${attributes({ class: 'sl-chart__band', x: area.left, y: y(targetUpper), width: area.right - area.left, height: round(y(target) - y(targetUpper)), fill: palette.green.tint })}/>`;
  return html`${band}${baseline && level(y(baseline.value), text.secondary, '2 4')}${target !== null && level(y(target), palette.red.ink, '7 4')}${targetUpper !== null && level(y(targetUpper), palette.red.ink, '7 4')}`;
}

function level(at: number, stroke: string, dashes: string): Html {
  return html`<path${attributes({ class: 'line', d: `M${area.left} ${at}H${area.right}`, fill: 'none', stroke, 'stroke-width': 1.4, 'stroke-dasharray': dashes })}/>`;
}

function ticks({ format }: MeasureChartOptions, { y, steps, x, from, to }: Scales): Html {
  const values = steps.map((value) => words(area.left - 10, y(value) + 5, format(value), { anchor: 'end' }));
  const months = monthsBetween(from, to).map((day) => words(Math.max(x(day), area.left), height - 16, formatShortMonth(day), { anchor: 'middle' }));
  return html`${values}${months}`;
}

/** Two to five months to write under the chart: the first reading's, the last one's, and some evenly between. */
function monthsBetween(from: Day, to: Day): Day[] {
  const span = daysBetween(from, to);
  const between = Math.min(3, Math.floor(span / 90));
  const days: Day[] = [from];
  for (let part = 1; part <= between; part += 1) days.push(addDays(from, Math.round((span * part) / (between + 1))));
  return startOfMonth(from) === startOfMonth(to) ? [from] : [...days, to];
}

function course({ points, gapDays }: MeasureChartOptions, { x, y }: Scales): Html {
  const drawn = points.flatMap((point, index) => {
    const before = points[index - 1];
    return before !== undefined && daysBetween(before.day, point.day) > gapDays ? [null, point] : [point];
  });
  const path = line<ChartPoint | null>()
    .defined((point) => point !== null)
    .x((point) => x((point as ChartPoint).day))
    .y((point) => y((point as ChartPoint).value))
    .digits(1)(drawn);
  const dots = points.map((point) => {
    const own = { cx: x(point.day), cy: y(point.value), r: point.firm ? 4 : 3.6 };
    return point.firm
      ? html`<circle${attributes({ class: 'ink', ...own, fill: text.ink })}/>`
      : html`<circle${attributes({ class: 'line', ...own, fill: text.paper, stroke: text.ink, 'stroke-width': 1.6 })}/>`;
  });
  return html`<path${attributes({ class: 'line', d: path, fill: 'none', stroke: text.secondary, 'stroke-width': 1.8 })}/>${dots}`;
}

/** At the right end, each beside its own line, moved apart where they would touch: the last value, the target, the baseline. */
function labels({ points, target, targetUpper, baseline, format }: MeasureChartOptions, { y }: Scales): Html {
  const last = points.at(-1) as ChartPoint;
  const wanted = [
    { at: y(last.value), says: format(last.value), ink: text.ink, bold: true },
    ...(target === null
      ? []
      : [{ at: y(target), says: `${targetUpper === null ? 'target' : 'target from'} ${format(target)}`, ink: palette.red.ink, bold: false }]),
    ...(targetUpper === null ? [] : [{ at: y(targetUpper), says: `to ${format(targetUpper)}`, ink: palette.red.ink, bold: false }]),
    ...(baseline === null ? [] : [{ at: y(baseline.value), says: `baseline ${format(baseline.value)}`, ink: text.secondary, bold: false }]),
  ].sort((a, b) => a.at - b.at);
  let lowest = 0;
  return html`${wanted.map(({ at, says, ink, bold }) => {
    lowest = Math.max(at, lowest + 18);
    return words(area.right + 12, lowest + 5, says, { ink, bold });
  })}`;
}

function words(x: number, y: number, says: string, options: { anchor?: 'middle' | 'end'; ink?: string; bold?: boolean }): Html {
  const own = {
    x,
    y,
    class: 'sl-chart__words',
    'text-anchor': options.anchor,
    fill: options.ink ?? text.secondary,
    'font-weight': options.bold ? 700 : undefined,
    'font-size': 15,
  };
  return html`<text${attributes(own)}>${says}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
