// What a process that is measured tells of itself, to whoever forked it: loaded before what is measured.

export interface Told {
  /** Seconds of processor time that it has taken. */
  readonly busy: number;
  /** Bytes. */
  readonly rss: number;
  readonly peak: number;
}

process.on('message', (what) => {
  if (what === 'memory') globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const told: Told = {
    busy: (user + system) / 1e6,
    rss: process.memoryUsage().rss,
    peak: process.resourceUsage().maxRSS * 1024,
  };
  process.send?.(told);
});
process.on('disconnect', () => process.exit(0));
