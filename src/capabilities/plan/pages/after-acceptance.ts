/** What may be done to the content of a plan once the board has accepted it, told wherever somebody looks for more. */
export const afterAcceptance =
  'Dates move by approved moves, from each activity’s own page. An activity is stopped by an approved change, which its owner asks for in the update. To change words, or to add or withdraw anything, takes a change request to the board, which Sightline does not hold yet.';
