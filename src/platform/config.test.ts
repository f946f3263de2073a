import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ConfigProblem, readConfig } from './config.ts';

const safe = { SIGHTLINE_DEMONSTRATION: 'on' };

describe('the settings', () => {
  test('the demonstration on this machine alone is safe, with every default', () => {
    const config = readConfig(safe, true);
    assert.deepEqual([config.port, config.host, config.databaseUrl, config.demonstration], [3000, '127.0.0.1', null, true]);
  });

  const refused: [name: string, environment: Record<string, string>, names: RegExp][] = [
    ['neither demonstration nor OpenID Connect', {}, /SIGHTLINE_DEMONSTRATION/],
    ['the demonstration off', { SIGHTLINE_DEMONSTRATION: 'off' }, /SIGHTLINE_DEMONSTRATION/],
    ['a demonstration that others can reach', { ...safe, HOST: '0.0.0.0' }, /HOST is 0\.0\.0\.0/],
    ['a public address without https', { ...safe, SIGHTLINE_PUBLIC_URL: 'http://improvement.example.org' }, /https:/],
    ['others let in by a public address on this machine', { ...safe, HOST: '0.0.0.0', SIGHTLINE_PUBLIC_URL: 'http://localhost:3000' }, /HOST is 0\.0\.0\.0/],
    ['a port that is no number', { ...safe, PORT: 'eighty' }, /PORT must be a whole number/],
    ['a port out of range', { ...safe, PORT: '70000' }, /PORT must be 0 to 65535/],
    ['a misspelt setting', { ...safe, SIGHTLINE_DEMO: 'on' }, /SIGHTLINE_DEMO is not a setting/],
    ['a database that is not PostgreSQL', { ...safe, DATABASE_URL: 'mysql://x' }, /DATABASE_URL must begin with postgres/],
    ['a colour that is none', { ...safe, SIGHTLINE_COUNCIL_COLOUR: 'blue' }, /SIGHTLINE_COUNCIL_COLOUR/],
  ];
  for (const [name, environment, names] of refused)
    test(`${name} is refused, and the setting is named`, () => {
      assert.throws(
        () => readConfig(environment, true),
        (error) => error instanceof ConfigProblem && names.test(error.message),
      );
    });

  test('a command that serves nobody needs no way to sign in', () => {
    assert.equal(readConfig({}, false).demonstration, false);
  });

  test('what belongs to other programs is not looked at', () => {
    assert.doesNotThrow(() => readConfig({ ...safe, PATH: '/bin', SIGHTLINE_TEST_POSTGRES: 'postgres://x', HOSTNAME: 'x' }, true));
  });
});
