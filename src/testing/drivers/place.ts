import type { ServerModeId } from '../../core/mongodbAws/server/modes';
import type { SandboxUser } from '../../core/sts/users';
import { listenSandbox } from '../../server/sandbox/listenSandbox';
import type { ListenerLine } from '../../server/listener/driverConnection';
import { makeLocalCertificate } from '../../server/listener/localCertificate';
import { sandboxPorts } from '../../server/sandbox/sandboxPorts';
import { startRelayListener } from '../relay/relayListener';
import { relayTo } from '../relay/relayScene';
import type { Case } from './cases';

/** Where a driver logs in. */
export interface Place {
  readonly port: number;
  /** The authority that the driver has to trust, PEM; null without TLS. */
  readonly ca: string | null;
  close(): Promise<void>;
}

const host = '127.0.0.1';

/** A sandbox of its own, by itself or as the cluster behind a relay. @param users whom it knows @param log told by the sandbox @param at the sandbox's port, 0 for a free one; `mode`: which server it behaves like */
export async function openPlace(
  over: Case['over'],
  users: readonly SandboxUser[],
  log: (line: ListenerLine) => void,
  { at = 0, mode }: { readonly at?: number; readonly mode?: ServerModeId | undefined } = {},
): Promise<Place> {
  const certificate = over === 'TCP' ? null : makeLocalCertificate(Date.now());
  const sandbox = await listenSandbox({
    host,
    port: at,
    server: { ...sandboxPorts(users), ...(mode === undefined ? {} : { mode }) },
    ...(certificate ? { tls: certificate } : {}),
    log,
  });
  const { port } = sandbox;
  if (over !== 'relay') return { port, ca: certificate?.ca ?? null, close: () => sandbox.close() };
  const relay = await startRelayListener(
    relayTo(`mongodb://${host}:${port}/?tls=true`, {
      all: true,
      allowTargets: [{ host, port }],
      ...(certificate ? { tlsCa: [certificate.ca] } : {}),
    }),
  );
  return {
    port: relay.port,
    ca: null,
    async close() {
      await relay.close();
      await sandbox.close();
    },
  };
}
