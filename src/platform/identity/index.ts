export { type Account, type IdentityProvider, identityProvider } from './provider.ts';
export { ProviderSilent, SignInRefused } from './refusals.ts';
