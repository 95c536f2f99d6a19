import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { initialScripts } from './bundle';
import { memoryPerLink, pageOverDriver, perCore } from './handshakes';
import { listenerUnderLoad } from './load';
import { serveProduct } from './servers';
import { recordedOverBareSigning } from './signing';

// `npm run bench`: every claim about speed, as a ratio to a peer in the same run. Ends with status 1 if one fails.

const served = await serveProduct();
try {
  const findings = [
    await recordedOverBareSigning(),
    await pageOverDriver(served),
    await perCore(served),
    await memoryPerLink(),
    initialScripts(join(import.meta.dirname, '../../../dist/client')),
    ...(await listenerUnderLoad()),
  ];
  process.stdout.write(`Node ${process.version}, ${availableParallelism()} processors\n\n`);
  for (const { what, measured, limit, holds } of findings) {
    process.stdout.write(`${holds ? 'holds ' : 'FAILS '} ${what}: ${measured}, to be ${limit}\n`);
  }
  if (findings.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  served.stop();
}
