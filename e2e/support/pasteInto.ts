import type { Locator } from 'playwright/test';

/** Pastes as a person does: the text arrives at the box whole. A box that does not take the paste itself ignores it. */
export async function pasteInto(box: Locator, text: string): Promise<void> {
  await box.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
