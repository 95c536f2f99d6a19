import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { MeteredLine } from './meteredLine';
import { helps } from './helps';
import { firstSeries } from './firstSeries';
import { limitOf, ruleOf } from './refusals';

export interface Meter {
  observe(line: MeteredLine): void;
  /** All there is to read, in the form that Prometheus reads. */
  exposition(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** Seconds of a handshake and of a reply, from a neighbour to the other side of the world. */
const handshakeBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const exchangeBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Counts what proxy and STS relay tell. Labels are of closed lists alone: `MeteredLine` has no text that comes from
 * outside.
 * @param links asked at each reading
 */
export function meter(links: () => { readonly open: number; readonly most: number }): Meter {
  const registers = [new Registry()] as const;
  const [registry] = registers;
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
  const named = <Name extends keyof typeof helps>(name: Name) => ({
    name: `countersign_${name}` as const,
    help: helps[name],
    registers: [...registers],
  });
  const handshakes = new Counter({ ...named('handshakes_total'), labelNames: ['outcome', 'leg'] as const });
  const durations = new Histogram({
    ...named('handshake_duration_seconds'),
    labelNames: ['outcome'] as const,
    buckets: handshakeBuckets,
  });
  const exchanges = new Histogram({
    ...named('exchange_duration_seconds'),
    labelNames: ['command'] as const,
    buckets: exchangeBuckets,
  });
  const begun = new Counter(named('links_total'));
  const refusals = new Counter({ ...named('refusals_total'), labelNames: ['rule'] as const });
  const limits = new Counter({ ...named('limits_hit_total'), labelNames: ['limit'] as const });
  const sts = new Counter({ ...named('sts_requests_total'), labelNames: ['outcome'] as const });
  registry.registerMetric(gauge(named('links_open'), () => links().open));
  registry.registerMetric(gauge(named('links_most'), () => links().most));
  for (const series of firstSeries.handshakes) handshakes.inc(series, 0);
  for (const rule of firstSeries.rules) refusals.inc({ rule }, 0);
  for (const limit of firstSeries.limits) limits.inc({ limit }, 0);

  const refused = (line: MeteredLine): void => {
    const [rule, limit] = [ruleOf(line), limitOf(line)];
    if (rule !== null) refusals.inc({ rule });
    if (limit !== null) limits.inc({ limit });
  };

  return {
    observe(line) {
      refused(line);
      switch (line.event) {
        case 'link-begun':
          return begun.inc();
        case 'handshake':
          handshakes.inc({ outcome: line.outcome, leg: line.leg });
          return durations.observe({ outcome: line.outcome }, line.ms / 1000);
        case 'exchange':
          return exchanges.observe({ command: line.command }, line.ms / 1000);
        case 'sts':
          return sts.inc({
            outcome:
              line.status === 200 ? 'answered' : typeof line.status === 'number' ? 'refused' : 'failed',
          });
        default:
          return undefined;
      }
    },
    exposition: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

function gauge({ name, help }: { readonly name: string; readonly help: string }, read: () => number): Gauge {
  return new Gauge({
    name,
    help,
    registers: [],
    collect() {
      this.set(read());
    },
  });
}
