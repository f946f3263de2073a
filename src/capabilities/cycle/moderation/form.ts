import { z } from 'zod';
import { type AnySection, anySections, limits } from '../rules/answers.ts';
import { hasWords } from '../rules/submission.ts';
import type { ReviewComment } from '../tables.ts';
import type { Read } from './actions.ts';

type Problem = { readonly field: string; readonly message: string };
type Form = Readonly<Record<string, string | string[]>>;

const commentName = (section: AnySection): string => `comment-${section}`;

const words = z
  .string()
  .trim()
  .max(limits.comment, `A comment must be ${limits.comment.toLocaleString('en-GB')} characters or less`);
const review = z.strictObject({
  _csrf: z.string(),
  submission: z.string().regex(/^[1-9]\d{0,5}$/),
  decision: z.enum(['accept', 'return'], 'Choose whether to accept the update or return it'),
  against: z.enum(['last', 'reviewed']).optional(),
  ...Object.fromEntries(anySections.map((section) => [commentName(section), words.default('')])),
});

export type Decision = { readonly decision: 'accept' | 'return'; readonly submission: number; readonly comments: readonly ReviewComment[] };

/** A decision on one update. To return it takes at least one comment. */
export function readReview(form: Form): { readonly ok: true; readonly value: Decision } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const read = review.safeParse(form);
  if (!read.success) {
    const problems = new Map<string, string>();
    for (const { path, message } of read.error.issues) {
      const field = String(path[0] ?? 'main-content');
      if (!problems.has(field)) problems.set(field === 'decision' ? 'main-content' : field, message);
    }
    return { ok: false, problems: [...problems].map(([field, message]) => ({ field, message })) };
  }
  const sent: Readonly<Record<string, unknown>> = read.data;
  const comments = anySections.map((section) => ({ section, text: String(sent[commentName(section)] ?? '') })).filter(({ text }) => hasWords(text));
  const { decision, submission } = read.data;
  if (decision === 'return' && comments.length === 0)
    return { ok: false, problems: [{ field: commentName('standing'), message: 'To return the update, say on at least one section what should change' }] };
  return { ok: true, value: { decision, submission: Number(submission), comments } };
}

/** The updates that were ticked, each with the submission that was listed: `LG2@1`. What has another form was not offered. */
export function readTicked(form: Form): readonly Read[] {
  const sent = form.update ?? [];
  return (typeof sent === 'string' ? [sent] : sent).flatMap((value) => {
    const found = /^([A-Za-z0-9.-]{1,40})@([1-9]\d{0,5})$/.exec(value);
    return found === null ? [] : [{ ref: found[1] as string, submission: Number(found[2]) }];
  });
}
