import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontBytes } from './fonts.ts';

const require = createRequire(import.meta.url);
const templates = fileURLToPath(new URL('../typst', import.meta.url));

/** A PDF that could not be made for a reason in the paper or the template; `details` are the compiler's own words. */
export class PdfFailed extends Error {
  readonly details: readonly string[];
  constructor(details: readonly string[]) {
    super(`The PDF could not be made: ${details.slice(0, 3).join('; ').slice(0, 600)}`);
    this.name = 'PdfFailed';
    this.details = details;
  }
}

/** Said wherever a PDF is asked for and this machine cannot make one. */
export const whyNoPdf = `PDF files cannot be made on this computer: the PDF compiler is published for Linux on x64 processors only, and this is ${process.platform} on ${process.arch}. Choose Word or HTML: they hold the same words and figures.`;

/** Whether this machine has the compiler: its native part is an optional dependency, present on Linux x64 only. */
export function pdfAvailable(): boolean {
  return load() !== undefined;
}

type Compiling = { readonly NodeCompiler: typeof NodeCompiler };
let loaded: Compiling | null | undefined;

function load(): Compiling | undefined {
  if (loaded === undefined) {
    try {
      loaded = require('@myriaddreamin/typst-ts-node-compiler') as Compiling;
    } catch {
      loaded = null;
    }
  }
  return loaded ?? undefined;
}

let compiler: NodeCompiler | undefined;

/**
 * Compiles a template of `documents/typst` with its inputs into a PDF/UA-1. `seconds` is the moment written into the
 * file, so that the same paper gives the same bytes. Throws `PdfFailed`; throws an Error with `whyNoPdf` where there is no compiler.
 */
export function compilePdf(template: 'paper.typ' | 'probe.typ', inputs: Record<string, string>, seconds: number): Buffer {
  const compiling = load();
  if (!compiling) throw new Error(whyNoPdf);
  compiler ??= compiling.NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [...fontBytes()] }] });
  const result = compiler.compile({ mainFilePath: `${templates}/${template}`, inputs });
  const made = result.result;
  if (!made) {
    const error = result.takeError();
    throw new PdfFailed(error ? compiler.fetchDiagnostics(error).map((one: { message: string }) => one.message) : ['no document came out']);
  }
  try {
    return compiler.pdf(made, { pdfStandard: 'ua-1', creationTimestamp: seconds });
  } catch (error) {
    throw new PdfFailed(messagesOf(error));
  } finally {
    // the compiler remembers what it laid out for the next paper; without this it would remember for ever
    compiler.evictCache(5);
  }
}

/** The export step throws one Error with all diagnostics in Rust's debug notation: `message: "…"`. */
function messagesOf(error: unknown): string[] {
  const text = error instanceof Error ? error.message : String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((found) => unescaped(found[1] ?? ''));
  return messages.length > 0 ? messages : [text];
}

/** Undoes one level of Rust's debug escapes. */
export function unescaped(text: string): string {
  return text.replace(/\\(?:u\{([\da-f]+)\}|(.))/g, (_, code: string | undefined, one: string) => {
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    return { n: '\n', r: '\r', t: '\t', '0': '\0' }[one] ?? one;
  });
}
