/** Names that stand at the start of Sightline's own addresses, so that no programme can have them. */
const reserved = ['assets', 'health', 'programmes', 'sign-in', 'sign-out', 'public', 'api', 'static'];

/** What the short name of a programme looks like. */
export const shortNameForm: RegExp = /^[a-z][a-z0-9-]{1,39}$/;

/** Whether Sightline itself uses that name. */
export const isReserved = (name: string): boolean => reserved.includes(name);
