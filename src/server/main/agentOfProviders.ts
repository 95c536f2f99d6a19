import { Agent, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { statementOf } from '../../words/en/faults/faultInWords';
import { faultData, toFault } from '../../core/fault/fault';
import type { ReachConfig } from '../reach/reachConfig';
import { reachPeer } from '../reach/reachPeer';
import { reachPorts } from '../reach/reachPorts';

/**
 * What takes AWS's providers to STS and to SSO by the way that everything else here goes: they know no forward proxy
 * by themselves, nor what the system trusts. The endpoints of the machine itself speak HTTP, and are asked without it.
 * @returns undefined where they need none of it, and connect by themselves
 * @throws Fault `tls-certificate` when the configured CA text cannot be used
 */
export function agentOfProviders(config: ReachConfig): Agent | undefined {
  if (!config.wayOut && !config.systemCa) return undefined;
  const ports = reachPorts(config, () => performance.now());
  return new ReachingAgent(async ({ host, port }) => {
    // Whom they ask is said by the environment and the files of this machine, by no page.
    const peer = { host, port, by: 'allow-list' } as const;
    return (await reachPeer(peer, true, ports, () => undefined, new AbortController().signal)).socket;
  });
}

type Connect = (peer: { readonly host: string; readonly port: number }) => Promise<Duplex>;

class ReachingAgent extends Agent {
  readonly #connect: Connect;

  constructor(connect: Connect, options?: AgentOptions) {
    super(options);
    this.#connect = connect;
  }

  override createConnection(
    { host, port }: { readonly host?: string | null; readonly port?: number | string | null },
    tell: (failure: Error | null, socket?: Duplex) => void,
  ): undefined {
    this.#connect({ host: host ?? '', port: Number(port ?? 443) }).then(
      (socket) => tell(null, socket),
      (thrown: unknown) => tell(inWords(thrown)),
    );
  }
}

/** As the providers tell what they failed by. */
function inWords(thrown: unknown): Error {
  const fault = toFault(thrown);
  return Object.assign(new Error(statementOf(faultData(fault))), { code: fault.code });
}
