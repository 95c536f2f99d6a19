import type { Options } from '../server/main/options';

/** The product on ports that nobody uses, with nothing else out of the ordinary. */
export const freePorts: Options = {
  host: '127.0.0.1',
  port: 0,
  sandboxPort: 0,
  sandboxSts: { port: 0, orAnyFree: true },
  sandboxMode: 'percona',
  listenTls: false,
  relayAll: false,
  hostCredentials: false,
  allowTargets: [],
  open: false,
  log: false,
};
