/** The identity provider does not answer, or not with what it must: nobody's fault who signs in, and over when it answers again. */
export class ProviderSilent extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`the identity provider does not answer: ${code}`);
    this.code = code;
  }
}

/** What came back from the provider cannot be trusted, or says no. `code` is the library's, for the log; it holds nothing of anybody. */
export class SignInRefused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`the sign-in is refused: ${code}`);
    this.code = code;
  }
}

/** What went wrong in asking the provider, as one of the two. */
export function asRefusal(error: unknown): ProviderSilent | SignInRefused {
  if (error instanceof ProviderSilent || error instanceof SignInRefused) return error;
  const {
    code,
    name,
    status,
    error: said,
    cause,
  } = error as { code?: unknown; name?: unknown; status?: unknown; error?: unknown; cause?: { status?: unknown } };
  const answered = typeof status === 'number' ? status : typeof cause?.status === 'number' ? cause.status : null;
  const known = word(said) ?? word(code) ?? word(name) ?? 'unknown';
  // `fetch failed` is a TypeError without a code; a deadline is a TimeoutError, which the library names in its own way.
  if (isNetwork(error) || known === 'OAUTH_TIMEOUT' || known === 'TimeoutError' || known === 'ERR_JWKS_TIMEOUT' || (answered !== null && answered >= 500))
    return new ProviderSilent(known);
  return new SignInRefused(known);
}

const isNetwork = (error: unknown): boolean =>
  error instanceof TypeError && (error.message === 'fetch failed' || isNetwork((error as { cause?: unknown }).cause));

/** Only what looks like a code: a provider's own sentence could hold anything. */
const word = (text: unknown): string | null => (typeof text === 'string' && /^[A-Za-z0-9_.-]{1,60}$/.test(text) ? text : null);
