export { cachedPosition } from './cached-position.ts';
export { loadPosition } from './load-position.ts';
export type { MakePapers, PaperFacts } from './papers.ts';
export { pastRatings } from './past-ratings.ts';
export type {
  ActivityPosition,
  CycleSummary,
  MeasurePosition,
  PastMark,
  PastRating,
  Position,
  PriorityPosition,
  UpdatePosition,
} from './position.ts';
