import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ConfigProblem, readConfig } from './config.ts';

const safe = { SIGHTLINE_DEMONSTRATION: 'on' };
const accounts = {
  SIGHTLINE_OIDC_ISSUER: 'https://login.example.org',
  SIGHTLINE_OIDC_CLIENT_ID: 'sightline',
  SIGHTLINE_OIDC_CLIENT_SECRET: 'secret',
  SIGHTLINE_PUBLIC_URL: 'https://improvement.example.org',
  SIGHTLINE_TRUSTED_PROXIES: 'none',
};
const mail = {
  SIGHTLINE_SMTP_URL: 'smtps://user:p%40ss@mail.example.org',
  SIGHTLINE_MAIL_FROM: 'Improvement <improvement@example.org>',
  SIGHTLINE_PUBLIC_URL: 'https://improvement.example.org',
};

describe('the settings', () => {
  test('the demonstration on this machine alone is safe, with every default', () => {
    const config = readConfig(safe, true);
    assert.deepEqual([config.port, config.host, config.databaseUrl, config.demonstration], [3000, '127.0.0.1', null, true]);
  });

  const refused: [name: string, environment: Record<string, string>, names: RegExp][] = [
    ['neither demonstration nor OpenID Connect', {}, /SIGHTLINE_OIDC_ISSUER.*SIGHTLINE_DEMONSTRATION/],
    ['OpenID Connect without its client', { SIGHTLINE_OIDC_ISSUER: accounts.SIGHTLINE_OIDC_ISSUER }, /SIGHTLINE_OIDC_CLIENT_ID is missing/],
    ['OpenID Connect without its secret', { ...accounts, SIGHTLINE_OIDC_CLIENT_SECRET: '' }, /SIGHTLINE_OIDC_CLIENT_SECRET is missing/],
    ['OpenID Connect without its provider', { ...accounts, SIGHTLINE_OIDC_ISSUER: '' }, /SIGHTLINE_OIDC_ISSUER is missing/],
    ['a claim of roles and nothing else of OpenID Connect', { ...safe, SIGHTLINE_OIDC_ROLES_CLAIM: 'groups' }, /SIGHTLINE_OIDC_ISSUER is missing/],
    ['both ways to sign in', { ...accounts, ...safe }, /SIGHTLINE_DEMONSTRATION=on lets anybody in/],
    ['OpenID Connect without a public address', { ...accounts, SIGHTLINE_PUBLIC_URL: '' }, /SIGHTLINE_PUBLIC_URL must be set/],
    [
      'a public address with a path',
      { ...accounts, SIGHTLINE_PUBLIC_URL: 'https://example.org/sightline' },
      /SIGHTLINE_PUBLIC_URL must be an address without a path/,
    ],
    ['a provider without https', { ...accounts, SIGHTLINE_OIDC_ISSUER: 'http://login.example.org' }, /SIGHTLINE_OIDC_ISSUER must begin with https/],
    ['a provider whose name only begins like this machine’s', { ...accounts, SIGHTLINE_OIDC_ISSUER: 'http://localhost.example.org' }, /SIGHTLINE_OIDC_ISSUER/],
    ['a provider that is no address', { ...accounts, SIGHTLINE_OIDC_ISSUER: 'login' }, /SIGHTLINE_OIDC_ISSUER must be the address/],
    ['a scope without openid', { ...accounts, SIGHTLINE_OIDC_SCOPE: 'email' }, /SIGHTLINE_OIDC_SCOPE/],
    ['trust in addresses that is neither on nor off', { ...accounts, SIGHTLINE_OIDC_EMAIL_TRUSTED: 'yes' }, /SIGHTLINE_OIDC_EMAIL_TRUSTED/],
    ['trust in addresses of no provider', { ...safe, SIGHTLINE_OIDC_EMAIL_TRUSTED: 'on' }, /SIGHTLINE_OIDC_ISSUER is missing/],
    ['a mapping of no claim', { ...accounts, SIGHTLINE_OIDC_ROLES: 'a=office' }, /SIGHTLINE_OIDC_ROLES_CLAIM/],
    ['a mapping that is none', { ...accounts, SIGHTLINE_OIDC_ROLES_CLAIM: 'groups', SIGHTLINE_OIDC_ROLES: 'office' }, /SIGHTLINE_OIDC_ROLES must be pairs/],
    ['accounts that others reach without https', { ...accounts, HOST: '0.0.0.0', SIGHTLINE_PUBLIC_URL: 'http://localhost:3000' }, /HOST is 0\.0\.0\.0/],
    ['accounts by https without a word on proxies', { ...accounts, SIGHTLINE_TRUSTED_PROXIES: '' }, /SIGHTLINE_TRUSTED_PROXIES must be set.*none/],
    ['proxies that are everybody', { ...safe, SIGHTLINE_TRUSTED_PROXIES: '0.0.0.0/0' }, /SIGHTLINE_TRUSTED_PROXIES/],
    ['the demonstration off', { SIGHTLINE_DEMONSTRATION: 'off' }, /SIGHTLINE_DEMONSTRATION/],
    ['a demonstration that others can reach', { ...safe, HOST: '0.0.0.0' }, /HOST is 0\.0\.0\.0/],
    ['a public address without https', { ...safe, SIGHTLINE_PUBLIC_URL: 'http://improvement.example.org' }, /https:/],
    ['others let in by a public address on this machine', { ...safe, HOST: '0.0.0.0', SIGHTLINE_PUBLIC_URL: 'http://localhost:3000' }, /HOST is 0\.0\.0\.0/],
    ['a port that is no number', { ...safe, PORT: 'eighty' }, /PORT must be a whole number/],
    ['a port out of range', { ...safe, PORT: '70000' }, /PORT must be 0 to 65535/],
    ['a misspelt setting', { ...safe, SIGHTLINE_DEMO: 'on' }, /SIGHTLINE_DEMO is not a setting/],
    ['a database that is not PostgreSQL', { ...safe, DATABASE_URL: 'mysql://x' }, /DATABASE_URL must begin with postgres/],
    ['mail without a sender', { ...safe, ...mail, SIGHTLINE_MAIL_FROM: '' }, /SIGHTLINE_MAIL_FROM must be/],
    ['a sender with a second header', { ...safe, ...mail, SIGHTLINE_MAIL_FROM: 'a@example.org\nBcc: b@example.org' }, /SIGHTLINE_MAIL_FROM must be/],
    ['a sender and no mail server', { ...safe, SIGHTLINE_MAIL_FROM: 'a@example.org' }, /SIGHTLINE_MAIL_FROM is set without SIGHTLINE_SMTP_URL/],
    ['mail without an address for its links', { ...safe, ...mail, SIGHTLINE_PUBLIC_URL: '' }, /SIGHTLINE_PUBLIC_URL must be set/],
    ['a mail server of another kind', { ...safe, ...mail, SIGHTLINE_SMTP_URL: 'https://mail.example.org' }, /SIGHTLINE_SMTP_URL must be smtp/],
    ['a mail server told not to encrypt', { ...safe, ...mail, SIGHTLINE_SMTP_URL: 'smtp://mail.example.org?ignoreTLS=true' }, /SIGHTLINE_SMTP_URL must end/],
    ['a user of mail without a password', { ...safe, ...mail, SIGHTLINE_SMTP_URL: 'smtp://user@mail.example.org' }, /both a user and a password/],
    ['jobs that are neither on nor off', { ...safe, SIGHTLINE_JOBS: 'yes' }, /SIGHTLINE_JOBS/],
    ['a colour that is none', { ...safe, SIGHTLINE_COUNCIL_COLOUR: 'blue' }, /SIGHTLINE_COUNCIL_COLOUR/],
  ];
  for (const [name, environment, names] of refused)
    test(`${name} is refused, and the setting is named`, () => {
      assert.throws(
        () => readConfig(environment, true),
        (error) => error instanceof ConfigProblem && names.test(error.message),
      );
    });

  const servers: [name: string, address: string, host: string, port: number, tls: string][] = [
    ['TLS from the first byte', 'smtps://mail.example.org', 'mail.example.org', 465, 'wrapped'],
    ['another machine: STARTTLS, or nothing is sent', 'smtp://mail.example.org', 'mail.example.org', 587, 'asked'],
    ['this machine alone may be spoken to in the open', 'smtp://127.0.0.1:2525', '127.0.0.1', 2525, 'none'],
    ['this machine by its name', 'smtp://localhost:25', 'localhost', 25, 'none'],
    ['a name that only begins like this machine’s', 'smtp://localhost.example.org:25', 'localhost.example.org', 25, 'asked'],
  ];
  for (const [name, address, host, port, tls] of servers)
    test(`a mail server: ${name}`, () => {
      const server = readConfig({ ...safe, ...mail, SIGHTLINE_SMTP_URL: address }, true).mail?.server;
      assert.deepEqual([server?.host, server?.port, server?.tls], [host, port, tls]);
    });

  test('the user and the password of the mail server are read out of its address, and without one no mail is set up', () => {
    const { server, from } = readConfig({ ...safe, ...mail }, true).mail ?? assert.fail();
    assert.deepEqual([server.user, server.password, from.name, from.address], ['user', 'p@ss', 'Improvement', 'improvement@example.org']);
    assert.equal(readConfig(safe, true).mail, null);
  });

  test('accounts behind a proxy are safe, and so is a provider on this machine', () => {
    const config = readConfig({ ...accounts, HOST: '0.0.0.0', SIGHTLINE_TRUSTED_PROXIES: '10.0.0.4' }, true);
    assert.deepEqual(
      [config.identity?.scope, config.identity?.emailTrusted, config.identity?.rolesClaim, config.identity?.roles, config.trustedProxies],
      ['openid email', false, null, [], ['10.0.0.4']],
    );
    assert.doesNotThrow(() => readConfig({ ...accounts, SIGHTLINE_OIDC_ISSUER: 'http://127.0.0.1:8080/realm' }, true));
  });

  test('a mapping of roles: pairs between commas, where a value may have a sign of equality', () => {
    const mapped = { ...accounts, SIGHTLINE_OIDC_ROLES_CLAIM: 'groups', SIGHTLINE_OIDC_ROLES: 'CN=Sightline=office, sightline-sro = owner' };
    assert.deepEqual(readConfig(mapped, true).identity?.roles, [
      { value: 'CN=Sightline', role: 'office' },
      { value: 'sightline-sro', role: 'owner' },
    ]);
  });

  test('a command that serves nobody needs no way to sign in', () => {
    assert.equal(readConfig({}, false).demonstration, false);
  });

  test('what belongs to other programs is not looked at', () => {
    assert.doesNotThrow(() => readConfig({ ...safe, PATH: '/bin', SIGHTLINE_TEST_POSTGRES: 'postgres://x', HOSTNAME: 'x' }, true));
  });
});
