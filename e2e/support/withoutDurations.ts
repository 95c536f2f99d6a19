import type { Trace } from './trace';

/** The trace without durations: `at`, `ms` and `serverMs` are the only ones. */
export function withoutDurations(trace: Trace): unknown {
  const events = trace.events.map(({ at: _at, ms: _ms, serverMs: _serverMs, ...rest }) => rest);
  return { ...trace, events };
}
