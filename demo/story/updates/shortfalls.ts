/** Why a figure is not where it should be yet, in the words of different owners. */
export const shortOfTarget: readonly string[] = [
  'The work is done on time; it is too early for the figure to follow.',
  'It moves in the right direction, and more slowly than we planned.',
  'Teams that began first are near the target, and those that began last hold the figure down.',
  'We expect the next two readings to tell whether the change holds.',
  'The habit is new, and two teams still fall back into the old one when they are short of staff.',
  'Half of the distance is covered. The second half is harder, because it needs partners to change as well.',
  'The figure lags behind the work by about a quarter.',
];

/** Why nobody can show a difference yet. */
export const unmeasured: readonly string[] = [
  'We have not agreed yet how anybody would see the difference.',
  'There is no baseline: nothing was counted before the plan.',
  'A measure was proposed to the delivery group, which sent it back as too vague.',
  'Finding a measure waits for the options, since it depends on what is chosen.',
  'The data team has offered two ways to count it, and neither is agreed.',
];
