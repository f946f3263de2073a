/** The roles of `docs/words.md`. A post carries one or more; a person has those of the posts they hold today. */
export const roles = [
  'office',
  'director',
  'owner',
  'board-member',
  'chair',
  'adviser',
  'commissioner',
  'partner',
  'parent-representative',
  'finance',
  'quality',
  'author',
  'reviewer',
  'external-reviewer',
] as const;
export type Role = (typeof roles)[number];

/** What a role is called on a page. */
export const roleWords: Record<Role, string> = {
  office: 'Programme office',
  director: 'Director',
  owner: 'Owner (SRO)',
  'board-member': 'Board member',
  chair: 'Chair of the Improvement Board',
  adviser: 'Adviser',
  commissioner: 'Commissioner',
  partner: 'Partner',
  'parent-representative': 'Parent representative',
  finance: 'Finance',
  quality: 'Quality assurance',
  author: 'Report author',
  reviewer: 'Report reviewer',
  'external-reviewer': 'External reviewer',
};
