import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipFile } from './fixtures/zip-file.ts';
import { readZipDirectory, unzip, type ZipEntry, ZipFault } from './zip.ts';

const content = 'Recruit, train and keep';
const sound = zipFile([
  { name: 'a.xml', content },
  { name: 'b.xml', content, stored: true },
]);
const fault = (code: string) => (error: unknown) => error instanceof ZipFault && error.code === code;
const entry = (bytes: Uint8Array, index: number) => readZipDirectory(bytes)[index] as ZipEntry;

describe('a zip', () => {
  it('is measured without being unpacked', () => {
    assert.deepEqual(
      readZipDirectory(sound).map(({ name, size, method }) => [name, size, method]),
      [
        ['a.xml', content.length, 8],
        ['b.xml', content.length, 0],
      ],
    );
  });
  it('gives each part back, packed or not', () => {
    for (const index of [0, 1]) assert.equal(new TextDecoder().decode(unzip(sound, entry(sound, index))), content);
  });
  it('is read from a slice of a larger buffer too', () => {
    const slice = Buffer.concat([Buffer.from('before'), sound, Buffer.from('')]).subarray(6);
    assert.equal(new TextDecoder().decode(unzip(slice, entry(slice, 1))), content);
  });
  it('with a comment at its end', () => {
    const comment = Buffer.from('a comment');
    const end = Buffer.from(sound);
    end.writeUInt16LE(comment.length, end.length - 2);
    assert.equal(readZipDirectory(Buffer.concat([end, comment])).length, 2);
  });
});

describe('a zip that is wrong', () => {
  it('is none', () => assert.throws(() => readZipDirectory(Buffer.from('PK, said the letter')), fault('not a zip')));
  it('ends before its directory', () => assert.throws(() => readZipDirectory(sound.subarray(0, 60)), fault('cut short')));
  it('has a directory that points nowhere', () => {
    const bytes = Buffer.from(sound);
    bytes.writeUInt32LE(7, bytes.length - 6);
    assert.throws(() => readZipDirectory(bytes), fault('damaged'));
  });
  it('has one byte turned over in a part that is not packed', () => {
    const bytes = Buffer.from(sound);
    const at = bytes.lastIndexOf('Recruit');
    bytes[at] = 0x58;
    assert.throws(() => unzip(bytes, entry(bytes, 1)), fault('damaged'));
  });
  for (const claims of [1, content.length - 1, content.length + 1]) {
    it(`states ${claims} bytes for ${content.length}`, () => {
      const bytes = zipFile([{ name: 'a.xml', content, claims }]);
      assert.throws(() => unzip(bytes, entry(bytes, 0)), fault('lies about its size'));
    });
  }
  it('stops unpacking at the size that it states', () => {
    const bytes = zipFile([{ name: 'a.xml', content: ' '.repeat(200 * 1024 * 1024), claims: 1000 }]);
    const started = performance.now();
    assert.throws(() => unzip(bytes, entry(bytes, 0)), fault('lies about its size'));
    assert.ok(performance.now() - started < 100, 'it was unpacked to the end');
  });
});
