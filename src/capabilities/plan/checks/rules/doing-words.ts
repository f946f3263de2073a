/**
 * Words by which a line of a plan says that something will be done. Each is the plain form of a verb; a line may begin with it, or have it further on as a noun of
 * doing ("development of"), after "to", or as what is done ("developed"). Taken from the activities of councils' improvement plans; a word that is missing costs a
 * question too many, and nothing else.
 */
const verbs =
  'adopt agree align allocate analyse appoint approve arrange assess audit build campaign carry centralise change check clarify clear close collect commission communicate complete conduct consider consult continue convene coordinate co-ordinate cover create decide define deliver deploy design determine develop devise discuss distribute do draft draw drive embed employ enable engage enhance ensure equip establish evaluate examine expand explore extend facilitate fill finalise focus follow formalise fund gather give grow hold host identify implement improve include incorporate increase inform initiate inspect introduce investigate invest involve issue join keep launch lead learn link list maintain make manage map measure meet merge model monitor move negotiate nominate obtain offer open organise oversee pilot plan place prepare prioritise procure produce promote provide publish put quality-assure raise reach rebuild recruit redesign reduce refine refocus refresh re-issue reissue remove reopen report report-back require resolve respond restructure retain revise re-write rewrite roll run scope secure seek select send set share simplify sit standardise start stop streamline strengthen submit supervise support survey sustain tackle take target test tighten track train transfer transform translate undertake update upskill use utilise validate visit widen work write'.split(
    ' ',
  );

/** Nouns of doing: "recruitment of a director" says what will be done. */
const doings =
  'adoption agreement alignment analysis appointment assessment audit collection commissioning completion consultation creation delivery deployment design development embedding establishment evaluation expansion formation implementation improvement increase introduction investigation launch mapping monitoring negotiation preparation procurement production provision publication recruitment reduction redesign refresh review revision rollout roll-out set-up setting strengthening submission training update'.split(
    ' ',
  );

const escaped = (words: readonly string[]): string => words.map((word) => word.replace('-', '[- ]?')).join('|');
const begins = new RegExp(
  `^(?:(?:jointly|fully|further|also|then|formally|urgently|regularly|robustly|successfully|urgent|continue to)\\s+)*(?:${escaped([...verbs, 'review'])})\\b`,
  'i',
);
const within = new RegExp(`\\bto (?:\\p{L}+ly )?(?:${escaped(verbs)})\\b|\\b(?:${escaped(doings)}) (?:and (?:\\p{L}+ ){1,2})*of\\b`, 'iu');
const done = /\b(?:will|shall|must|should|is|are|be|been|has|have)\b|\b\p{L}{3,}(?:ed|built|held|written|run|set up|in place)\b(?!\s+\p{L}+ing\b)/iu;

/**
 * Whether a line of a plan is a topic only: it names a thing ("Career pathways", "Training and development") and not what will be done about it. Nobody can tell when a
 * topic is complete.
 */
export function isTopicOnly(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim();
  const words = line.split(' ').length;
  if (line === '' || words > longestTopic || within.test(line) || done.test(line)) return false;
  // A bare "Review" or "Audit" is a thing; a verb has something that it is done to.
  return !begins.test(line) || words === 1;
}

/** Longer lines say what will be done in some way, whatever their words. */
const longestTopic = 7;
