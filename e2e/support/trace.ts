import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';

/** A trace as it is exported. */
export interface Trace {
  readonly format: string;
  readonly version: number;
  readonly exportedAt: string;
  readonly masked: readonly string[];
  readonly events: readonly ({ readonly type: string; readonly at: number } & Record<string, unknown>)[];
}

export async function download(page: Page): Promise<{ name: string; trace: Trace; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download trace' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), text, trace: JSON.parse(text) as Trace };
}
