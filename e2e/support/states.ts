import { expect, type Page } from 'playwright/test';
import { ada, loginTo } from './driverLogin';
import type { Playground } from './playground';
import type { Product } from './product';

/** A main state of the page, and how a person comes to it. */
export interface State {
  readonly name: string;
  /** For Listen the product is the test's own: others would be heard as well. */
  readonly ownProduct?: boolean;
  readonly arrange: (playground: Playground, product: Product) => Promise<void>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function openDialog(page: Page, opener: string | RegExp, name: string): Promise<void> {
  await button(page, opener).click();
  await expect(page.getByRole('dialog', { name })).toBeVisible();
}

async function hold(playground: Playground): Promise<void> {
  const { page } = playground;
  await playground.pauseBeforeSend.check();
  await playground.run();
  await button(page, 'Send hello').click();
  await button(page, 'Send client first').click();
  await expect(button(page, 'Send client final')).toBeVisible();
}

/** The states that are looked at by all eyes: axe’s, a ruler’s, and in pictures a person’s. */
export const states: readonly State[] = [
  { name: 'fresh', arrange: (playground) => playground.open() },
  {
    name: 'run, with a session token',
    async arrange(playground) {
      await playground.open();
      await playground.example('Assumed role').click();
      await playground.expectOutcome('authenticated');
    },
  },
  {
    name: 'refused',
    async arrange(playground) {
      await playground.open();
      await playground.example('No database user').click();
      await playground.expectOutcome('rejected');
      await expect(playground.page.getByRole('list', { name: 'Findings' })).toBeVisible();
    },
  },
  {
    name: 'held',
    async arrange(playground) {
      await playground.open();
      await hold(playground);
    },
  },
  {
    name: 'breakpoints',
    async arrange(playground) {
      await playground.open();
      await button(playground.page, 'Breakpoints').click();
      await expect(playground.page.getByRole('checkbox', { name: 'Server first' })).toBeVisible();
    },
  },
  {
    name: 'bytes',
    async arrange(playground) {
      await playground.open('client-first');
      await playground.lookAtBytes();
    },
  },
  {
    name: 'value pinned',
    async arrange(playground) {
      await playground.open('canonical-request');
      await playground.stage.locator('.k-text [data-value="serverNonce"]').click();
      await expect(
        playground.page.getByRole('region', { name: 'Trail' }).getByRole('link').first(),
      ).toBeVisible();
    },
  },
  {
    name: 'in a shell',
    async arrange(playground) {
      await playground.open('signing-key/shell');
      await expect(playground.stage.locator('[data-shell]')).toBeVisible();
    },
  },
  {
    name: 'edited, with long texts',
    async arrange(playground) {
      await playground.open();
      await playground.fillCredentials('A'.repeat(300), '"b" '.repeat(75), 'c'.repeat(2000));
      await playground.chooseTarget('Cluster');
      await playground.connectionString.fill(
        `mongodb://${'h'.repeat(200)}.mongodb.net/?appName=${'x'.repeat(200)}`,
      );
    },
  },
  {
    name: 'challenge',
    async arrange(playground) {
      await playground.open();
      await playground.chooseTarget('Challenge');
      await playground.fillChallenge('AAAA', 'sts..com', 'today');
    },
  },
  {
    name: 'walk-through',
    async arrange(playground) {
      await playground.open();
      await button(playground.page, 'Walk through it').click();
      await expect(playground.page.getByRole('region', { name: 'Walk-through' })).toBeVisible();
      const pause = playground.page.getByRole('button', { name: 'Pause', exact: true });
      if (await pause.isVisible()) await pause.click();
    },
  },
  {
    name: 'lab',
    async arrange(playground) {
      await playground.open();
      await button(playground.page, /^Break something/).click();
      await expect(playground.page.getByRole('status', { name: 'Prediction' })).toBeVisible();
    },
  },
  {
    name: 'help and glossary',
    async arrange(playground) {
      await playground.open();
      await openDialog(playground.page, 'Help', 'Help');
    },
  },
  {
    name: 'temporary credentials',
    async arrange(playground) {
      await playground.open();
      await button(playground.page, /^Get temporary credentials/).click();
      await expect(playground.page.getByRole('radiogroup', { name: 'Ask by' })).toBeVisible();
    },
  },
  {
    name: 'Diagnose, empty',
    async arrange(playground) {
      await playground.open();
      await playground.turnToDiagnose();
    },
  },
  {
    name: 'Diagnose',
    async arrange(playground) {
      await playground.open();
      await playground.turnToDiagnose();
      await playground.paste('bad auth : aws sts call has response 403');
      await expect(playground.page.getByRole('list', { name: 'Findings' })).toBeVisible();
    },
  },
  {
    name: 'Listen',
    ownProduct: true,
    async arrange({ page, url }, product) {
      await page.goto(`${url}#listen`);
      await expect(page.getByRole('textbox', { name: 'Filter connections' })).toBeVisible();
      await loginTo(product.sandbox.port, ada, { appName: 'orders-api' });
      await loginTo(product.sandbox.port, { ...ada, secretAccessKey: 'x' });
      const row = page.getByRole('listbox', { name: 'Connections' }).getByRole('option').first();
      await row.click();
      await expect(row).toHaveAttribute('aria-selected', 'true');
    },
  },
  {
    name: 'Drivers',
    async arrange(playground) {
      const { page } = playground;
      await playground.open();
      await page.getByRole('link', { name: 'Drivers' }).click();
      await page
        .getByRole('textbox', { name: 'Connection string to look at' })
        .fill('mongodb+srv://AKIA:pl+us@c.example.net/?authMechanism=MONGODB-AWS');
      await button(page, /^PyMongo/)
        .last()
        .click();
      await expect(playground.stage).toContainText('PyMongo');
    },
  },
  {
    name: 'Drivers, code',
    async arrange(playground) {
      const { page } = playground;
      await playground.open();
      await page.getByRole('link', { name: 'Drivers' }).click();
      await button(page, /^PyMongo/)
        .last()
        .click();
      await playground.stage.getByRole('tab', { name: 'Code' }).click();
      await expect(playground.stage.getByRole('figure').first()).toBeVisible();
    },
  },
];
