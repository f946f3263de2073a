export { type Actor, type Change, type Changer, changing } from './changing.ts';
export { askMomentsOf, askToldOf, entriesOf, holdRecordHead, lastMoment, type RecordHead, recordHead } from './head.ts';
export { type PastMoment, readingPast } from './reading-past.ts';
export { type Against, type Fault, type Verification, verifyRecord } from './verify.ts';
export { verifyRows } from './verify-rows.ts';
