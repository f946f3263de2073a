import { type Day, isDay } from '../../src/calendar/index.ts';
import { createProgramme, earliestProgrammeDay, listProgrammes, readProgramme, SlugTaken } from '../../src/capabilities/people/index.ts';
import { demonstrationClock } from '../../src/platform/clock.ts';
import { type Asked, type Command, type Done, Refused, type Stage } from '../command.ts';

export const programme: Command = {
  name: 'programme',
  summary: 'Make a programme, or list those there are.',
  usage: `sightline programme create --name TEXT --council TEXT --short-name NAME --holder TEXT [--email ADDRESS] [--day YYYY-MM-DD]
sightline programme list

  --short-name  stands in addresses and after --programme: small letters, digits and hyphens
  --holder      who runs the programme office
  --email       their address: with sign-in by OpenID Connect they are met by it, and nobody else is in a new programme
  --day         for a demonstration: the day it is in the programme, which its office moves forward`,
  options: {
    name: { type: 'string' },
    council: { type: 'string' },
    'short-name': { type: 'string' },
    holder: { type: 'string' },
    email: { type: 'string' },
    day: { type: 'string' },
  },
  stored: () => true,
  run: async (asked, stage) => {
    const [what, ...more] = asked.words;
    if (more.length > 0 || (what !== 'create' && what !== 'list'))
      throw new Refused('Say what to do: sightline programme create, or sightline programme list.');
    return what === 'create' ? create(asked, stage as Stage) : list(stage as Stage);
  },
};

async function list(stage: Stage): Promise<Done> {
  const all = await listProgrammes(stage.db);
  return { text: all.length === 0 ? 'There is no programme yet.' : all.map((one) => `${one.slug}  ${one.name}, ${one.council}`).join('\n') };
}

async function create(asked: Asked, stage: Stage): Promise<Done> {
  const text = (name: string): string => (typeof asked.options[name] === 'string' ? (asked.options[name] as string) : '');
  const read = readProgramme(
    { name: text('name'), council: text('council'), slug: text('short-name'), holder: text('holder'), email: text('email') },
    { withDay: false, withEmail: false },
  );
  if (!read.ok) throw new Refused(`${read.problems.map((problem) => problem.message).join('. ')}.`);
  const demonstrationDay = dayOf(asked);
  const { name, council, slug, holder, email } = read.value;
  const clock = demonstrationDay === null ? stage.clock : demonstrationClock(demonstrationDay, stage.clock);
  try {
    await createProgramme(
      { db: stage.db, clock, actor: { personId: null, postId: null } },
      { slug, name, council, demonstrationDay, officeHolder: holder, officeEmail: email },
    );
  } catch (error) {
    if (error instanceof SlugTaken) throw new Refused(`Another programme has the short name "${slug}": choose another.`);
    throw error;
  }
  return { text: `The programme ${slug} is made, with its programme office.` };
}

function dayOf(asked: Asked): Day | null {
  const { day } = asked.options;
  if (day === undefined) return null;
  if (!isDay(day)) throw new Refused(`--day must be a day such as 2021-10-12; ${String(day)} is not.`);
  if (day < earliestProgrammeDay) throw new Refused('--day must be on or after 2021-01-01, when Sightline’s rating policy begins.');
  return day;
}
