import { availableParallelism } from 'node:os';
import { fairness } from './fairness';
import { memoryPerLink, pageOverDriver, perCore } from './handshakes';
import { heldMemory } from './heldMemory';
import { hovering } from './hovering';
import { listenerUnderLoad } from './load';
import { longField } from './longField';
import { openingOverTheWire } from './opening';
import { serveProduct } from './servers';
import { searching } from './search';
import { showing } from './showing';
import { replicaLoad } from './replicas';
import { recordedOverBareSigning } from './signing';
import { startingOverMongosh } from './starting';
import type { Finding } from './stats';
import { typing } from './typing';

// `npm run bench`: every claim about speed, as a ratio to a peer in the same run, each told as soon as it is measured.
// Ends with status 1 if one fails.

const served = await serveProduct();
try {
  process.stdout.write(`Node ${process.version}, ${availableParallelism()} processors\n\n`);
  await report(startingOverMongosh());
  await report(recordedOverBareSigning());
  await report(pageOverDriver(served));
  await report(perCore(served));
  await report(memoryPerLink());
  for await (const finding of replicaLoad()) await report(finding);
  for (const finding of await openingOverTheWire(served.page)) await report(finding);
  for (const finding of await showing(served.page)) await report(finding);
  await report(hovering(served.page));
  for (const finding of await typing(served.page)) await report(finding);
  for (const finding of await longField()) await report(finding);
  for await (const finding of listenerUnderLoad()) await report(finding);
} finally {
  served.stop();
}
for await (const finding of searching()) await report(finding);
for await (const finding of fairness()) await report(finding);
for await (const finding of heldMemory()) await report(finding);

async function report(finding: Finding | Promise<Finding>): Promise<void> {
  const { what, measured, limit, holds } = await finding;
  process.stdout.write(`${holds ? 'holds ' : 'FAILS '} ${what}: ${measured}, to be ${limit}\n`);
  if (!holds) process.exitCode = 1;
}
