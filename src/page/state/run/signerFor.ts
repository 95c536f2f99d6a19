import { toFault, type Fault } from '../../../core/fault/fault';
import type { ClientHooks } from '../../../core/handshake/clientHooks';
import { hostSigner, noSigner, ownSigner, type Signer } from '../../../core/handshake/signer';
import type { HashConstructor } from '../../../core/sigv4/hash';
import type { HostPort } from '../../../core/hostSources/port';
import { partsOf } from '../inputs/entered';
import type { Inputs } from '../inputs/inputs';
import { resolutionOf, requireCredentials, signingCredentials } from '../inputs/resolution';

/**
 * Whoever signs for these inputs, or why nobody can.
 * @param machine the machine that serves the page. @throws Fault where it lends nothing
 */
export function signerFor(
  inputs: Inputs,
  hooks: ClientHooks,
  Sha256: HashConstructor,
  machine: () => HostPort,
): Signer | Fault {
  try {
    if (inputs.machine) return hostSigner(inputs.machine, machine());
    return ownSigner(requireCredentials(inputs), hooks, Sha256);
  } catch (thrown) {
    const fault = toFault(thrown);
    return isForReachingOnly(inputs) ? noSigner(fault) : fault;
  }
}

/** With no credentials at all it can still be seen whether a cluster can be reached: they are needed after that. */
function isForReachingOnly(inputs: Inputs): boolean {
  return (
    inputs.target === 'cluster' &&
    !inputs.machine &&
    resolutionOf(inputs).stopped === null &&
    partsOf(signingCredentials(inputs)).length === 0 &&
    signingCredentials(inputs).source === null
  );
}
