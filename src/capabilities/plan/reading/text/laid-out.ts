import type { PageContent, Run } from '../pdf/page-content.ts';
import { headingsOnLine } from '../rules/heading-line.ts';

/** Whether a text keeps the columns of its pages beside each other: the headings of a table stand on one line, each over its column. */
export function isLaidOut(text: string): boolean {
  return text.split('\n').some((line) => {
    const headings = line.length < 2000 ? headingsOnLine(line) : null;
    return headings !== null && line.trim().split(/\s{2,}/).length >= headings.length - 1;
  });
}

/** As a typewriter would: letters ten points high and six wide, lines twelve apart. */
const letter = { height: 10, width: 6, pitch: 12 };

/** The pages of a text that keeps its columns, as pages of placed text: a piece ends where two spaces or more follow. */
export function laidOutPages(text: string): PageContent[] {
  return text.split('\f').map((page, index) => {
    const lines = page.split(/\r\n|\r|\n/).map((line) => line.replace(/\t/g, '        '));
    const runs = lines.flatMap((line, row) =>
      [...line.matchAll(/\S+(?: \S+)*/g)].map(
        ({ 0: words, index: at }): Run => ({
          text: words,
          x: at * letter.width,
          y: (row + 1) * letter.pitch,
          width: words.length * letter.width,
          height: letter.height,
        }),
      ),
    );
    const width = Math.max(0, ...runs.map((run) => run.x + run.width));
    return { number: index + 1, width, height: (lines.length + 1) * letter.pitch, runs, across: [], down: [], turned: [], pictures: 0 };
  });
}
