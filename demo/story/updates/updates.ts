import { cc1, cc2, cc3, cc4 } from './cross-cutting.ts';
import { qp1, qp2 } from './decisions-and-audit.ts';
import { rh1, rh2, rh3 } from './help.ts';
import { lg4, lg5, lg6 } from './leadership-plan.ts';
import { lg1, lg2, lg3 } from './leadership-team.ts';
import { p4, p5, p6 } from './partners-and-front-door.ts';
import { qp3, qp4, qp5 } from './practice-and-school.ts';
import { p1, p2, p3 } from './safeguarding-partners.ts';
import type { Told } from './shape.ts';
import { w1, w2, w3 } from './workforce.ts';

export type { Told } from './shape.ts';

const told: Readonly<Record<string, Told>> = {
  ...{ LG1: lg1, LG2: lg2, LG3: lg3, LG4: lg4, LG5: lg5, LG6: lg6 },
  ...{ W1: w1, W2: w2, W3: w3 },
  ...{ QP1: qp1, QP2: qp2, QP3: qp3, QP4: qp4, QP5: qp5 },
  ...{ RH1: rh1, RH2: rh2, RH3: rh3 },
  ...{ P1: p1, P2: p2, P3: p3, P4: p4, P5: p5, P6: p6 },
  ...{ CC1: cc1, CC2: cc2, CC3: cc3, CC4: cc4 },
};

/** What is told of a priority. Throws where the story says nothing of it. */
export function toldOf(ref: string): Told {
  const words = told[ref];
  if (words === undefined) throw new Error(`The story says nothing of ${ref}.`);
  return words;
}

/** Updates begun and not sent when the story ends, with the sections that hold something. */
export const drafted: readonly { readonly ref: string; readonly sections: readonly ('achieved' | 'next')[] }[] = [
  { ref: 'LG2', sections: ['achieved', 'next'] },
  { ref: 'W2', sections: ['achieved'] },
  { ref: 'QP1', sections: ['achieved', 'next'] },
  { ref: 'RH2', sections: ['achieved'] },
  { ref: 'P5', sections: ['achieved', 'next'] },
  { ref: 'CC4', sections: ['achieved'] },
];
