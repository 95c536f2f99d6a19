import { startCountersign } from '../../server/main/countersign';
import type { Options } from '../../server/main/optionTable';
import { join } from 'node:path';
import { freePorts } from '../freePorts';

// The process behind `serveProduct`.

const running = await startCountersign(
  { ...freePorts, maxLinks: 5000, ...(JSON.parse(process.argv[2] ?? '{}') as Partial<Options>) },
  join(import.meta.dirname, '../../../dist/client'),
);
process.send?.({ page: running.address, sandboxPort: running.listening?.sandbox.port });
