import type { Day } from '../../src/calendar/index.ts';
import type { Role } from '../../src/capabilities/people/index.ts';

/** A post of Marlshire with everybody who holds it in the year. People and names are invented. */
export type StoryPost = {
  readonly title: string;
  readonly roles: readonly Role[];
  readonly holders: readonly { readonly name: string; readonly from: Day }[];
  /** The post that it answers to. Of the others nobody has said. */
  readonly answersTo?: string;
};

/** Where somebody gets their email: nobody does at an address of this kind. One of them has none, as happens. */
export function emailOf(name: string): string | null {
  if (name === 'Nerys Bowenhall') return null;
  return `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@marlshire.example`;
}

/** The one that makes the programme. */
export const office = { title: 'Programme office', holder: 'Aisha Rahimi' } as const;

const since = '2021-10-01';

const held = (title: string, roles: readonly Role[], name: string, answersTo?: string): StoryPost => ({
  title,
  roles,
  holders: [{ name, from: since }],
  ...(answersTo !== undefined && { answersTo }),
});

const chief = 'Chief Executive';
const director = 'Director of Children’s Services';

/** Owners of priorities and of the cross-cutting lines. */
const owners: readonly StoryPost[] = [
  held('Chief Executive', ['owner'], 'Colm Brannigan'),
  held('Director of Children’s Services', ['owner', 'director'], 'Yvonne Adebayo-Clarke', chief),
  held('Head of Law and Governance', ['owner'], 'Rohan Wickrama', chief),
  {
    title: 'Service Director, Children in Care',
    roles: ['owner'],
    answersTo: director,
    // She leaves in the spring; the update of June is missed while her successor takes over.
    holders: [
      { name: 'Bethan Prosser', from: since },
      { name: 'Tomasz Zielak', from: '2022-06-13' },
    ],
  },
  held('Head of People and Development', ['owner'], 'Gwendolyn Akintola', chief),
  held('Service Director, Quality and Safeguarding', ['owner'], 'Marta Kowalik', director),
  held('Service Director, Education and Skills', ['owner'], 'Desmond Achebe-Lorne', director),
  held('Director of Adult Social Care', ['owner'], 'Farida Mansouri', chief),
  held('Service Director, Family Help', ['owner'], 'Callum Strachan', director),
  held('Head of Communities', ['owner'], 'Nerys Bowenhall', chief),
  held('Head of Joint Commissioning', ['owner'], 'Jaswinder Sandhar', director),
  held('Director of Public Health', ['owner'], 'Ikenna Obiora', chief),
  held('Safeguarding Partnership Manager', ['owner'], 'Eluned Farrow', director),
  held('Police Lead for Vulnerability', ['owner', 'partner'], 'Ruth Castellan'),
  held('Designated Nurse for Safeguarding', ['owner', 'partner'], 'Siobhan Keavney'),
  held('Head of Transformation', ['owner'], 'Lucas Ferreira-Boyd', chief),
  held('Head of Communications and Engagement', ['owner'], 'Saoirse Nakamura', chief),
  held('Head of Digital and Data', ['owner'], 'Anil Deshmukh-Rees', chief),
];

/** Those who challenge, advise, check and help. */
const others: readonly StoryPost[] = [
  held('Chair of the Improvement Board', ['chair'], 'Helena Marchetti'),
  held('Leader of the Council', ['board-member'], 'Piers Alderwick'),
  held('Cabinet Member for Children', ['board-member'], 'Shanice Bellwether'),
  held('Headteachers’ representative', ['board-member'], 'Miriam Castlefield'),
  held('Improvement Adviser', ['adviser'], 'Alasdair Pennant-Rao'),
  held('Children’s Services Commissioner', ['commissioner'], 'Lorna Haddadin'),
  held('Integrated Care Board representative', ['partner'], 'Oluwaseun Fairlie'),
  held('Parent Carer Forum representative', ['parent-representative'], 'Katya Lindholm'),
  held('Principal Social Worker', ['quality'], 'Dafydd Oyelowo-Pryce'),
  held('Finance Business Partner', ['finance'], 'Graciela Thorne'),
];

export const posts: readonly StoryPost[] = [...owners, ...others];

/** Who accepts recovery plans and approves stops. */
export const approver = 'Programme office';
