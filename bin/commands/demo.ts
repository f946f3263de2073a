import { demonstrate } from '../../demo/index.ts';
import { type Command, Refused } from '../command.ts';

export const demo: Command = {
  name: 'demo',
  summary: 'Make the demonstration: a year of an invented council.',
  usage: `sightline demo

Tells a year of Marlshire, an invented council: its plan, its people, thirteen closed cycles with their papers, and a fourteenth that is open.
It takes about a minute and says how far it is. Stopped before its end, it goes on from there when it is asked again. Where Marlshire is there
already, nothing is changed. "start --demo" does the same.`,
  options: {},
  stored: () => true,
  run: async (asked, stage, say) => {
    if (!stage) throw new Error('demo needs the stored data');
    if (asked.words.length > 0) throw new Refused('demo takes no words: type "sightline demo".');
    const done = await demonstrate(stage, { say });
    return { text: done === 'there' ? 'Marlshire is there already; nothing was changed.' : 'Marlshire is ready. See it with "sightline start --demo".' };
  },
};
