import { startCountersign } from '../../serve/countersign';

// The process behind `serveProduct`.

const running = await startCountersign(
  { host: '127.0.0.1', port: 0, sandboxPort: 0, allowTargets: [], open: false, log: false, maxLinks: 5000 },
  import.meta.dirname,
);
process.send?.({ page: running.url, sandboxPort: running.listening?.sandbox.port });
process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ rss: process.memoryUsage().rss });
});
process.on('disconnect', () => process.exit(0));
