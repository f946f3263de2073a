import { addDays } from '../../src/calendar/index.ts';
import { reopenFallenBack } from '../../src/capabilities/cycle/index.ts';
import { addMeasure, addReading, correctReading, type Definition, listMeasures, measureKinds, newMeasureKind } from '../../src/capabilities/measures/index.ts';
import { askForChange, decideChange, listRequests, planOf } from '../../src/capabilities/plan/index.ts';
import { type StoryCycle, storyCycle } from '../story/council.ts';
import { correction, measures, readingsOf, type StoryMeasure } from '../story/measures/measures.ts';
import { done } from './changing.ts';
import type { Scene } from './stage.ts';

/** Adds the measures of a cycle: 0 stands for those there before the board accepted the plan. Later ones are asked for, and the chair decides. */
export async function addMeasuresOf(scene: Scene, cycle: number): Promise<void> {
  const adding = measures.filter((measure) => (measure.addedIn ?? 0) === cycle);
  if (adding.length === 0) return;
  const plan = await planOf(scene.db, scene.programme.id);
  const outcomes = new Map(plan?.priorities.flatMap((priority) => priority.outcomes.map(({ ref, id }) => [ref, id] as const)));
  for (const measure of adding) {
    const owner = (await scene.as(measure.owner)).actor.postId;
    const definition = definitionOf(measure, owner, outcomes);
    if (cycle > 0 && !definition.context) await askForMeasure(scene, definition);
    else
      await scene.deed(async () => {
        scene.clock.pass(3);
        const added = await addMeasure(await scene.as('Programme office'), scene.programme.id, definition);
        if (!added.ok) throw new Error(`${measure.name} was not added: ${added.refused}.`);
      });
  }
}

async function askForMeasure(scene: Scene, definition: Definition): Promise<void> {
  const { id } = scene.programme;
  const said = { reason: 'The board asked for it: nothing showed whether this outcome moves.', assessment: null };
  await scene.deed(async () => {
    scene.clock.pass(3);
    done(`Asking for ${definition.name}`, await askForChange(await scene.as('Programme office'), id, newMeasureKind, definition, said));
  });
  await scene.deed(async () => {
    scene.clock.pass(3);
    const request = (await listRequests(scene.db, id, 'waiting')).find(({ lines }) => lines.some(({ what }) => what.endsWith(definition.name)));
    const ruling = { ref: `CR${request?.number}`, decision: 'approve', inNameOf: { kind: 'own' }, words: '' } as const;
    done(`Approving ${definition.name}`, await decideChange(await scene.as('Chair of the Improvement Board'), id, measureKinds, ruling));
  });
}

function definitionOf(measure: StoryMeasure, ownerPostId: string | null, outcomes: ReadonlyMap<string, string>) {
  const { name, why, unit, polarity, frequency, target, baseline, baselineDay } = measure;
  return {
    name,
    why,
    unit,
    polarity,
    frequency,
    target,
    targetUpper: null,
    lagDays: frequency === 'monthly' ? 20 : 45,
    context: measure.context ?? false,
    baseline: { value: baseline, day: baselineDay ?? ('2021-09-30' as const) },
    ownerPostId,
    outcomeIds: measure.serves.map((ref) => {
      const id = outcomes.get(ref);
      if (id === undefined) throw new Error(`${name} serves ${ref}, which the plan does not have.`);
      return id;
    }),
  };
}

/** Before updates are due, the data team enters what is known by then: each period that ended twelve days before the due day, or earlier. */
export async function enterReadings(scene: Scene, cycle: StoryCycle): Promise<void> {
  const office = await scene.as('Head of Digital and Data');
  const stored = new Map((await listMeasures(scene.db, scene.programme.id)).map((measure) => [measure.name, measure]));
  const until = addDays(cycle.due, -12);
  const before = addDays(storyCycle(cycle.number - 1).due, -12);
  for (const measure of measures) {
    const there = stored.get(measure.name);
    if (!there) continue;
    // by the story and not by what is stored, so that a telling that goes on counts the same deeds
    const isNew = cycle.number === (measure.addedIn ?? 1);
    for (const { periodEnd, value, note } of readingsOf(measure)) {
      if (periodEnd > until || (periodEnd <= before && !isNew)) continue;
      const reading = { periodEnd, value, note, numerator: null, denominator: null, quality: 'validated' } as const;
      await scene.deed(async () => {
        const added = await addReading(office, scene.programme.id, there.id, reading, reopenFallenBack);
        if (added !== 'added') throw new Error(`${measure.name}, ${periodEnd}: ${added}`);
      });
    }
  }
}

/** Puts the one wrong figure right. */
export async function correctFigure(scene: Scene): Promise<void> {
  const measure = (await listMeasures(scene.db, scene.programme.id)).find(({ name }) => name === correction.name);
  const reading = measure?.readings.find(({ periodEnd }) => periodEnd === correction.periodEnd);
  if (!measure || !reading) throw new Error(`There is no reading to correct: ${correction.name}.`);
  const { id: _id, correctionReason: _reason, ...before } = reading;
  await scene.deed(async () => {
    const corrected = { reading: { ...before, value: correction.became }, seen: before.value, reason: correction.reason };
    const done = await correctReading(await scene.as('Head of Digital and Data'), scene.programme.id, measure.id, corrected, reopenFallenBack);
    if (done !== 'corrected') throw new Error(`The correction was answered with ${done}.`);
  });
}
