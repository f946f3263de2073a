import { listProgrammes, type Programme, tellingOf } from '../src/capabilities/people/index.ts';
import { demonstrationClock } from '../src/platform/clock.ts';
import type { Changer } from '../src/platform/record/index.ts';
import { type Asked, Refused, type Stage } from './command.ts';

/** Every command about one programme takes this option. */
export const programmeOption = { programme: { type: 'string' } } as const;

/** The programme that `--programme` names by its short name; the only one where there is one. */
export async function programmeFor(asked: Asked, stage: Stage): Promise<{ programme: Programme; changer: Changer }> {
  const all = await listProgrammes(stage.db);
  const slug = asked.options.programme;
  const chosen = slug === undefined ? (all.length === 1 ? all[0] : undefined) : all.find((one) => one.slug === slug);
  if (!chosen) throw new Refused(refusal(all, typeof slug === 'string' ? slug : undefined));
  const telling = await tellingOf(stage.db, chosen.slug, stage.clock.now());
  if (telling && !telling.told)
    throw new Refused(
      `The demonstration ${chosen.slug} is told as far as cycle ${telling.cycle} of ${telling.cycles}. Type "sightline demo" to have it told whole.`,
    );
  const row = await stage.db.selectFrom('programme').select(['cycle_days', 'ratings_lead_days']).where('id', '=', chosen.id).executeTakeFirstOrThrow();
  const seen = await stage.db.selectFrom('record_head').select(['sequence', 'hash', 'drafts']).where('programme_id', '=', chosen.id).executeTakeFirstOrThrow();
  const { drafts, ...head } = seen;
  const programme = { ...chosen, cycleDays: row.cycle_days, ratingsLeadDays: row.ratings_lead_days, head, drafts };
  const clock = chosen.demonstrationDay === null ? stage.clock : demonstrationClock(chosen.demonstrationDay, stage.clock);
  return { programme, changer: { db: stage.db, clock, actor: { personId: null, postId: null } } };
}

function refusal(all: readonly { slug: string }[], slug: string | undefined): string {
  if (all.length === 0) return 'There is no programme yet. Make the demonstration with "sightline demo", or a programme of your own in the browser.';
  const names = all.map((one) => one.slug).join(', ');
  return slug === undefined ? `There are several programmes: choose one with --programme (${names}).` : `There is no programme "${slug}". There are: ${names}.`;
}
