/** The longest that an ending may take before the process goes anyway, milliseconds. */
const patience = 1500;

export interface Life {
  /** Ends what runs. */
  close(): Promise<unknown>;
  /** Has those finish that it serves, as long as they may; nobody to wait for where it is absent. */
  drain?(): Promise<unknown>;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const goAtOnce = (): void => process.exit(0);

/**
 * Until there is something to end in its own way, a signal ends the process so that what takes itself away with it does: by
 * itself, a process that is told to end leaves everything as it is.
 */
export function leaveNothingBehind(): void {
  for (const signal of signals) process.on(signal, goAtOnce);
}

/**
 * Ends what runs, and the process, when it is told to: at once by the person at its terminal, and once it has drained by
 * whatever else runs it. That its terminal was closed is such a word too: by itself a process ends on that at once, and
 * leaves behind what is to be taken away. That nobody reads any more what it prints or logs is none.
 * @returns what ends it
 */
export function liveUntilTold({ close, drain }: Life): () => void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(0), patience).unref();
    void close().then(() => process.exit(0));
  };
  const leave = (): void => void (drain?.() ?? Promise.resolve()).then(end, end);
  for (const signal of signals) process.off(signal, goAtOnce);
  process.on('SIGINT', end);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  return leave;
}

/** npm runs this under a shell, which does not pass a signal on when it is told to end: its end has to be noticed. */
export function endWithParent(end: () => void): void {
  // Whatever npm runs, tests among it, hands its variables on to what that starts.
  const script = process.env.npm_lifecycle_script ?? '';
  // npx puts the name in quotes.
  if (!/(?:^|[\s/'"])(?:countersign|start\.js)(?:['"\s]|$)/.test(script)) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 200);
  watch.unref();
}
