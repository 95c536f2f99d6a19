import { setImmediate } from 'node:timers/promises';
import { isLoopbackBind } from '../reach/thisMachine';
import { startMetricsEndpoint, type MetricsEndpoint } from '../metrics/metricsEndpoint';
import type { Meter } from '../metrics/meter';
import type { MeteredLine } from '../metrics/meteredLine';
import type { Options } from './optionTable';
import { toldLater } from './toldLater';

type Links = () => { readonly open: number; readonly most: number };

export interface Metrics {
  /** Takes what proxy and STS relay tell. */
  readonly observe: (line: MeteredLine) => void;
  /**
   * @returns null where nobody is to read them
   * @throws a system error with `code`, and `option`, when the port that was asked for cannot be had
   */
  start(): Promise<MetricsEndpoint | null>;
}

/** Milliseconds after the start, so that what is loaded then holds no start up. */
const loadAfter = 1_000;

/** What counts is loaded soon after the start, or with the first that there is to count or to read. */
export function metricsBy({ metricsListen }: Pick<Options, 'metricsListen'>, links: Links): Metrics {
  if (metricsListen === null) return { observe: () => undefined, start: () => Promise.resolve(null) };
  let loading: Promise<Meter> | null = null;
  const loaded = (): Promise<Meter> =>
    (loading ??= import('../metrics/meter').then(({ meter }) => meter(links)));
  return {
    observe: toldLater(
      async () => (await loaded()).observe,
      () => process.stderr.write('countersign: metrics cannot be loaded, and nothing is counted\n'),
    ),
    start() {
      setTimeout(() => void loaded().catch(() => undefined), loadAfter).unref();
      return startMetricsEndpoint(metricsListen, !isLoopbackBind(metricsListen.host), async () => {
        const { exposition } = await loaded();
        // What was told while it was loaded is counted first.
        await setImmediate();
        return exposition();
      }).catch((thrown: Error) => {
        // Nobody has to have named it: its address is told apart from that of the page.
        throw Object.assign(thrown, { option: '--metrics-listen' });
      });
    },
  };
}
