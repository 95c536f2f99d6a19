/** The longest that an ending may take before the process goes anyway, milliseconds. */
const patience = 1500;

/**
 * Ends what runs, and the process, when it is told to. That its terminal was closed is such a word too: by itself a
 * process ends on that at once, and leaves behind what is to be taken away. That nobody reads any more what it prints
 * or logs is none.
 * @returns what ends it
 */
export function liveUntilTold(close: () => Promise<unknown>): () => void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(0), patience).unref();
    void close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  return end;
}

/** npm runs this under a shell, which does not pass a signal on when it is told to end: its end has to be noticed. */
export function endWithParent(end: () => void): void {
  // Whatever npm runs, tests among it, hands its variables on to what that starts.
  const script = process.env.npm_lifecycle_script ?? '';
  if (!/(?:^|[\s/])(?:countersign|start\.js)(?:\s|$)/.test(script)) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 200);
  watch.unref();
}
