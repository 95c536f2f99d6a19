import { Sha256 } from '@aws-crypto/sha256-browser';
import type { RequestListener } from 'node:http';
import { hostname } from 'node:os';
import { configByOptions } from './configByOptions';
import type { Options } from './optionTable';
import type { SessionGate } from '../http/sessionGate';
import type { Served } from '../http/servedHosts';
import type { LogSink } from './loggedLines';

/** What answers for this machine's credentials, where that was asked for; AWS's providers are loaded only then. */
export async function startHostCredentials(
  options: Options,
  served: () => Served,
  session: SessionGate,
  log: LogSink,
): Promise<RequestListener | null> {
  if (!options.hostCredentials) return null;
  const [{ hostEndpoint }, { hostProvidersBy }, { agentOfProviders }] = await Promise.all([
    import('../hostCredentials/hostEndpoint'),
    import('../hostCredentials/providers'),
    import('./agentOfProviders'),
  ]);
  return hostEndpoint({
    providers: hostProvidersBy(agentOfProviders(configByOptions(options))),
    served,
    admits: session.admits,
    machine: hostname(),
    Sha256,
    now: () => Date.now(),
    steady: () => performance.now(),
    log: log('host'),
  });
}
