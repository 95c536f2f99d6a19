import { startCountersign } from '../../serve/countersign';
import { freePorts } from '../freePorts';

// The process behind `serveProduct`.

const running = await startCountersign({ ...freePorts, maxLinks: 5000 }, import.meta.dirname);
process.send?.({ page: running.url, sandboxPort: running.listening?.sandbox.port });
process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ rss: process.memoryUsage().rss });
});
process.on('disconnect', () => process.exit(0));
