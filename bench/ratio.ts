/** One benchmark's answer: two figures of one run and their ratio. `goal` is what the ratio should reach, in words. */
export type Ratio = {
  readonly name: string;
  readonly one: Figure;
  readonly other: Figure;
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean | null;
};
export type Figure = { readonly what: string; readonly value: number; readonly unit: string };

/** A line a person can read, with both figures, so that a ratio can be checked. */
export function lineOf({ name, one, other, ratio, goal, met }: Ratio): string {
  const figure = ({ what, value, unit }: Figure): string => `${what} ${round(value)} ${unit}`;
  const verdict = met === null ? '' : met ? ', met' : ', NOT met';
  return `${name}: ${round(ratio)} (${figure(one)}; ${figure(other)}; goal ${goal}${verdict})`;
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** The middle of the times, in milliseconds, that `work` takes in `runs` runs after one that is not counted. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}
