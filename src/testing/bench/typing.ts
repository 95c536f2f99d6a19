import { chromium, type CDPSession, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../browser';
import type { Finding } from './stats';

/** Milliseconds of script, on a processor slowed by as much. */
const limit = 16;
const slowed = 4;
/** Typed into each field, a key after the other. */
const typed = 'AKIAIOSFODNN7EXAMPLE1';

/** A field, and what is done first to have it and all that follows from it on the screen. */
interface Typed {
  readonly name: string;
  readonly address: string;
  readonly target?: 'Sandbox' | 'Cluster' | 'Challenge';
}

const fields: readonly Typed[] = [
  ...(['Sandbox', 'Challenge'] as const).flatMap((target) =>
    ['Access key ID', 'Secret access key', 'Session token'].map((name) => ({
      name,
      target,
      address: 'canonical-request',
    })),
  ),
  ...['Server nonce (base64)', 'STS host', 'Signing date'].map((name) => ({
    name,
    target: 'Challenge' as const,
    address: 'canonical-request',
  })),
  { name: 'Connection string', target: 'Cluster', address: 'resolve' },
  { name: 'Paste anything', target: 'Sandbox', address: 'canonical-request' },
  { name: 'Paste anything', address: 'diagnose' },
  { name: 'Secret access key', address: 'diagnose' },
  { name: 'Connection string', address: 'diagnose' },
  { name: 'Filter connections', address: 'listen' },
  { name: 'Connection string to look at', address: 'drivers' },
];

/** What a key costs in any field until all that follows from it stands on the screen. @param url of the page */
export async function typing(url: string): Promise<readonly Finding[]> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const measured: Measured[] = [];
    for (const field of fields) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      measured.push(await typeInto(page, url, field));
      await page.close();
    }
    const worst = measured.reduce((most, one) => (one.script > most.script ? one : most));
    const late = measured.filter((one) => one.late > 0);
    return [
      {
        what: `a key in any of ${fields.length} fields, p95, processor slowed ${slowed} times; the slowest: ${worst.where}`,
        measured: `${worst.script.toFixed(1)} ms of script`,
        limit: `≤ ${limit} ms`,
        holds: worst.script <= limit,
      },
      {
        what: `of ${fields.length * typed.length} keys, those after which something was still to come once two frames were painted`,
        measured: [`${late.reduce((all, one) => all + one.late, 0)}`, ...late.map(({ where }) => where)].join(
          ', ',
        ),
        limit: '0',
        holds: late.length === 0,
      },
    ];
  } finally {
    await browser.close();
  }
}

interface Measured {
  readonly where: string;
  /** Milliseconds. */
  readonly script: number;
  readonly late: number;
}

async function typeInto(page: Page, url: string, { name, address, target }: Typed): Promise<Measured> {
  await page.addInitScript({ content: watch });
  await page.goto(`${url}#${address}`);
  if (target !== undefined) {
    await page.getByRole('tab', { name: 'Annotated' }).waitFor();
    await page
      .getByRole('radiogroup', { name: 'Target' })
      .getByRole('radio', { name: target })
      .check({ force: true });
  }
  const field = page.getByLabel(name, { exact: true }).first();
  await field.fill('');
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  // By the time that the thread ran: other programs may want the processor.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await field.focus();
  const costs: number[] = [];
  let late = 0;
  for (const key of typed) {
    const { script, isLate } = await press(page, session, key);
    costs.push(script);
    if (isLate) late += 1;
  }
  costs.sort((a, b) => a - b);
  const where = `${name} (${target ?? address})`;
  return { where, late, script: costs[Math.ceil(costs.length * 0.95) - 1] ?? Number.NaN };
}

async function press(page: Page, session: CDPSession, key: string) {
  const before = await scriptIn(session);
  await page.keyboard.press(key);
  await page.evaluate('globalThis.painted');
  const script = (await scriptIn(session)) - before;
  const shown = await page.evaluate<string>('globalThis.allValues()');
  // Long enough for whatever comes late.
  await page.waitForTimeout(150);
  return { script, isLate: shown !== (await page.evaluate<string>('globalThis.allValues()')) };
}

/** Milliseconds that the page's thread has run script for. */
async function scriptIn(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
}

/** Takes down what stands on the screen once two frames have been drawn after a key. */
const watch = `
  globalThis.allValues = () =>
    [...document.querySelectorAll('[data-value], [role=list][aria-label=Drivers], [aria-label=Verdict]')]
      .map((one) => one.textContent)
      .join('\\n');
  addEventListener('keydown', () => {
    globalThis.painted = new Promise((resolve) => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => setTimeout(resolve)),
      );
    });
  }, { capture: true });`;
