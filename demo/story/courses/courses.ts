import type { Course } from './course.ts';
import { helpAndPartners } from './help-and-partners.ts';
import { leadership } from './leadership.ts';
import { quality } from './quality.ts';
import { workforce } from './workforce.ts';

export type { Claim, Course, Verification } from './course.ts';
export { changes, confirmation } from './moves.ts';

/** By the activity's ref. */
export const courses: Readonly<Record<string, Course>> = { ...leadership, ...workforce, ...quality, ...helpAndPartners };
