import assert from 'node:assert/strict';
import type { Role } from '../../../src/capabilities/people/index.ts';
import { type Session, sessionOf } from '../../support/session.ts';
import { isWanted, type Looking, likeness, lookEverywhere } from './crawl.ts';
import { addressOf } from './examples.ts';
import { linkFaults } from './links.ts';
import type { Visits } from './visits.ts';

type Posts = readonly (readonly [title: string, ...roles: Role[]])[];

/** Posts of each programme, one of each kind that sees something else; the first finds what an example is looked for by. */
const posts: Readonly<Record<'marlshire' | 'fresh', Posts>> = {
  marlshire: [
    ['Programme office', 'office'],
    ['Safeguarding Partnership Manager', 'owner'],
    ['Head of Law and Governance', 'owner'],
    ['Director of Children’s Services', 'owner', 'director'],
    ['Chair of the Improvement Board', 'chair'],
    ['Leader of the Council', 'board-member'],
    ['Improvement Adviser', 'adviser'],
    ['Principal Social Worker', 'quality'],
    ['Integrated Care Board representative', 'partner'],
  ],
  fresh: [
    ['Programme office', 'office'],
    ['Chief Executive', 'owner'],
    ['Chair of the Improvement Board', 'chair'],
  ],
};

type Visitor = Session & { readonly roles: readonly Role[] };

/** A walk over pages: what was seen so far, by title, so that no two addresses have one. */
export class Walk {
  readonly #looking: Looking;
  readonly titles = new Map<string, string>();
  readonly visited = new Set<string>();

  constructor(looking: Looking) {
    this.#looking = looking;
  }

  /** Looks at each example once for each different answer that the posts get. */
  async crawl(programme: keyof typeof posts, visits: Visits): Promise<void> {
    const sessions: Visitor[] = [];
    for (const [title, ...roles] of posts[programme]) sessions.push({ ...(await sessionOf(this.#looking.site.address, programme, title)), roles });
    for (const [pattern, examples] of wantedOf(visits)) {
      for (const example of examples) await this.#crawlExample(sessions, pattern, await addressOf(sessions[0] as Session, example));
      this.visited.add(pattern);
    }
    await (sessions[0] as Visitor).enter(this.#looking.window);
    for (const session of sessions) await session.close();
  }

  async #crawlExample(sessions: readonly Visitor[], pattern: string, path: string): Promise<void> {
    const { found, window } = this.#looking;
    const seen = new Set<string>();
    for (const session of sessions) {
      const { status, html } = await session.get(path);
      if (status === 404 || status === 303) continue;
      if (status !== 200) found.faults.push(`${path} answered ${session.title} with ${status}`);
      found.faults.push(...linkFaults(html, session.roles).map((fault) => `${path} as ${session.title}: ${fault}`));
      const like = likeness(html);
      if (seen.has(like)) continue;
      seen.add(like);
      await session.enter(window);
      await this.lookAt(path, session.title);
    }
    if (seen.size === 0) found.faults.push(`${pattern}: nobody was shown ${path}`);
  }

  async lookAt(path: string, who: string, status = 200): Promise<void> {
    const { found, page } = this.#looking;
    const answer = await page.goto(path);
    const state = `${path} as ${who}`;
    if (answer?.status() !== status) found.faults.push(`${state}: answered with ${answer?.status()}`);
    await lookEverywhere(page, state, found);
    const address = path.replace(/\?.*/, '');
    const title = await page.title();
    const other = this.titles.get(title) ?? address;
    if (other !== address) found.faults.push(`${address} and ${other} have one title: ${title}`);
    this.titles.set(title, address);
  }

  /** Throws with everything that was found wrong; says how much was looked at. */
  end(say: (words: string) => void): void {
    const { found } = this.#looking;
    say(`${this.visited.size} patterns, ${this.titles.size} addresses, ${found.looks / 2} different pages looked at in two widths and on paper`);
    assert.deepEqual(found.faults, []);
  }
}

export const wantedOf = (visits: Visits) => Object.entries(visits).filter(([pattern]) => isWanted(pattern));
