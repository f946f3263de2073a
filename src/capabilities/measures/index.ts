export { addMeasure, addReading, changeMeasure, correctReading } from './actions.ts';
export { policy } from './policy.ts';
export { type Gap, gapsOf } from './rules/gaps.ts';
export { type Lateness, latenessOf } from './rules/lateness.ts';
export type { Definition, Frequency, Polarity, Quality, Reading, Unit } from './rules/measure.ts';
export { meetsTarget } from './rules/meets.ts';
export { writeTarget, writeValue } from './rules/words.ts';
export { listMeasures, measureByRef, type StoredMeasure, type StoredReading } from './store.ts';
