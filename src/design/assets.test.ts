import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { asset, assetFiles, councilCss, councilStylesheet } from './assets.ts';
import { contrast } from './colours.ts';

const files = assetFiles(['#203a4c']);
const textOf = (address: string) => Buffer.from(files.get(address)?.bytes ?? '').toString();

describe('assets', () => {
  it('have names that hold a hash of their bytes', () => {
    for (const address of files.keys()) assert.match(address, /^\/assets\/[a-z0-9-]+-[0-9a-f]{10}\.(css|js|ttf|svg)$/);
    assert.equal(asset('sightline.css'), asset('sightline.css'));
  });

  it('name neither the font of GOV.UK nor the royal arms', () => {
    for (const [address, { bytes }] of files) {
      if (address.endsWith('.ttf')) continue;
      assert.doesNotMatch(Buffer.from(bytes).toString(), /GDS Transport|govuk-crest|assets\/(fonts|images)/, address);
    }
  });

  it('set every text of the official style sheet in our own font, on paper too', () => {
    const families = new Set(textOf(asset('govuk.css')).match(/font-family:[^;}]+/g));
    assert.deepEqual([...families].sort(), ['font-family:"Source Sans 3"', 'font-family:"Source Sans 3","Source Sans Pro",arial,sans-serif']);
  });

  it('ask for nothing that is not served', () => {
    for (const address of files.keys()) {
      if (!/\.(css|js)$/.test(address)) continue;
      for (const [, asked] of textOf(address).matchAll(/url\((\/[^)]+)\)/g)) assert.ok(files.has(asked as string), `${address} asks for ${asked}`);
      assert.doesNotMatch(textOf(address), /sourceMappingURL/);
    }
    assert.match(textOf(asset('sightline.js')), new RegExp(`from '${asset('govuk-frontend.js')}'`));
  });

  it('shrink', () => {
    const sheet = files.get(asset('govuk.css'));
    assert.deepEqual(gunzipSync(sheet?.gzip() ?? ''), sheet?.bytes);
    assert.ok((sheet?.gzip().length ?? 0) < (sheet?.bytes.length ?? 0) / 4);
  });
});

describe('the colour of a council', () => {
  const cases: readonly [colour: string, ink: string][] = [
    ['#203a4c', '#ffffff'],
    ['#ffdd00', '#0b0c0c'],
    ['#F5A623', '#0b0c0c'],
  ];
  for (const [colour, ink] of cases) {
    it(`${colour} carries ${ink}, and its line stands out from the page`, () => {
      const css = councilCss(colour);
      assert.ok(css.includes(`--sl-council:${colour.toLowerCase()};`));
      assert.ok(css.includes(`--sl-council-ink:${ink};`));
      assert.ok(contrast(css.match(/--sl-council-line:(#[0-9a-f]{6})/)?.[1] ?? '', '#ffffff') >= 3);
    });
  }
  it('is a file of its own', () => assert.equal(textOf(councilStylesheet('#203a4c')), councilCss('#203a4c')));
  it('is refused where it is not a colour', () => assert.throws(() => councilCss('red;}body{display:none')));
});
