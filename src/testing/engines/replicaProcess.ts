import { join } from 'node:path';
import { startCountersign } from '../../server/main/countersign';
import { parseOptions } from '../../server/main/options';
import { liveUntilTold } from '../../server/main/processLife';

// One replica as a process of its own, with the options that follow.

const parsed = parseOptions(['--port=0', '--no-sandbox', ...process.argv.slice(2)], {});
if (parsed.kind !== 'serve') throw new Error(parsed.kind === 'wrong' ? parsed.message : parsed.kind);
const running = await startCountersign(parsed.options, join(import.meta.dirname, '../../page/app'));
liveUntilTold(running);
process.send?.({ port: Number(new URL(running.bound).port), metrics: running.metrics?.port });
process.on('disconnect', () => process.exit(0));
