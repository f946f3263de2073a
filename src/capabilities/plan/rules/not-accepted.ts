/** Said wherever somebody acts on a plan, or reads how it stands, that no board has accepted: nothing of it is held to yet. */
export const notAcceptedWords = 'The board has not accepted this plan: its dates, owners and measures can still change without approval.';
