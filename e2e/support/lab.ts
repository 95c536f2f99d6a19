import { expect, type Locator, type Page } from 'playwright/test';
import type { Playground } from './playground';

/** The lab, as somebody at the page finds it. */
export class Lab {
  readonly #page: Page;
  readonly opener: Locator;
  /** Who should object, and after a run whether it came true. */
  readonly prediction: Locator;
  readonly reset: Locator;
  /** On the stage, at the step at which the run ended. */
  readonly result: Locator;
  readonly serverMode: Locator;

  constructor({ page, stage }: Playground) {
    this.#page = page;
    this.opener = page.getByRole('button', { name: /^Break something/ });
    this.prediction = page.getByRole('status', { name: 'Prediction' });
    this.reset = page.getByRole('button', { name: 'Reset' });
    this.result = stage.getByRole('region', { name: 'What came of the lab' });
    this.serverMode = page.getByRole('combobox', { name: 'Server behaves like' });
  }

  /** With every group of toggles unfolded. */
  async open(): Promise<void> {
    await this.opener.click();
    await expect(this.prediction).toBeVisible();
    const groups = this.#page.locator('details.lab-group');
    for (let i = 0; i < (await groups.count()); i++) {
      const group = groups.nth(i);
      if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
    }
  }

  toggle(title: string): Locator {
    return this.#page.getByRole('checkbox', { name: title, exact: true });
  }

  async behaveLike(mode: string): Promise<void> {
    await this.serverMode.selectOption({ label: mode });
  }

  /** Switches on these and nothing else. */
  async breakOnly(...titles: readonly string[]): Promise<void> {
    if (await this.reset.isEnabled()) await this.reset.click();
    for (const title of titles) await this.toggle(title).check();
  }
}
