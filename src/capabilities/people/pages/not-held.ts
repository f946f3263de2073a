import { notificationBanner } from '../../../design/govuk/index.ts';
import type { Html } from '../../../design/html.ts';

/** Above a sign-in page: why somebody who was signed in a moment ago is not any more; nothing where that is not known. */
export const notHeldWords = (title: string | null): Html | null =>
  title === null
    ? null
    : notificationBanner({
        text: `You have been signed out because you no longer hold the post “${title}”. What was saved is kept. If that is not right, ask the programme office.`,
      });
