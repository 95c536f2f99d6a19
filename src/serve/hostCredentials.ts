import { Sha256 } from '@aws-crypto/sha256-browser';
import { hostname } from 'node:os';
import { pageAddress } from '../core/hostLadder/address';
import type { HostEndpoint } from '../hostCredentials/endpoint';
import type { Options } from './options';
import { logOf } from './world';

/** What answers for this machine's credentials, where that was asked for; AWS's providers are loaded only then. */
export async function startHostCredentials(
  options: Options,
  served: () => ReadonlySet<string>,
): Promise<HostEndpoint | null> {
  if (!options.hostCredentials) return null;
  const [{ hostEndpoint }, { hostSources }] = await Promise.all([
    import('../hostCredentials/endpoint'),
    import('../hostCredentials/rungs'),
  ]);
  return hostEndpoint({
    sources: hostSources,
    served,
    machine: hostname(),
    Sha256,
    now: () => Date.now(),
    steady: () => performance.now(),
    log: logOf('host', options),
  });
}

/** For whoever starts it. */
export const hostCredentialsLine =
  'Credentials  Whoever has this address signs with what this machine finds: keep it to yourself.';

/** The same in one line, for the development server. */
export function addressLine(url: string, { token }: HostEndpoint): string {
  return `With this machine’s credentials, for you alone: ${pageAddress(url, token)}`;
}
