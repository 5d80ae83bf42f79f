import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Words that must be read whole: what is cut off here would leave a person guessing. */
const WORDS = 'button, a, label, legend, h1, h2, h3, [role=tab], dt, dd, th, [class*=chip]';

/** Rows that are pushed sideways with a finger: that there is more shows at their edge. */
const PUSHED = 'table, [role=tablist], fieldset';

/**
 * No words cut off on this screen once it has taken the size of its window, and nothing that makes the page scroll sideways. `where`
 * names the screen in a failure.
 */
export async function expectNothingCutOff(page: Page, where: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect.poll(() => cutOff(page), { message: where }).toEqual([]);
}

function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ([words, pushed]) => {
      const shown = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], [aria-hidden=true]') === null;
      const clips = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
      const found = new Set<string>();
      for (const word of document.querySelectorAll(words)) {
        for (const element of [word, ...word.querySelectorAll('*')]) {
          // What only screen readers hear is one pixel wide on purpose. A client's name may be as long as it likes.
          if (!(element instanceof HTMLElement) || element.clientWidth <= 1 || !shown(element) || !clips(element)) continue;
          if (element.matches('fieldset')) continue;
          if (element.scrollWidth > element.clientWidth + 1) found.add(`${element.tagName} “${element.textContent}”`);
        }
        const box = word.getBoundingClientRect();
        if (shown(word) && box.width > 1 && box.right > window.innerWidth + 1 && !word.closest(pushed)) {
          found.add(`beyond the edge: ${word.tagName} “${word.textContent}”`);
        }
      }
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.add(`the page is ${scrollWidth - clientWidth} px wider than the screen`);
      return [...found];
    },
    [WORDS, PUSHED] as const,
  );
}

/** Nothing that axe calls serious or critical: in all that it looks at, or in the colours alone. */
export async function expectAccessible(page: Page, where: string, what: 'everything' | 'colors' = 'everything'): Promise<void> {
  await page.evaluate(colorsAtRest);
  // There are no frames to look into, and a page of its own for each look is most of what one costs.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (what === 'colors' ? axe.withRules(['color-contrast']) : axe).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
  expect(grave, where).toEqual([]);
}

/** Runs in the page: waits until a change of colours (to dark, to disabled) has ended, so that no half-way colour is judged. */
async function colorsAtRest(): Promise<void> {
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(changing.map((animation) => animation.finished));
}
