import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Something on a page that keeps people with disabilities out. */
export interface Barrier {
  /** The rule of axe that found it. */
  readonly rule: string;
  readonly help: string;
  /** Where it is, as selectors. */
  readonly places: readonly string[];
}

/** What axe finds on a page as it is shown now, as far as it is serious or critical. */
export async function seriousBarriers(page: Page): Promise<readonly Barrier[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      rule: id,
      help,
      places: nodes.map(({ target }) => target.join(' ')),
    }));
}
