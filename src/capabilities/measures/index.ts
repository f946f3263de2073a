export { addMeasure, addReading, correctReading } from './actions.ts';
export { changeKind, measureKinds, newMeasureKind } from './changes/measure-kinds.ts';
export { measuresFollow } from './follow-merge.ts';
export type { FollowReading, ReadingChange } from './following.ts';
export { askMeasuresForComparing } from './for-comparing.ts';
export { askMeasuresForPosition, type MeasureForPosition } from './for-position.ts';
export { measureTexts } from './for-search.ts';
export type { Definition, Frequency, Polarity, Quality, Reading, StoredMeasure, StoredReading, Unit } from './rules/index.ts';
export { listMeasures, outcomesServed } from './store.ts';
