import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { patterns } from '../urls.ts';
import { colourFrom, contrast, darkened, inkOn, paletteCss, text } from './colours.ts';
import { paperCss } from './paper-style.ts';

/** One file that pages ask for. Its name holds a hash of its bytes, so it may be kept for ever. `gzip` is made at first use, for files that shrink. */
export type AssetFile = { readonly bytes: Uint8Array; readonly contentType: string; readonly gzip: () => Uint8Array };

type AssetName = 'govuk.css' | 'sightline.css' | 'sightline.js' | 'govuk-frontend.js' | 'source-sans-3-regular.ttf' | 'source-sans-3-bold.ttf' | 'icon.svg';

const types: { readonly [extension: string]: string } = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  ttf: 'font/ttf',
  svg: 'image/svg+xml',
};

/** The family that pages are set in; GDS Transport is for GOV.UK alone. */
const family = '"Source Sans 3","Source Sans Pro",arial,sans-serif';

const files = new Map<string, AssetFile>();
const addresses = new Map<AssetName, string>();

/** Where pages find a file: `asset('sightline.css')` is `/assets/sightline-1a2b3c4d5e.css`. */
export function asset(name: AssetName): string {
  const known = addresses.get(name);
  if (known !== undefined) return known;
  const address = add(name, makers[name]());
  addresses.set(name, address);
  return address;
}

/** Every file by its address, ready to be served: the product's own and the style sheet of each council's colour. */
export function assetFiles(councilColours: readonly string[] = []): ReadonlyMap<string, AssetFile> {
  for (const name of Object.keys(makers) as AssetName[]) asset(name);
  for (const colour of councilColours) councilStylesheet(colour);
  return files;
}

const stylesheets = new Map<string, string>();

/** The address of a council's style sheet. Asking for it makes it: it is in `assetFiles()` from then on. */
export function councilStylesheet(colour: string): string {
  const known = stylesheets.get(colour);
  if (known !== undefined) return known;
  const address = add(`council-${colourFrom(colour).slice(1)}.css`, Buffer.from(councilCss(colour)));
  stylesheets.set(colour, address);
  return address;
}

/**
 * A council's colour as a style sheet: the header strip in it, with white or black words, whichever can be read (4.5 : 1), and the line under the
 * current section, darkened until it stands out from the page (3 : 1).
 */
export function councilCss(colour: string): string {
  const own = colourFrom(colour);
  return `:root{--sl-council:${own};--sl-council-ink:${inkOn(own)};--sl-council-line:${distinct(own)}}\n`;
}

function distinct(colour: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const darker = darkened(colour, share);
    if (contrast(darker, text.paper) >= 3) return darker;
  }
  return text.ink;
}

const require = createRequire(import.meta.url);

/** Sightline's own style sheet is sent as one file and written as one for each thing. What stands later here beats what stands before. */
const sheets = [
  'page',
  'header',
  'rating',
  'wall',
  'tables',
  'forms',
  'sparkline',
  'reader',
  'print',
  'plan',
  'rows',
  'plan-on-a-page',
  'phases',
  'questions',
  'import-preview',
  'plan-changes',
  'plan-narrow',
  'change-request',
  'overview',
  'search',
  'difference',
  'past',
] as const;

const makers: { readonly [name in AssetName]: () => Buffer } = {
  'source-sans-3-regular.ttf': () => font('400Regular/SourceSans3_400Regular.ttf'),
  'source-sans-3-bold.ttf': () => font('700Bold/SourceSans3_700Bold.ttf'),
  'icon.svg': () => own('icon.svg'),
  'govuk.css': () => Buffer.from(`${fontFaces()}\n${withoutGovUkIdentity(govuk('govuk-frontend.min.css'))}`),
  'sightline.css': () => Buffer.from(`${[...sheets.map((name) => own(`${name}.css`).toString()), paperCss(), paletteCss()].join('\n')}\n`),
  'govuk-frontend.js': () => Buffer.from(withoutSourceMap(govuk('govuk-frontend.min.js'))),
  'sightline.js': () =>
    Buffer.from(
      own('sightline.js')
        .toString()
        .replace("'./govuk-frontend.js'", `'${asset('govuk-frontend.js')}'`),
    ),
};

function add(name: string, bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const address = `${patterns.assets}${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  let packed: Uint8Array | undefined;
  files.set(address, {
    bytes,
    contentType: types[name.slice(dot + 1)] as string,
    gzip: () => {
      packed ??= gzipSync(bytes);
      return packed;
    },
  });
  return address;
}

function own(name: string): Buffer {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url));
}

function font(path: string): Buffer {
  return readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${path}`));
}

function govuk(name: string): string {
  return readFileSync(require.resolve(`govuk-frontend/dist/govuk/${name}`), 'utf8');
}

/** Source Sans is smaller for its size than GDS Transport, for which the sizes and line heights were chosen: 4 % makes up for it. */
function fontFaces(): string {
  const face = (weight: number, name: AssetName) =>
    `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:${weight};font-display:swap;size-adjust:104%;src:url(${asset(name)}) format("truetype")}`;
  return `${face(400, 'source-sans-3-regular.ttf')}${face(700, 'source-sans-3-bold.ttf')}`;
}

/** The official style sheet with our own font in place of GDS Transport, on paper too, and without the royal arms. */
function withoutGovUkIdentity(css: string): string {
  return withoutSourceMap(css)
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/font-family:GDS Transport,arial,sans-serif/g, `font-family:${family}`)
    .replace(/(@media print\{[^{}]*\{)font-family:sans-serif/g, `$1font-family:${family}`)
    .replace(/url\(\/assets\/images\/govuk-crest\.svg\)/g, 'none');
}

function withoutSourceMap(source: string): string {
  return source.replace(/\/[*/]# sourceMappingURL=.*?(\*\/)?\s*$/, '');
}
