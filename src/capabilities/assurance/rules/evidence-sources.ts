/**
 * The ten sources of information that evidence of the difference comes from (Strategic Improvement Plan v0.11, lines 1716 to 1724), in the plan's order. A key
 * is stored with what rests on it, so it is never renamed.
 */
export const evidenceSources = [
  'case-audits',
  'practice-observations',
  'complaints-and-compliments',
  'partner-feedback',
  'voice-of-children-and-families',
  'frontline-feedback',
  'self-evaluation-and-peer-challenge',
  'serious-cases',
  'performance-and-data-reports',
  'appreciative-inquiry',
] as const;

export type EvidenceSource = (typeof evidenceSources)[number];

export const evidenceSourceWords: Readonly<Record<EvidenceSource, string>> = {
  'case-audits': 'Case audits',
  'practice-observations': 'Practice observations',
  'complaints-and-compliments': 'Complaints and compliments',
  'partner-feedback': 'Partner feedback',
  'voice-of-children-and-families': 'Voice of children and families',
  'frontline-feedback': 'Frontline feedback',
  'self-evaluation-and-peer-challenge': 'Self-evaluation and peer challenge',
  'serious-cases': 'Serious cases',
  'performance-and-data-reports': 'Performance and data reports',
  'appreciative-inquiry': 'Appreciative inquiry',
};
