import { chromium, type CDPSession, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../browser';
import type { Finding } from './stats';

/** Milliseconds of script, on a processor slowed by as much. */
const limit = 16;
const slowed = 4;
const rounds = 3;
/** Milliseconds: after them nothing of a key is still to come. */
const settled = 150;
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
      const all: Measured[] = [];
      for (let round = 0; round < rounds; round++) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        all.push(await typeInto(page, url, field));
        await page.close();
      }
      // The least: other programs may want the processor.
      const script = Math.min(...all.map((one) => one.script));
      measured.push({ where: whereOf(field), script, late: all.reduce((sum, { late }) => sum + late, 0) });
    }
    const worst = measured.reduce((most, one) => (one.script > most.script ? one : most));
    const late = measured.filter((one) => one.late > 0);
    return [
      {
        what: `a key in any of ${fields.length} fields, p95 of ${typed.length} in a fresh page, the least of ${rounds}, processor slowed ${slowed} times; the slowest: ${worst.where}`,
        measured: `${worst.script.toFixed(1)} ms of script`,
        limit: `≤ ${limit} ms`,
        holds: worst.script <= limit,
      },
      {
        what: `of ${rounds * fields.length * typed.length} keys, those after which something was still to come once two frames were painted`,
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

const whereOf = ({ name, target, address }: Typed): string => `${name} (${target ?? address})`;

interface Measured {
  readonly where: string;
  /** Milliseconds. */
  readonly script: number;
  readonly late: number;
}

async function typeInto(page: Page, url: string, typedInto: Typed): Promise<Measured> {
  const { name, address, target } = typedInto;
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
  // First what it costs: while nothing of this measuring runs in the page.
  for (const key of typed) costs.push(await costOf(page, session, key));
  await page.evaluate(watch);
  for (const key of typed) if (await isLate(page, key)) late += 1;
  costs.sort((a, b) => a - b);
  return { where: whereOf(typedInto), late, script: costs[Math.ceil(costs.length * 0.95) - 1] ?? Number.NaN };
}

/** All the script that a key has run, milliseconds. */
async function costOf(page: Page, session: CDPSession, key: string): Promise<number> {
  const before = await scriptIn(session);
  await page.keyboard.press(key);
  await page.waitForTimeout(settled);
  return (await scriptIn(session)) - before;
}

/** Whether something was still to come once two frames were painted. */
async function isLate(page: Page, key: string): Promise<boolean> {
  await page.keyboard.press(key);
  await page.evaluate('globalThis.painted');
  const shown = await page.evaluate<string>('globalThis.allValues()');
  await page.waitForTimeout(settled);
  return shown !== (await page.evaluate<string>('globalThis.allValues()'));
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
