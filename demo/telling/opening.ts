import { askMeasuresForComparing } from '../../src/capabilities/measures/index.ts';
import { addPost, appoint, confirmHolding, createProgramme, holdersOn, listPosts, programmeBySlug, setLine } from '../../src/capabilities/people/index.ts';
import { acceptPlan, createPlan } from '../../src/capabilities/plan/index.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { council } from '../story/council.ts';
import { emailOf, office, posts } from '../story/people.ts';
import { plan } from '../story/plan/plan.ts';
import { lookUp } from './confirming.ts';
import { addMeasuresOf } from './measuring.ts';
import type { ScriptedClock } from './scripted-clock.ts';
import { type Scene, sceneOf } from './stage.ts';

/** The scene of a year that has its programme: where it is not there yet, it is made. */
export async function setTheScene(db: Db, clock: ScriptedClock, deed: Scene['deed']): Promise<Scene> {
  const { slug, name, council: authority, madeOn } = council;
  const programme = { slug, name, council: authority, demonstrationDay: madeOn, officeHolder: office.holder, officeTitle: office.title };
  await deed(() => createProgramme({ db, clock, actor: { personId: null, postId: null } }, programme));
  const made = await programmeBySlug(db, slug);
  if (!made) throw new Error('The programme is not there.');
  return sceneOf(db, clock, { id: made.id, slug, name, council: authority, demonstrationDay: madeOn, ratingsLeadDays: 7 }, deed);
}

/** October 2021: people take their posts, the plan comes in with its measures, and the board accepts it. */
export async function opening(scene: Scene): Promise<void> {
  const { plannedOn, acceptedOn, acceptedBy } = council;
  const { db, clock, deed, programme } = scene;
  const changer = await scene.as(office.title);
  for (const post of posts) {
    await deed(() => {
      const [role, ...others] = post.roles;
      if (role === undefined) throw new Error(`${post.title} may act as nobody.`);
      clock.pass(2);
      return addPost(changer, programme.id, post.title, role, ...others);
    });
    const [first] = post.holders;
    if (!first) continue;
    await deed(async () => {
      clock.pass(2);
      const postId = (await listPosts(db, programme.id)).find(({ title }) => title === post.title)?.id ?? '';
      return appoint(changer, programme.id, { postId, name: first.name, email: emailOf(first.name), fromDay: first.from });
    });
  }
  await confirmed(scene);
  for (const { title, answersTo } of posts) {
    if (answersTo === undefined) continue;
    await deed(async () => {
      clock.pass(1);
      const all = await listPosts(db, programme.id);
      const [post, line] = [title, answersTo].map((one) => all.find((there) => there.title === one)?.id ?? '') as [string, string];
      const said = await setLine(changer, programme.id, post, line);
      if (said !== 'saved') throw new Error(`That ${title} answers to ${answersTo} was refused: ${said}.`);
    });
  }
  clock.goTo(plannedOn, '10:00');
  await deed(() => createPlan(changer, programme.id, plan));
  // What its outcomes are judged by is part of what the board accepts.
  clock.goTo(acceptedOn, '14:00');
  await addMeasuresOf(scene, 0);
  clock.goTo(acceptedOn, '16:00');
  await deed(async () => {
    const accepted = await acceptPlan(
      changer,
      programme.id,
      { day: acceptedOn, by: acceptedBy, reference: 'Minute 3 of 13 October 2021' },
      askMeasuresForComparing,
    );
    if (!accepted.ok) throw new Error(accepted.refusal.message);
  });
  clock.goTo(acceptedOn, '16:30');
  await lookUp(scene);
}

/** The director says that whoever the office put in the chair, and in quality assurance, is rightly there. The director is the first of those who settle things, with nobody else to ask. */
async function confirmed({ db, clock, deed, programme }: Scene): Promise<void> {
  for (const { title } of posts.filter(({ roles }) => roles.includes('chair') || roles.includes('quality')))
    await deed(async () => {
      clock.pass(2);
      const all = await listPosts(db, programme.id);
      const director = all.find(({ roles }) => roles.includes('director'));
      const by = director && holdersOn(director, clock.today())[0];
      const holder = all.find((post) => post.title === title)?.holders.find(({ waits }) => waits !== null);
      if (!director || !by || !holder) throw new Error(`There is no director to confirm ${title}, or nobody to be confirmed.`);
      const changer = { db, clock, actor: { personId: by.personId, postId: director.id } };
      const given = { programmeId: programme.id, holdingId: holder.holdingId, address: holder.email ?? '' };
      if ((await confirmHolding(changer, given, async () => false)) !== 'confirmed') throw new Error(`${holder.name} was not confirmed.`);
    });
}
