import type { Locator, Page } from 'playwright/test';
import { expect } from './test';

/** The mode Drivers. */
export class Drivers {
  readonly page: Page;
  readonly list: Locator;
  readonly stage: Locator;
  readonly text: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('list', { name: 'Drivers' });
    this.stage = page.getByRole('region', { name: 'Stage' });
    this.text = page.getByRole('textbox', { name: 'Connection string to look at' });
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.getByRole('link', { name: 'Drivers' }).click();
    await expect(this.text).toBeVisible();
  }

  row(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('button', { name }) });
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  async code(): Promise<void> {
    await this.stage.getByRole('tab', { name: 'Code' }).click();
    await expect(this.stage.getByRole('figure').first()).toBeVisible();
  }
}
