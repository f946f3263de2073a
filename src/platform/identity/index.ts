export { type Account, type Begun, type IdentityProvider, identityProvider, type LoggedOut } from './provider.ts';
export { ProviderSilent, SignInRefused } from './refusals.ts';
export { type IdentitySettings, type IdentityValues, identityProblem, identitySettings } from './settings.ts';
