import { type EvidenceSource, evidenceSourceWords } from '../../assurance/index.ts';
import type { EvidenceAnswer } from './answers.ts';

/** One source a line: "Case audits: June's report, page 4". */
export const evidenceLines = (evidence: readonly EvidenceAnswer<EvidenceSource>[]): string => evidence.map(evidenceLine).join('\n');

export function evidenceLine({ source, where }: EvidenceAnswer<EvidenceSource>): string {
  if (source === null) return where;
  return where === '' ? evidenceSourceWords[source] : `${evidenceSourceWords[source]}: ${where}`;
}
