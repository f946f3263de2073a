import type { Course } from './course.ts';
import { helpAndPartners } from './help-and-partners.ts';
import { leadership } from './leadership.ts';
import { quality } from './quality.ts';
import { workforce } from './workforce.ts';

export type { Claim, Course, Verification } from './course.ts';
export { confirmation, moves } from './moves.ts';

/** By the activity's ref. */
export const courses: Readonly<Record<string, Course>> = { ...leadership, ...workforce, ...quality, ...helpAndPartners };
