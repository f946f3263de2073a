import { askMeasuresForComparing } from '../../src/capabilities/measures/index.ts';
import { askCorrection, cutVersion, listVersions, recordDecision } from '../../src/capabilities/plan/index.ts';
import { office } from '../story/people.ts';
import type { VersionDeed } from '../story/plan/versions.ts';
import type { Scene } from './stage.ts';

/** The office cuts a version of the plan, records what a body decided on one, or asks for that to be corrected. */
export async function doToVersion(scene: Scene, deed: VersionDeed): Promise<void> {
  await scene.deed(async () => {
    const changer = await scene.as(office.title);
    const done = await does(scene, changer, deed);
    if (!done.ok) throw new Error(`Version ${deed.number} on ${deed.on} was refused: ${done.refusal.message}`);
  });
}

async function does({ db, programme: { id } }: Scene, changer: Awaited<ReturnType<Scene['as']>>, deed: VersionDeed) {
  if ('cut' in deed) return cutVersion(changer, id, deed.cut, askMeasuresForComparing);
  if ('decided' in deed) return recordDecision(changer, id, deed.number, deed.decided, askMeasuresForComparing);
  const { body, ...given } = deed.corrected;
  const version = (await listVersions(db, id)).find(({ number }) => number === deed.number);
  const decisionId = version?.decisions.find((made) => made.body === body)?.id ?? '';
  return askCorrection(changer, id, { version: deed.number, decisionId }, { ...given, body: null }, askMeasuresForComparing);
}
