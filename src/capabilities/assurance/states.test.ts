import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as marks from '../../design/marks.ts';
import { type ImpactState, impactStates, type ProcessState, processStates, type RatingColour, ratingColours } from './index.ts';
import { worstFirst } from './rules/states.ts';

// The compiler proves these: `true` fits only where each type holds exactly what the other does.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const process: Same<ProcessState, marks.ProcessState> = true;
const impact: Same<ImpactState, marks.ImpactState> = true;
const colour: Same<RatingColour, marks.RatingColour> = true;

test('the states and colours are those that the rating mark draws, each once', () => {
  assert.deepEqual([process, impact, colour], [true, true, true]);
  assert.equal(new Set(processStates).size, 6);
  assert.equal(new Set(impactStates).size, 6);
  assert.equal(new Set(ratingColours).size, 6);
  assert.deepEqual([...worstFirst].sort(), [...ratingColours].sort());
});
