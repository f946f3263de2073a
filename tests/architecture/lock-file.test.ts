import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completed, missingPlatforms, readLock } from './lock-file.ts';

test('the lock file names every platform’s packages, so that npm ci takes it everywhere', () => {
  assert.deepEqual(
    missingPlatforms(readLock()).map(({ name }) => name),
    [],
    'Run: npm run lock',
  );
});

test('a lock file without another platform’s package is found and completed', () => {
  const lock = {
    packages: {
      'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', '@tool/win32-arm64-msvc': '1.0.0' } },
    },
  };
  assert.equal(missingPlatforms(lock).length, 2);
  const { packages } = completed(lock);
  assert.deepEqual(packages['node_modules/@tool/linux-x64-musl' as keyof typeof packages], {
    version: '1.0.0',
    dev: true,
    optional: true,
    os: ['linux'],
    cpu: ['x64'],
    libc: ['musl'],
  });
  assert.deepEqual(packages['node_modules/@tool/win32-arm64-msvc' as keyof typeof packages], {
    version: '1.0.0',
    dev: true,
    optional: true,
    os: ['win32'],
    cpu: ['arm64'],
  });
});
