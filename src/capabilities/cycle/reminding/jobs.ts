import { bankHolidaysEnglandAndWales, londonTime } from '../../../calendar/index.ts';
import type { JobPlan, Jobs } from '../../../platform/jobs/index.ts';
import { listProgrammes } from '../../people/index.ts';
import { remindDue } from './actions.ts';
import { isMailTime } from './rules/occasions.ts';
import { reminderPolicy } from './rules/policy.ts';
import { handOver, type PostRoom, sendMessage } from './sending.ts';

/**
 * When reminders are written and sent. Every quarter of an hour of a working day the occasion is looked at: the first look meets it, the others find nothing to do, and
 * one that was missed is met by the next. Every minute what waits is handed over, which finds what a crash left between a change and its mail.
 */
export const reminderJobs =
  (room: PostRoom) =>
  (jobs: Pick<Jobs, 'ask'>): JobPlan => ({
    scheduled: [
      {
        name: 'remind',
        cron: '*/15 * * * *',
        run: async () => {
          await remindEverywhere(room);
          await jobs.ask('mail', await handOver(room));
        },
      },
      { name: 'hand-over', cron: '* * * * *', run: async () => jobs.ask('mail', await handOver(room)) },
    ],
    forEach: [{ name: 'mail', run: (id) => sendMessage(room, id) }],
  });

/** Every programme but those of a demonstration, whose days do not go by themselves. One that fails keeps no other from its reminders. */
async function remindEverywhere({ db, real }: PostRoom): Promise<void> {
  const today = real.today();
  const { hour, minute } = londonTime(real.now());
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  if (!isMailTime(today, time, reminderPolicy(today), bankHolidaysEnglandAndWales)) return;
  const failed: unknown[] = [];
  for (const programme of await listProgrammes(db)) {
    if (programme.demonstrationDay !== null) continue;
    await remindDue({ db, clock: real, actor: { personId: null, postId: null } }, programme).catch((error) => failed.push(error));
  }
  if (failed.length > 0) throw failed[0];
}
