import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProxies } from './proxies.ts';

const table: [text: string | undefined, read: readonly string[] | RegExp, why: string][] = [
  [undefined, [], 'none by default'],
  ['', [], 'none'],
  [' none ', [], 'none, and said so'],
  ['none,10.0.0.4', /is no address/, 'none and one'],
  ['127.0.0.1', ['127.0.0.1'], 'a proxy on this machine'],
  ['10.0.0.4, 10.1.0.0/24', ['10.0.0.4', '10.1.0.0/24'], 'an address and a range'],
  ['::1,2001:db8::/32', ['::1', '2001:db8::/32'], 'the same of version 6'],
  ['10.0.0.0/8', ['10.0.0.0/8'], 'the widest range of version 4 that is taken'],
  ['0.0.0.0/0', /trusts much of the world/, 'everybody'],
  ['8.0.0.0/7', /trusts much of the world/, 'twice the widest'],
  ['::/0', /trusts much of the world/, 'everybody, version 6'],
  ['true', /is no address/, 'a word'],
  ['proxy.example.org', /is no address/, 'a name'],
  ['10.0.0.4/33', /is no address/, 'a range that is none'],
  ['10.0.0.4/', /is no address/, 'a range without a width'],
];
for (const [text, read, why] of table)
  test(`trusted proxies "${text}": ${why}`, () => {
    const proxies = readProxies(text);
    if (read instanceof RegExp) assert.match(String(proxies), read);
    else assert.deepEqual(proxies, read);
  });
