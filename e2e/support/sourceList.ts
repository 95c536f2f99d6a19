import { expect, type Locator, type Page } from 'playwright/test';
import type { Playground } from './playground';

type Source = 'Connection string' | 'Environment' | 'Web identity' | 'ECS' | 'EC2';

/** The list of sources, as somebody at the page has it. */
export class SourceList {
  readonly page: Page;
  readonly list: Locator;
  readonly order: Locator;

  constructor({ page }: Pick<Playground, 'page'>) {
    this.page = page;
    this.list = page.getByRole('list', { name: 'Sources', exact: true });
    this.order = page.getByRole('combobox', { name: 'In the order of' });
  }

  source(name: Source): Locator {
    return this.list.locator('> li').filter({ hasText: name });
  }

  row(name: Source): Locator {
    return this.source(name).getByRole('button', { name });
  }

  /** The source in detail, on the stage. */
  here(name: Source): Locator {
    return this.page
      .getByRole('region', { name: 'Stage' })
      .getByRole('region', { name: new RegExp(`^${name}, source `) });
  }

  /** Opens the line behind which the list stands, unless it is open. */
  async show(): Promise<void> {
    const line = this.page.getByRole('button', { name: /^Where drivers look/ });
    if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
    await expect(this.list).toBeVisible();
  }

  async inOrderOf(label: string): Promise<void> {
    await this.show();
    await this.order.selectOption({ label });
  }

  async open(name: Source): Promise<void> {
    await this.show();
    await this.row(name).click();
    await expect(this.row(name)).toHaveAttribute('aria-current', 'true');
    await expect(this.here(name)).toBeVisible();
  }

  /** Pastes into the source itself, as a person does who says where it is from. */
  async fill(name: Source, text: string): Promise<void> {
    await this.open(name);
    const box = this.here(name).getByRole('textbox', { name: 'Paste into this source' });
    await box.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  async expect(words: Partial<Record<Source, string | RegExp>>): Promise<void> {
    await this.show();
    for (const [name, word] of Object.entries(words))
      await expect(this.row(name as Source)).toContainText(word);
  }

  /** What a program would take, in the table over all of them. */
  taken(program: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: program }) })
      .getByRole('cell');
  }
}
