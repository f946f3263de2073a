import { askMeasuresForComparing } from '../../src/capabilities/measures/index.ts';
import { cutVersion, recordDecision } from '../../src/capabilities/plan/index.ts';
import { office } from '../story/people.ts';
import type { VersionDeed } from '../story/plan/versions.ts';
import type { Scene } from './stage.ts';

/** The office cuts a version of the plan, or records what a body decided on one. */
export async function doToVersion(scene: Scene, deed: VersionDeed): Promise<void> {
  await scene.deed(async () => {
    const changer = await scene.as(office.title);
    const { id } = scene.programme;
    const done =
      'cut' in deed
        ? await cutVersion(changer, id, deed.cut, askMeasuresForComparing)
        : await recordDecision(changer, id, deed.number, deed.decided, askMeasuresForComparing);
    if (!done.ok) throw new Error(`Version ${deed.number} on ${deed.on} was refused: ${done.refusal.message}`);
  });
}
