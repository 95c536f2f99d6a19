import { join } from 'node:path';
import { startCountersign } from '../server/main/countersign';
import { parseOptions } from '../server/main/options';
import { liveUntilTold } from '../server/main/processLife';

// The product as a process, with its temporary folder and its log, for tests of how it ends. Further options may follow.

const fixed = ['--port=0', '--sandbox-port=0', '--listen-tls', '--log'];
const parsed = parseOptions([...fixed, ...process.argv.slice(2)], {});
if (parsed.kind !== 'serve') throw new Error(`no options to serve by: ${parsed.kind}`);
const running = await startCountersign(parsed.options, join(import.meta.dirname, '../page/app'));
liveUntilTold(running);
const { caFile, port } = running.listening?.facts ?? {};
process.send?.({ caFile, port, page: Number(new URL(running.bound).port) });
