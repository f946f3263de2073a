import { demonstrate, HalfTold } from '../../demo/index.ts';
import { type Command, Refused } from '../command.ts';

export const demo: Command = {
  name: 'demo',
  summary: 'Make the demonstration: a year of an invented council.',
  usage: `sightline demo

Tells a year of Marlshire, an invented council: its plan, its people, thirteen closed cycles with their papers, and a fourteenth that is open.
It takes about a minute. Where Marlshire is there already, nothing is changed. "start --demo" does the same.`,
  options: {},
  stored: () => true,
  run: async (asked, stage) => {
    if (!stage) throw new Error('demo needs the stored data');
    if (asked.words.length > 0) throw new Refused('demo takes no words: type "sightline demo".');
    const lines: string[] = [];
    try {
      await demonstrate(stage, (line) => lines.push(line));
    } catch (error) {
      if (error instanceof HalfTold) throw new Refused(error.message);
      throw error;
    }
    const text = lines.length === 0 ? 'Marlshire is there already; nothing was changed.' : 'Marlshire is ready. See it with "sightline start --demo".';
    return { text };
  },
};
