import { expect, type Locator, type Page } from 'playwright/test';

export const region = (page: Page): Locator => page.getByRole('region', { name: 'Held message' });
export const field = (page: Page, name: string): Locator =>
  region(page).getByRole('textbox', { name, exact: true });
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Lets messages go until the button of that name stands there. */
export async function holdAt(page: Page, name: string): Promise<void> {
  const all = ['Send hello', 'Send client first', 'Send client final'];
  for (const one of all.slice(0, all.indexOf(name))) await button(page, one).click();
  await expect(button(page, name)).toBeVisible();
}
