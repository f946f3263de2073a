import { z } from 'zod';
import { type Day, isDay } from '../../../calendar/index.ts';
import { type Form, ofChosen, readForm } from '../form.ts';
import { limits } from '../rules/answers.ts';
import { evidenceSources } from '../rules/sources.ts';
import { hasWords, missingWords } from '../rules/submission.ts';

const optionalWords = z
  .string()
  .trim()
  .max(limits.reason, `It must be ${limits.reason.toLocaleString('en-GB')} characters or less`);
const words = (missing: string) => optionalWords.refine(hasWords, { error: ({ input }) => missingWords(String(input), missing) });

const several = <One extends z.ZodType>(one: One) => z.preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), z.array(one));

/** `asked`: the priority has measures by which it shows whether the work holds. */
const verification = (asked: boolean) =>
  z
    .strictObject({
      _csrf: z.string(),
      claimed: z.custom<Day>(isDay),
      claim: z.union([z.uuid(), z.literal('')]),
      seen: words('Say what you have seen'),
      shown: optionalWords,
      sources: several(z.enum(evidenceSources, 'Choose among the ten sources')),
      measures: several(z.union([z.uuid(), z.literal('none')], 'Choose among the measures of the priority')),
      'none-why': optionalWords,
      result: z.enum(['verified', 'refused'], 'Choose whether it is complete'),
    })
    .superRefine(({ result, shown, measures, 'none-why': noneWhy }, { addIssue }) => {
      if (result !== 'verified') return;
      if (!hasWords(shown))
        addIssue({ code: 'custom', path: ['shown'], message: missingWords(shown, 'Say where it can be seen again, such as a document and its place') });
      if (asked && measures.length === 0)
        addIssue({ code: 'custom', path: ['measures'], message: 'Choose the measures that would show it if the work did not hold, or that none would' });
      if (measures.includes('none') && measures.length > 1)
        addIssue({ code: 'custom', path: ['measures'], message: 'Choose measures, or that none would show it, and not both' });
      if (measures.includes('none') && measures.length === 1 && !hasWords(noneWhy))
        addIssue({ code: 'custom', path: ['none-why'], message: missingWords(noneWhy, 'Say why no measure would show whether the work holds') });
    });
const naming = z.strictObject({
  _csrf: z.string(),
  claim: z.union([z.uuid(), z.literal('')]),
  verifier: z.uuid('Choose the post that is meant to verify it'),
});
const settlement = z
  .strictObject({ _csrf: z.string(), id: z.uuid(), decision: z.enum(['accept', 'refuse'], 'Choose whether to accept the plan'), reason: optionalWords })
  .refine(({ decision, reason }) => decision === 'accept' || hasWords(reason), {
    path: ['reason'],
    error: ({ input }) => missingWords((input as { reason: string }).reason, 'Say what the plan lacks, so that its owner can mend it'),
  });
const decision = z.strictObject({ _csrf: z.string(), decision: z.enum(['approve', 'refuse'], 'Choose whether it should stop'), reason: words('Say why') });
const reopening = z.strictObject({
  _csrf: z.string(),
  claim: z.union([z.uuid(), z.literal('')]),
  reason: words('Say what shows that it is not complete'),
});
const reopeningDecision = z.strictObject({
  _csrf: z.string(),
  id: z.uuid(),
  decision: z.enum(['open', 'keep'], 'Choose whether its completion was false'),
  reason: words('Say why'),
});

/** What a completion rests on is asked where it is complete alone; why no measure would show it, where none would. */
function ofResult(form: Form): Form {
  const own = ofChosen(form, 'result', { verified: ['shown', 'sources', 'measures', 'none-why'] });
  return [own.measures ?? []].flat().includes('none') ? own : { ...own, 'none-why': '' };
}

export const readVerification = (form: Form, hasMeasures: boolean) =>
  readForm(verification(hasMeasures), { seen: '', shown: '', claim: '', 'none-why': '', ...ofResult(form) });
export const readNaming = (form: Form) => readForm(naming, { claim: '', verifier: '', ...form });
export const readSettlement = (form: Form) => readForm(settlement, { reason: '', ...ofChosen(form, 'decision', { refuse: ['reason'] }) });
export const readDecision = (form: Form) => readForm(decision, { reason: '', ...form });
export const readReopening = (form: Form) => readForm(reopening, { claim: '', reason: '', ...form });
export const readReopeningDecision = (form: Form) => readForm(reopeningDecision, { id: '', reason: '', ...form });
