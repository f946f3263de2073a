import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Looks at the page as it stands; throws with everything that is wrong with it. `state` names it in messages. */
export async function lookAt(page: Page, state: string): Promise<void> {
  assert.deepEqual([...(await axeFaults(page)), ...(await outlineFaults(page))], [], state);
}

/** What axe finds: all that it knows of WCAG 2.2 up to AA, and of good practice. */
export async function axeFaults(page: Page): Promise<string[]> {
  // There are no frames, which is all that the newer way adds; it opens a further page for each look. The size of targets is off unless asked for.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Nothing but faults is asked for: naming every element in which it found none takes axe longer than looking, and nobody reads it.
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`));
}

type Outline = {
  wide: number;
  window: number;
  lang: string;
  headings: number;
  title: string;
  landmarks: Record<string, number>;
  unnamed: number;
  ids: string[];
  summary: boolean;
  broken: string[];
};

/** What holds of every page: nothing scrolls sideways, one heading of the first level, a title, a language, landmarks, ids that are given once. */
export async function outlineFaults(page: Page): Promise<string[]> {
  const seen = (await page.evaluate(`(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    return {
      wide: document.documentElement.scrollWidth,
      window: innerWidth,
      lang: document.documentElement.lang,
      headings: all('h1').length,
      title: document.title,
      landmarks: { main: all('main').length, header: all('body > header').length, footer: all('body > footer').length },
      unnamed: all('nav').filter((one) => !one.getAttribute('aria-label') && !one.getAttribute('aria-labelledby')).length,
      ids: all('[id]').map((one) => one.id).filter((id, place, ids) => ids.indexOf(id) !== place),
      summary: document.querySelector('.govuk-error-summary') !== null,
      broken: all('.govuk-error-summary a').map((one) => one.getAttribute('href')).filter((href) => !href?.startsWith('/') && (!href?.startsWith('#') || !document.getElementById(href.slice(1)))),
    };
  })()`)) as Outline;
  const faults: string[] = [];
  if (seen.wide > seen.window) faults.push(`scrolls sideways: ${seen.wide} in ${seen.window} pixels`);
  if (seen.lang !== 'en-GB') faults.push(`its language is ${seen.lang || 'not said'}`);
  if (seen.headings !== 1) faults.push(`${seen.headings} headings of the first level`);
  for (const [name, count] of Object.entries(seen.landmarks)) if (count !== 1) faults.push(`${count} times the landmark ${name}`);
  if (seen.unnamed > 0) faults.push(`${seen.unnamed} navigations without a name`);
  for (const id of seen.ids) faults.push(`the id ${id} is given twice`);
  for (const href of seen.broken) faults.push(`a problem that leads to no field: ${href}`);
  if (!(seen.summary ? /^Error: .+ - Sightline$/ : /^(?!Error: ).+ - Sightline$/).test(seen.title)) faults.push(`its title is ${seen.title}`);
  return faults;
}

/** What can have the focus and does not show it, one of each kind; and a way past the navigation that is not the first stop. It leaves open what opens. */
export async function focusFaults(page: Page): Promise<string[]> {
  return (await page.evaluate(`(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    const focusable = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
      .filter((one) => !one.disabled && one.getClientRects().length > 0);
    const faults = focusable[0]?.matches('.govuk-skip-link[href="#main-content"]') ? [] : ['the first stop is not the way past the navigation'];
    const seen = new Set();
    const drawn = (element, part) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, borderWidth } = getComputedStyle(element, part);
      return [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow, backgroundColor, borderWidth, /[1-9]/.test(borderWidth) && borderColor].join();
    };
    // The round of a radio button is drawn before its label.
    const shown = (one) => drawn(one) + (one.nextElementSibling?.matches('label') ? drawn(one.nextElementSibling, '::before') : '');
    for (const one of focusable) {
      const kind = [one.tagName, one.className.baseVal ?? one.className, one.type, one.parentElement.className].join(' ');
      if (seen.has(kind)) continue;
      seen.add(kind);
      document.activeElement?.blur();
      const before = shown(one);
      one.focus();
      const { width, height } = one.getBoundingClientRect();
      if (document.activeElement !== one || shown(one) === before || width === 0 || height === 0) faults.push('the focus does not show: ' + one.outerHTML.slice(0, 160));
    }
    document.activeElement?.blur();
    scrollTo(0, 0);
    return faults;
  })()`)) as string[];
}

/** On paper there is nothing that can only be used on a screen. */
export async function printFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const left =
    (await page.evaluate(`[...document.querySelectorAll('body > header nav, .govuk-skip-link, .govuk-breadcrumbs, .govuk-back-link, button, .sl-banner')]
    .filter((one) => one.getClientRects().length > 0).map((one) => one.outerHTML.slice(0, 120))`)) as string[];
  await page.emulateMedia({ media: 'screen' });
  return left.map((one) => `is printed: ${one}`);
}
