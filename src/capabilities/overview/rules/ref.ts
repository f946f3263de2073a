import type { Position } from '../../cycle/index.ts';

export type PageOfRef = { readonly page: 'workstream' | 'priority' | 'activity' | 'measure'; readonly ref: string };

/** The page that a ref leads to, in whatever case it was typed: an outcome leads to its priority. Null where the plan has no such thing. */
export function pageOfRef(typed: string, position: Position): PageOfRef | null {
  const wanted = typed.trim().toLowerCase();
  const same = ({ ref }: { readonly ref: string }) => ref.toLowerCase() === wanted;
  const workstream = position.workstreams.find(({ code }) => code.toLowerCase() === wanted);
  if (workstream !== undefined) return { page: 'workstream', ref: workstream.code };
  for (const priority of position.priorities) {
    if (same(priority) || priority.outcomes.some(same)) return { page: 'priority', ref: priority.ref };
    const activity = priority.activities.find(same);
    if (activity !== undefined) return { page: 'activity', ref: activity.ref };
  }
  // A measure that serves nothing stands in no position; its own page says whether it is there.
  return /^m\d{1,4}$/.test(wanted) ? { page: 'measure', ref: wanted.toUpperCase() } : null;
}
