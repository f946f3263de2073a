import { type Day, formatDay } from '../../../src/calendar/index.ts';
import type { NewPhase, NewPlan, NewPriority } from '../../../src/capabilities/plan/index.ts';
import { crossCutting } from './cross-cutting.ts';
import { help } from './help.ts';
import { leadership } from './leadership.ts';
import { partnerships } from './partnerships.ts';
import { quality } from './quality.ts';
import { workforce } from './workforce.ts';

/** The SRO and the dates as the plan prints them. */
function printed(priority: NewPriority): NewPriority {
  const leads = priority.owners.filter(({ part }) => part !== 'supporting').map(({ title }) => title);
  const dates = [...new Set(priority.activities.flatMap(({ targetRaw }) => targetRaw ?? []))];
  return { ...priority, sroRaw: leads.join('\n'), targetRaw: dates.join('\n') };
}

/** Marlshire's plan: five workstreams, 23 priorities, 79 activities, 43 outcomes, and four cross-cutting lines. */
export const plan: NewPlan = {
  title: 'Marlshire children’s improvement plan',
  versionLabel: 'Version 1.0, October 2021',
  statements: [
    { kind: 'vision', text: 'Children in Marlshire are safe at home, known at school and hopeful about what comes next.' },
    { kind: 'ambition', text: 'To be the county that families would choose for help, and that social workers would choose for work.' },
    { kind: 'aim', text: 'Children’s lives get better because of what we do, and we can show it.' },
    { kind: 'aim', text: 'Good people come to work here, and stay.' },
    { kind: 'aim', text: 'Agencies act as one for a child.' },
    { kind: 'aim', text: 'The service costs what the county can afford, year after year.' },
    { kind: 'practice-priority', text: 'Assessments and plans that start from the child' },
    { kind: 'practice-priority', text: 'Direct work that changes daily life for a family' },
    { kind: 'practice-priority', text: 'Managers who ask, check and support' },
    { kind: 'partnership-priority', text: 'Learning from reviews that reaches every agency' },
    { kind: 'partnership-priority', text: 'Early action before anybody reaches a threshold' },
    { kind: 'partnership-priority', text: 'Partners who challenge each other and mend what they find' },
    { kind: 'enabler', text: 'A workforce that is skilled, supported and permanent' },
    { kind: 'enabler', text: 'Systems that help: commissioning, business support, money, the case record and digital tools' },
    { kind: 'success-measure', text: 'Children and parents say so' },
    { kind: 'success-measure', text: 'Staff say so' },
    { kind: 'success-measure', text: 'Partner agencies say so' },
    { kind: 'success-measure', text: 'The monthly figures move' },
    { kind: 'success-measure', text: 'Audits and reviews find better work' },
    { kind: 'success-measure', text: 'Children’s own results improve' },
  ],
  phases: [
    phase(1, 'Secure the basics', '2021-06-01', '2022-04-30', ['Safe practice every day', 'What children tell us', 'Supervision', 'Enough staff']),
    phase(2, 'Help earlier', '2022-05-01', '2023-04-30', ['Early help', 'Family hubs', 'Buying well', 'Building on strengths']),
    phase(3, 'Make it last', '2023-05-01', '2024-04-30', ['Learning that goes on', 'Good, and known to be good', 'A county built around children']),
  ],
  workstreams: [
    { code: 'LG', name: 'Leadership and governance' },
    { code: 'W', name: 'Workforce' },
    { code: 'QP', name: 'Quality and performance' },
    { code: 'RH', name: 'Right help, right time' },
    { code: 'P', name: 'Partnerships' },
  ],
  priorities: [...leadership, ...workforce, ...quality, ...help, ...partnerships, ...crossCutting].map(printed),
  questions: [
    {
      rule: 'H13',
      key: 'target-no-year',
      severity: 'question',
      ref: 'RH2c',
      place: 'Right help, right time, RH2, column Target date',
      text: 'Phase 2 – end of March',
      message: 'The target date of RH2c has no year.',
    },
    {
      rule: 'H16',
      key: 'target-inherited',
      severity: 'note',
      ref: '',
      place: 'the whole plan',
      text: '',
      message: 'Activities are owned by the post that owns their priority.',
    },
  ],
};

function phase(number: number, name: string, fromDay: Day, toDay: Day, focus: readonly string[]): NewPhase {
  return { number, name, fromDay, toDay, printed: `Phase ${number}: ${name} (${formatDay(fromDay)} to ${formatDay(toDay)})`, focus };
}
