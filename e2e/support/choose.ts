import { expect, type Locator } from 'playwright/test';

/** Clicks the label that covers a radio, once it stands still, and waits until the radio is the chosen one. */
export async function choose(radio: Locator): Promise<void> {
  await radio.locator('xpath=..').click();
  await expect(radio).toBeChecked();
}
