import { addPost, appoint, createProgramme } from '../../src/capabilities/people/index.ts';
import { acceptPlan, createPlan } from '../../src/capabilities/plan/index.ts';
import type { Db } from '../../src/platform/database/index.ts';
import type { Changer } from '../../src/platform/record/index.ts';
import { council } from '../story/council.ts';
import { office, posts } from '../story/people.ts';
import { plan } from '../story/plan/plan.ts';
import type { ScriptedClock } from './scripted-clock.ts';
import { type Scene, sceneOf } from './stage.ts';

/** October 2021: the programme is made, people take their posts, the plan comes in and the board accepts it. */
export async function openingScene(db: Db, clock: ScriptedClock): Promise<Scene> {
  const { slug, name, council: authority, madeOn, plannedOn, acceptedOn, acceptedBy } = council;
  const nobody: Changer = { db, clock, actor: { personId: null, postId: null } };
  const made = await createProgramme(nobody, {
    slug,
    name,
    council: authority,
    demonstrationDay: madeOn,
    officeHolder: office.holder,
    officeTitle: office.title,
  });
  const changer: Changer = { db, clock, actor: { personId: made.personId, postId: made.postId } };
  for (const post of posts) {
    clock.pass(4);
    let postId = '';
    for (const role of post.roles) postId = await addPost(changer, made.programmeId, post.title, role);
    const [first] = post.holders;
    if (first) await appoint(changer, made.programmeId, { postId, name: first.name, fromDay: first.from });
  }
  clock.goTo(plannedOn, '10:00');
  await createPlan(changer, made.programmeId, plan);
  clock.goTo(acceptedOn, '16:00');
  const accepted = await acceptPlan(changer, made.programmeId, { day: acceptedOn, by: acceptedBy });
  if (!accepted.ok) throw new Error(accepted.refusal.message);
  return sceneOf(db, clock, { id: made.programmeId, slug, name, council: authority, ratingsLeadDays: 7 });
}
