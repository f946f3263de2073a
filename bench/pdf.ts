import { chromium } from 'playwright-core';
import { type Paper, renderStandaloneHtml } from '../src/documents/index.ts';
import { renderPdf } from '../src/documents/pdf.ts';
import { findChromium } from '../tests/support/chromium.ts';
import { median, type Ratio } from './ratio.ts';

/** The highlight report as PDF/UA against headless Chromium, already running, printing the same report's HTML. */
export async function pdfAgainstChromium(paper: Paper): Promise<Ratio[]> {
  const own = await median(7, () => renderPdf(paper));
  const html = renderStandaloneHtml(paper);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-sync'],
  });
  try {
    const print = async (): Promise<void> => {
      const page = await browser.newPage();
      await page.setContent(html);
      await page.pdf({ format: 'A4', tagged: true, outline: true });
      await page.close();
    };
    const printed = await median(7, print);
    const ratio = printed / own;
    return [
      {
        name: 'PDF of the highlight report',
        one: { what: 'Chromium', value: printed, unit: 'ms' },
        other: { what: 'Sightline', value: own, unit: 'ms' },
        ratio,
        goal: 'at least 5 times faster',
        met: ratio >= 5,
      },
    ];
  } finally {
    await browser.close();
  }
}
