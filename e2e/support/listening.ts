import { expect, type Locator, type Page } from 'playwright/test';
import { Playground } from './playground';

/** The mode Listen, as somebody at the page sees it, by the roles and names that are a contract. */
export class Listening extends Playground {
  readonly connections: Locator;
  readonly filter: Locator;
  readonly outcome: Locator;
  readonly answer: Locator;
  readonly mode: Locator;
  readonly secret: Locator;
  readonly check: Locator;
  readonly heard: Locator;
  /** Where the listener tells only those who know the token from the terminal. */
  readonly token: Locator;

  constructor(page: Page, url: string) {
    super(page, url);
    this.connections = page.getByRole('listbox', { name: 'Connections' });
    this.filter = page.getByRole('textbox', { name: 'Filter connections' });
    this.outcome = page.getByRole('combobox', { name: 'Outcome' });
    this.answer = page.getByRole('combobox', { name: 'Answer' });
    this.mode = page.getByRole('combobox', { name: 'Server behaves like' });
    this.secret = page.getByRole('textbox', { name: 'Secret access key' });
    this.check = page.getByRole('button', { name: 'Check signature' });
    this.token = page.getByLabel('Token from the terminal', { exact: true });
    this.heard = page.getByRole('status', { name: 'Connections heard' });
  }

  override async open(place = ''): Promise<void> {
    await this.page.goto(`${this.url}#listen${place === '' ? '' : `/${place}`}`);
    await expect(this.filter).toBeVisible();
  }

  /** The rows of connections that went so, e.g. `Rejected`, as far as they are in the page. */
  rows(text: string | RegExp): Locator {
    return this.connections.getByRole('option').filter({ hasText: text });
  }

  group(name: string | RegExp): Locator {
    return this.connections.getByRole('group', { name });
  }

  async choose(text: string | RegExp): Promise<void> {
    const row = this.rows(text).first();
    await row.click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
  }

  async enterToken(token: string): Promise<void> {
    await this.token.fill(token);
    await this.token.press('Enter');
  }

  async chooseAnswer(label: string): Promise<void> {
    await this.answer.selectOption({ label });
  }
}
