import { test as base } from 'playwright/test';
import { Playground } from './playground';
import { startProduct, type Product } from './product';

interface Fixtures {
  readonly playground: Playground;
}

interface WorkerFixtures {
  /** One product for each worker. */
  readonly product: Product;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  product: [
    // oxlint wants the first argument to be a pattern as well.
    async ({ browserName: _browser }, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker' },
  ],
  playground: async ({ page, product }, use) => {
    await use(new Playground(page, product.url));
  },
});

export { expect } from 'playwright/test';
