import { startCountersign } from '../../serve/countersign';
import type { Options } from '../../serve/options';
import { join } from 'node:path';
import { freePorts } from '../freePorts';

// The process behind `serveProduct`.

const running = await startCountersign(
  { ...freePorts, maxLinks: 5000, ...(JSON.parse(process.argv[2] ?? '{}') as Partial<Options>) },
  join(import.meta.dirname, '../../../dist/client'),
);
process.send?.({ page: running.address, sandboxPort: running.listening?.sandbox.port });
process.on('message', (what) => {
  if (what === 'memory') globalThis.gc?.();
  process.send?.({ rss: process.memoryUsage().rss, peak: process.resourceUsage().maxRSS * 1024 });
});
process.on('disconnect', () => process.exit(0));
