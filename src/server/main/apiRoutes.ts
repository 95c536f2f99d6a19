import type { RequestListener } from 'node:http';
import { hostCredentialsPath } from '../../core/hostSources/frames';
import { sessionPath } from '../../core/link/pageSession';
import { stsPath } from '../../core/sts/actions/frames';
import { stsRelay } from '../sts/stsRelay';
import type { Options } from './optionTable';
import { configByOptions } from './configByOptions';
import { visitorBy } from '../http/visitor';
import type { Limits } from '../limits/openLimits';
import type { SessionGate } from '../http/sessionGate';
import type { Served } from '../http/servedHosts';
import { forPagesElsewhere } from '../http/pagesElsewhere';
import type { LogSink } from './loggedLines';

interface Answering {
  /** Who is let in. */
  readonly session: SessionGate;
  /** What answers for this machine's credentials, where they may be used. */
  readonly host: RequestListener | null;
  readonly limits: Limits | null;
}

/**
 * What answers HTTP requests beside the page's files, by path.
 * @throws Fault when the file of certificates cannot be read
 */
export function apiRoutes(
  options: Options,
  served: () => Served,
  { session, host, limits }: Answering,
  log: LogSink,
): ReadonlyMap<string, RequestListener> {
  const sts = stsRelay({
    config: configByOptions(options),
    served,
    steady: () => performance.now(),
    override: options.stsEndpoint ?? null,
    perMinute: limits && limits.sts,
    visitorOf: visitorBy(options.trustProxy),
    log: log('proxy'),
  });
  return new Map([
    [stsPath, forPagesElsewhere(options.pageOrigin, sts)],
    [sessionPath, forPagesElsewhere(options.pageOrigin, session.handle)],
    ...(host ? ([[hostCredentialsPath, host]] as const) : []),
  ]);
}
