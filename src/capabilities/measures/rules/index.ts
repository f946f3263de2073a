/** What measures decide and say, for the rules and pages of others: pure, without a database. */
export type { Gap } from './gaps.ts';
export { type Lateness, latenessOf } from './lateness.ts';
export type { Definition, Frequency, Polarity, Quality, Reading, StoredMeasure, StoredReading, Unit } from './measure.ts';
export { meetsTarget } from './meets.ts';
export { seriesOf } from './series.ts';
export { writeTarget, writeValue } from './words.ts';
