import { test as base } from 'playwright/test';
import type { TcpServer } from '../../src/testing/proxy/tcpServer';
import { FakeListener } from './fakeListener';
import { Listening } from './listening';
import { startMongoServer, type Script } from '../../src/testing/proxy/mongoServer';
import { Playground } from './playground';
import { startProduct, type Product } from './product';

interface Reached {
  readonly playground: Playground;
  readonly server: TcpServer;
}

interface Heard {
  readonly listening: Listening;
  readonly product: Product;
  /** Where drivers connect. */
  readonly port: number;
}

interface Staged {
  readonly listening: Listening;
  readonly listener: FakeListener;
}

interface Fixtures {
  /** The page of the worker's product. */
  readonly playground: Playground;
  /** Starts a product of the test's own; it is stopped after the test. */
  readonly launch: (options?: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Product>;
  /** A listener of the test's own, and the page that is told of its connections. */
  readonly heard: Heard;
  /** The page of the worker's product in Listen, told by the test of connections that nobody made. */
  readonly staged: Staged;
  /** Starts a server that does as the script says; it is closed after the test. */
  readonly serve: (script?: Script) => Promise<TcpServer>;
  /** Opens a page at a product that may reach such a server, and runs a handshake with it. */
  readonly reachServer: (script: Script) => Promise<Reached>;
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
    // On a loaded machine a server is up late, and no test is at fault for it.
    { scope: 'worker', timeout: 120_000 },
  ],
  playground: async ({ page, product }, use) => {
    await use(new Playground(page, product.url));
  },
  launch: async ({ browserName: _browser }, use) => {
    const products: Product[] = [];
    await use(async (options, env) => {
      const product = await startProduct(options, env);
      products.push(product);
      return product;
    });
    await Promise.all(products.map((product) => product.stop()));
  },
  heard: async ({ page, launch }, use) => {
    const product = await launch();
    const listening = new Listening(page, product.url);
    await listening.open();
    await use({ listening, product, port: product.sandbox.port });
  },
  staged: async ({ page, product }, use) => {
    const listening = new Listening(page, product.url);
    const listener = new FakeListener(page);
    await listener.start();
    await listening.open();
    await use({ listening, listener });
  },
  serve: async ({ browserName: _browser }, use) => {
    const servers: TcpServer[] = [];
    await use(async (script) => {
      const server = await startMongoServer(script);
      servers.push(server);
      return server;
    });
    servers.forEach((server) => server.close());
  },
  reachServer: async ({ page, launch, serve }, use) => {
    await use(async (script) => {
      const server = await serve(script);
      const { url } = await launch(['--allow-target', `127.0.0.1:${server.port}`]);
      const playground = new Playground(page, url);
      await playground.open();
      await playground.reach(`mongodb://127.0.0.1:${server.port}/`);
      return { playground, server };
    });
  },
});

export { expect } from 'playwright/test';
