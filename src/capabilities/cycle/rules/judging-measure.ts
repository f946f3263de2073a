/**
 * Whether a measure of a priority shows if completed work holds, by what one of those who verified it named: ids; null where they were not asked, which stands
 * for every measure. Where one that they named serves the priority no more, every measure of it counts again: else taking a link away would let nothing show it.
 */
export function judgesBy(measure: string, named: readonly string[] | null, serving: readonly string[]): boolean {
  return named === null || named.includes(measure) || named.some((id) => !serving.includes(id));
}

/** Whether a measure could show that completed work does not hold: one of demand, or with no better way, cannot. */
export const showsFallingBack = ({ context, polarity }: { readonly context: boolean; readonly polarity: string }): boolean => !context && polarity !== 'none';
