import { Fault } from '../../../core/fault/fault';
import { noHooks } from '../../../core/handshake/clientHooks';
import type { ClientEnding } from '../../../core/handshake/clientRun';
import { runHandshake, type HandshakeRun } from '../../../core/handshake/runHandshake';
import { runOnPaper } from '../../../core/handshake/runOnPaper';
import type { Link } from '../../../core/link/ports';
import type { HostPort } from '../../../core/hostSources/port';
import type { Inputs } from '../inputs/inputs';
import type { BrokenRun } from './brokenRun';
import type { Ports } from './ports';
import { signerFor } from './signerFor';

/** @property link null: on paper */
type Means = Pick<HandshakeRun, 'tell' | 'tellKeys' | 'hold'> & {
  readonly link: Link | null;
  readonly ports: Ports;
  /** The machine that serves the page. @throws Fault where it lends nothing */
  readonly machine: () => HostPort;
};

/**
 * Has the client run with these inputs: with a server, or on paper.
 * @param broken what is broken on purpose; a Fault where that is not known
 */
export function perform(
  inputs: Inputs,
  broken: BrokenRun | Fault | null,
  { link, machine, hold, ...run }: Means,
): ClientEnding | Promise<ClientEnding> {
  if (broken instanceof Fault) return { outcome: 'failed', step: 'credentials', fault: broken };
  const hooks = broken?.hooks ?? noHooks;
  const signer = signerFor(inputs, hooks, run.ports.Sha256, machine);
  if (signer instanceof Fault) return { outcome: 'failed', step: 'credentials', fault: signer };
  if (!link) return runOnPaper(inputs.challenge, { ...run, signer });
  const target = inputs.connectionString;
  if (inputs.target === 'cluster' && target === '') {
    const fault = new Fault('connection-string-invalid', { problem: 'none' });
    return { outcome: 'failed', step: 'resolve', fault };
  }
  return runHandshake({ ...run, link, target, signer, hooks, hold });
}
