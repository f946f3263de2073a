import { hasWords, missingWords } from '../../rules/approval.ts';
import type { Assessment } from './request.ts';

/** Before the policy is asked whether somebody may change a thing or ask for it: whether a board has accepted the plan, and which posts own the thing. */
export type AskSubject = { readonly accepted: boolean; readonly ownerPosts: readonly string[] };

/** What is said with every change that is asked for: as typed, empty or null where nothing was. */
export type GivenAsking = {
  readonly reason: string;
  readonly service: 'yes' | 'no' | null;
  readonly assessment: 'needed' | 'not-needed' | null;
  readonly why: string;
  readonly link: string;
};

/** The same, sound. */
export type Asking = { readonly reason: string; readonly assessment: Assessment | null };

type Problem = { readonly field: string; readonly message: string };

/** What is still to say of a change, all at once (C1.26, C7.15). The link of an assessment may follow: until it does it is shown as missing. */
export function askingProblems(given: GivenAsking): readonly Problem[] {
  const problems: Problem[] = [];
  if (!hasWords(given.reason)) problems.push({ field: 'reason', message: missingWords(given.reason, 'Enter why it should change') });
  if (given.service === null) problems.push({ field: 'service', message: 'Select yes if it changes a service' });
  if (given.service !== 'yes') return problems;
  if (given.assessment === null) problems.push({ field: 'assessment', message: 'Select whether an equality impact assessment is needed' });
  if (given.assessment === 'not-needed' && !hasWords(given.why))
    problems.push({ field: 'assessment-why', message: missingWords(given.why, 'Enter why no equality impact assessment is needed') });
  if (given.assessment === 'needed' && given.link !== '') problems.push(...linkProblems(given.link));
  return problems;
}

/**
 * Where an assessment is: an address that begins with https://, or the reference of a document in words: two at least, or letters with a number, since "abc" leads
 * nobody anywhere. "EIA 14", "EIA-2022/14" and "Family hubs assessment" are references.
 */
export function linkProblems(link: string): readonly Problem[] {
  const problem = (message: string): readonly Problem[] => [{ field: 'assessment-link', message }];
  if (/^https:\/\//i.test(link))
    return URL.canParse(link) && !/\s/.test(link) ? [] : problem('Enter the whole address, such as https://council.example/assessment');
  if (link.includes('://') || /^(javascript|data|vbscript|mailto|file):/i.test(link))
    return problem('The address must begin with https://. Else enter the reference of the document');
  const words = link.match(/\p{L}+|\p{N}+/gu) ?? [];
  return words.length >= 2 && words.some((word) => /^\p{L}{2}/u.test(word))
    ? []
    : problem('Enter an address that begins with https://, or the reference of a document in words, such as “EIA 14 of March 2022”');
}

/** Another place is said with why; null where nothing is wrong with it. */
export function replacingProblem(before: string | null, { link, reason }: { readonly link: string; readonly reason: string }): Problem | null {
  if (before === null) return null;
  if (before === link) return { field: 'assessment-link', message: 'It is linked there already' };
  return hasWords(reason) ? null : { field: 'assessment-reason', message: 'Enter why the assessment is somewhere else now' };
}

/** What was said, once nothing is missing. */
export function soundAsking({ reason, service, assessment, why, link }: GivenAsking): Asking {
  if (service !== 'yes') return { reason: reason.trim(), assessment: null };
  const said: Assessment = assessment === 'needed' ? { needed: true, link: link === '' ? null : link } : { needed: false, why };
  return { reason: reason.trim(), assessment: said };
}
