/** A full stop, a dash or a letter or two say nothing. */
export function hasWords(text: string): boolean {
  return /\p{L}.*\p{L}.*\p{L}/su.test(text);
}

/** What to say where words are missing: `missing` where nothing but marks was typed; else that what was typed is too short for it, and how long it must be. */
export function missingWords(typed: string, missing: string): string {
  const said = typed.trim();
  if (!/[\p{L}\p{N}]/u.test(said)) return missing;
  return `“${said.slice(0, 40)}” is too short, it needs at least 3 letters: ${missing.charAt(0).toLowerCase()}${missing.slice(1)}`;
}
