import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { palette, text } from './colours.ts';
import { attributes, type Html, html } from './html.ts';

export type SparklineOptions = {
  /** Readings, oldest first; null is a gap. Drawn evenly, so one for each period. */
  readonly values: readonly (number | null)[];
  readonly target?: number | null | undefined;
  readonly baseline?: number | null | undefined;
  /** Which way is better; context measures have none. */
  readonly polarity: 'higher' | 'lower' | 'none';
  /** What it measures, for the title: "Supervision within 28 days". */
  readonly name: string;
  /** How a value is written: `(value) => value + '%'`. */
  readonly format?: ((value: number) => string) | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly id?: string | undefined;
  readonly standalone?: boolean | undefined;
};

/**
 * A measure as a line the height of a word: the readings, the target dashed, the baseline dotted, the last reading as a dot: filled where the target
 * is met, hollow where it is not.
 */
export function sparkline(options: SparklineOptions): Html {
  const width = options.width ?? 160;
  const height = options.height ?? 36;
  const frame = attributes({
    class: 'sl-spark',
    xmlns: options.standalone ? 'http://www.w3.org/2000/svg' : undefined,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': options.id ? undefined : sparklineWords(options),
    'aria-labelledby': options.id && `${options.id}-title`,
    'aria-describedby': options.id && `${options.id}-desc`,
  });
  const title = attributes({ id: options.id && `${options.id}-title` });
  const desc = attributes({ id: options.id && `${options.id}-desc` });
  return html`<svg${frame}><title${title}>${options.name}</title><desc${desc}>${sparklineWords(options)}</desc>${drawing(options, width, height)}</svg>`;
}

/** The line in words: "Supervision within 28 days: from 71% to 82% over 24 readings; target 80%, met." */
export function sparklineWords(options: SparklineOptions): string {
  const write = options.format ?? String;
  const readings = options.values.filter((value) => value !== null);
  const first = readings[0];
  const last = readings.at(-1);
  if (first === undefined || last === undefined) return `${options.name}: no readings.`;
  const course = readings.length === 1 ? `${write(last)}, one reading` : `from ${write(first)} to ${write(last)} over ${readings.length} readings`;
  const met = meets(last, options);
  const against =
    options.target === null || options.target === undefined ? '' : `; target ${write(options.target)}${met === undefined ? '' : met ? ', met' : ', not met'}`;
  return `${options.name}: ${course}${against}.`;
}

type Course = {
  readonly asked: string;
  /** The path of the line; null where there is no reading. */
  readonly path: string | null;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly lastAt: number;
};

/** By the readings themselves, which are kept as long as what they belong to is: a page with ten lines is drawn in half the time. */
const courses = new WeakMap<SparklineOptions['values'], Course>();

/** Where the line runs; undefined where there is nothing to draw. */
function courseOf(options: SparklineOptions, width: number, height: number): Course | undefined {
  const { values, target, baseline } = options;
  const asked = `${width} ${height} ${target} ${baseline}`;
  const known = courses.get(values);
  if (known?.asked === asked) return known;
  const shown = [...values, target, baseline].filter((value): value is number => typeof value === 'number');
  if (shown.length === 0) return undefined;
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [4, width - 6]);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - 5, 5]);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
    .digits(1)([...values]);
  const course = { asked, path, x, y, lastAt: values.findLastIndex((value) => value !== null) };
  courses.set(values, course);
  return course;
}

function drawing(options: SparklineOptions, width: number, height: number): Html | undefined {
  const { values, target, baseline } = options;
  const course = courseOf(options, width, height);
  if (course === undefined) return undefined;
  const { path, x, y, lastAt } = course;
  const last = values[lastAt];
  return html`${level(baseline, y, width, '1 3', text.secondary)}${level(target, y, width, '5 3', palette.red.ink)}<path${attributes({ class: 'line', d: path, fill: 'none', stroke: text.secondary, 'stroke-width': 1.6 })}/>${typeof last === 'number' && dot(last, x(lastAt), y(last), options)}`;
}

function level(value: number | null | undefined, y: (value: number) => number, width: number, dashes: string, stroke: string): Html | undefined {
  if (value === null || value === undefined) return undefined;
  const at = Math.round(y(value) * 10) / 10;
  return html`<path${attributes({ class: 'line', d: `M2 ${at}H${width - 2}`, fill: 'none', stroke, 'stroke-width': 1.2, 'stroke-dasharray': dashes })}/>`;
}

function dot(value: number, x: number, y: number, options: SparklineOptions): Html {
  const hollow = meets(value, options) === false;
  const own = attributes({
    class: hollow ? 'line' : 'ink',
    cx: Math.round(x * 10) / 10,
    cy: Math.round(y * 10) / 10,
    r: hollow ? 3 : 3.6,
    fill: hollow ? text.paper : text.ink,
    stroke: hollow ? text.ink : undefined,
    'stroke-width': hollow ? 1.6 : undefined,
  });
  return html`<circle${own}/>`;
}

/** Whether a reading is at target or better; undefined where there is no target or no better way. */
function meets(value: number, options: SparklineOptions): boolean | undefined {
  if (options.target === null || options.target === undefined || options.polarity === 'none') return undefined;
  return options.polarity === 'higher' ? value >= options.target : value <= options.target;
}
