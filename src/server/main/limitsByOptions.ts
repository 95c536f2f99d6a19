import type { Limits } from '../limits/openLimits';
import type { Rate } from '../limits/visitorLimit';
import { visitorLinks } from './configByOptions';
import type { LogSink } from './loggedLines';
import type { Options } from './optionTable';

/** Where a page is shared. */
export const sharedRates = {
  links: { visitor: 120, all: 6_000 },
  sts: { visitor: 60, all: 1_200 },
} as const satisfies Record<string, Rate>;

/** What visitors are held to; null where the page is one person's and nothing else was asked for. */
export async function limitsByOptions(options: Options, log: LogSink): Promise<Limits | null> {
  const { publicUrl, limits: store = null } = options;
  const linkRate = options.linkRate ?? (publicUrl ? sharedRates.links : null);
  const stsRate = options.stsRate ?? (publicUrl ? sharedRates.sts : null);
  if (!linkRate && !stsRate && !store) return null;
  const { openLimits } = await import('../limits/openLimits');
  return openLimits({
    linkRate,
    stsRate,
    openLinks: visitorLinks(options),
    store,
    told: (state) => log('process')({ event: 'limits', state }),
  });
}
