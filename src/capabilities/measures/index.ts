export { addMeasure, addReading, changeMeasure, correctReading } from './actions.ts';
export { policy } from './policy.ts';
export { type Gap, gapsOf } from './rules/gaps.ts';
export { type Lateness, latenessOf } from './rules/lateness.ts';
export type { Definition, Frequency, Polarity, Quality, Reading, StoredMeasure, StoredReading, Unit } from './rules/measure.ts';
export { meetsTarget } from './rules/meets.ts';
export { seriesOf } from './rules/series.ts';
export { writeTarget, writeValue } from './rules/words.ts';
export { listMeasures, measureByRef } from './store.ts';
