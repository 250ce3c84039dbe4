// Apart from their parameters: a screen asks by name, and only the functions parse what comes.

/** Opens the recovery call of a company. */
export const openCall = 'open-call';
/** Keeps what was typed so far. */
export const saveCallDraft = 'save-call-draft';
/** Keeps that somebody tried to call and reached nobody. */
export const logAttempt = 'log-attempt';
/** Saves what was learned. */
export const saveCall = 'save-call';
