import type { RequestListener } from 'node:http';
import { hostCredentialsPath } from '../../core/hostSources/frames';
import { sessionPath } from '../../core/link/pageSession';
import { stsPath } from '../../core/sts/actions/frames';
import { stsRelay } from '../sts/stsRelay';
import type { Options } from './optionTable';
import { configByOptions } from './configByOptions';
import type { SessionGate } from '../http/sessionGate';
import type { Served } from '../http/servedHosts';
import { forPagesElsewhere } from '../http/pagesElsewhere';
import type { LogSink } from './loggedLines';

/**
 * What answers HTTP requests beside the page's files, by path.
 * @param session who is let in
 * @param host what answers for this machine's credentials, where they may be used
 * @throws Fault when the file of certificates cannot be read
 */
export function apiRoutes(
  options: Options,
  served: () => Served,
  session: SessionGate,
  host: RequestListener | null,
  log: LogSink,
): ReadonlyMap<string, RequestListener> {
  const sts = stsRelay({
    config: configByOptions(options),
    served,
    steady: () => performance.now(),
    override: options.stsEndpoint ?? null,
    log: log('proxy'),
  });
  return new Map([
    [stsPath, forPagesElsewhere(options.pageOrigin, sts)],
    [sessionPath, forPagesElsewhere(options.pageOrigin, session.handle)],
    ...(host ? ([[hostCredentialsPath, host]] as const) : []),
  ]);
}
