import { checkPlan } from '../../checks/rules/check-plan.ts';
import { checkedFromFile } from '../../checks/rules/of-file.ts';
import type { Grid } from '../rules/grid.ts';
import type { Problem, ReadActivity, ReadPlan, ReadPriority } from '../rules/plan.ts';
import { groupPosts } from '../rules/sro.ts';
import { readPhases, readStatements, titleOf, versionOf } from '../rules/statements.ts';
import { quoted } from '../rules/wording.ts';
import { gather } from './gather.ts';
import { readPriority } from './priority.ts';
import { problem } from './problems.ts';
import { readWorkstreams } from './workstreams.ts';

/** `planTables` counts the tables that were read as plan tables. */
export type Assembled = { readonly plan: ReadPlan; readonly planTables: number };

/** The plan that an opened file holds. Pure: the same grid gives the same plan. */
export function assemblePlan(grid: Grid): Assembled {
  const { drafts, prose, problems: found, planTables } = gather(grid);
  const phases = readPhases(prose);
  const { workstreams, codeOf, problems: ofWorkstreams } = readWorkstreams(drafts);
  const read = drafts.map((draft) => readPriority(draft, codeOf.get(draft) ?? draft.ref.code, phases));
  const priorities = read.map(({ priority }) => priority);
  const activities = read.flatMap((one) => one.activities);
  const posts = groupPosts(priorities.flatMap(({ ref, sro }) => sro.posts.map(({ title }) => ({ title, ref }))));
  const problems = [
    ...found.filter(firstOfItsColumn),
    ...ofWorkstreams,
    ...read.flatMap((one) => one.problems),
    ...extraColumns(priorities),
    ...samePosts(posts, priorities),
    ...inherited(activities),
  ];
  const plan = {
    title: titleOf(prose),
    version: versionOf(prose),
    workstreams,
    priorities,
    activities,
    outcomes: read.flatMap((one) => one.outcomes),
    posts,
    statements: readStatements(prose),
    phases,
    preamble: prose,
  };
  const emptyLetters = new Map(read.map(({ priority, emptyLetters: own }) => [priority.ref, own]));
  return { plan: { ...plan, problems: [...problems, ...checkPlan(checkedFromFile({ ...plan, emptyLetters }))] }, planTables };
}

/** A column is told once, however many tables have it. */
function firstOfItsColumn({ key, text }: Problem, index: number, all: readonly Problem[]): boolean {
  return !columnKeys.includes(key) || all.findIndex((other) => other.key === key && other.text === text) === index;
}

const columnKeys = ['column-without-field', 'column-guessed'];

/** One problem for each column that Sightline has no field for, with all its texts. */
function extraColumns(priorities: readonly ReadPriority[]): Problem[] {
  const texts = priorities.flatMap(({ ref, other }) => other.filter(({ column }) => column !== 'Key activity').map((one) => ({ ref, ...one })));
  return [...Map.groupBy(texts, ({ column }) => column)].map(([column, cells]) =>
    problem('extra-column', { place: cells[0]?.place ?? '', text: cells.map(({ ref, text }) => `${ref}: ${text}`).join('\n'), about: column }),
  );
}

function samePosts(posts: ReadPlan['posts'], priorities: readonly ReadPriority[]): Problem[] {
  return posts
    .filter(({ titles }) => titles.length > 1)
    .map(({ titles }) => {
      const uses = titles.map((title) => {
        const refs = priorities.filter(({ sro }) => sro.posts.some((post) => post.title === title)).map(({ ref }) => ref);
        return `${quoted(title)} (${refs.join(', ')})`;
      });
      const place = priorities.find(({ sro }) => sro.posts.some((post) => titles.includes(post.title)))?.sro.place ?? '';
      return problem('same-post', { place, text: titles.join('\n'), about: uses.join(', ') });
    });
}

function inherited(activities: readonly ReadActivity[]): Problem[] {
  if (activities.length === 0) return [];
  const count = activities.filter(({ target }) => target.inherited).length;
  return [problem('target-inherited', { place: 'the whole plan', about: `${count} of ${activities.length}` })];
}
