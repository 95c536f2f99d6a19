import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import type { Trace } from './trace';

/** It starts, and draws its first page, while the other worker has a browser of its own. */
const patience = { timeout: 30_000 };

/** A page in Firefox. What is in it is found by role and name, as everywhere. */
export interface InFirefox {
  readonly page: Page;
  /** What Firefox complained of: uncaught errors, and errors on the console. */
  readonly complaints: readonly string[];
  press(role: string, name: string): Promise<void>;
  look(step: string): Promise<void>;
  fill(name: string, text: string): Promise<void>;
  expectOutcome(outcome: string): Promise<void>;
  download(): Promise<Trace>;
}

/** Starts Firefox by WebDriver BiDi, for as long as the work in it takes. It reaches loopback and nothing else. */
export async function inFirefox(
  executablePath: string,
  work: (firefox: InFirefox) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 60_000,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      // Nobody listens there; loopback is not asked for by a proxy.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
    },
  });
  try {
    await work(over(await browser.newPage(), folder));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function over(page: Page, folder: string): InFirefox {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const found = (role: string, name: string): Promise<ElementHandle> =>
    page.locator(`::-p-aria([name="${name}"][role="${role}"])`).waitHandle();
  return {
    page,
    complaints,
    // At once where it is found: what a run moves meanwhile cannot slip under a pointer.
    async press(role, name) {
      await (await found(role, name)).evaluate((element) => (element as HTMLElement).click());
    },
    async look(step) {
      const row = await page.locator(`[data-step="${step}"] button`).waitHandle();
      await row.evaluate((button) => (button as HTMLElement).click());
    },
    async fill(name, text) {
      const box = await found('textbox', name);
      await box.evaluate((element, typed) => {
        (element as HTMLTextAreaElement).select();
        document.execCommand('insertText', false, typed);
      }, text);
    },
    async expectOutcome(outcome) {
      // A page that is not yet alive has none, which `expect.poll` has to be told and not thrown.
      const read = (): Promise<string | null> =>
        page.$$eval(
          '#root:not([inert]) [role=status][aria-label=Verdict]',
          ([verdict]) => verdict?.getAttribute('data-outcome') ?? null,
        );
      await expect.poll(read, patience).toBe(outcome);
    },
    async download() {
      await (await found('button', 'Download trace')).evaluate((button) => (button as HTMLElement).click());
      const whole = async (): Promise<Trace | null> => {
        const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
        const text = names[0] === undefined ? '' : await readFile(join(folder, names[0]), 'utf8');
        // Firefox makes the file first and writes it later.
        return text.trimEnd().endsWith('}') ? (JSON.parse(text) as Trace) : null;
      };
      await expect.poll(whole, patience).not.toBeNull();
      return (await whole()) as Trace;
    },
  };
}
