import type { CompletionOf, Kind } from '../kind.ts';
import { beforeCompletion, dateKind, firstTargetKind } from './dates.ts';
import { noMeasureKind } from './no-measure.ts';
import { activityOwnersKind, ownersKind } from './owners.ts';
import { phaseKind } from './phases.ts';
import { endOutcomeKind, lineKind, statementsKind, wordsKind } from './words.ts';

/** Every kind of change of the plan itself. Others hand theirs down. */
export const planKinds: readonly Kind[] = [
  dateKind,
  firstTargetKind,
  wordsKind,
  lineKind,
  endOutcomeKind,
  statementsKind,
  ownersKind,
  activityOwnersKind,
  phaseKind,
  noMeasureKind,
];

/** The same, where it is known which work is complete. */
export const kindsKnowing = (completionOf: CompletionOf): readonly Kind[] => [
  beforeCompletion(dateKind, completionOf) as Kind,
  beforeCompletion(firstTargetKind, completionOf) as Kind,
  ...planKinds.filter((kind) => kind !== dateKind && kind !== firstTargetKind),
];
