import type { HandshakeEvent } from '../../core/trace/events';
import { sandboxStsHost, type ServerPorts } from '../../core/mongodbAws/server/state';
import { builtInUsers, type ExampleUser } from '../../core/sts/builtInUsers';
import type { SandboxUser } from '../../core/sts/users';
import type { Inputs } from '../../page/state/inputs/inputs';
import type { Ports } from '../../page/state/run/ports';
import { inPageLink } from '../../page/transport/inPageLink';
import { handshakeStore } from './handshakeStore';
import { tcpSandboxLink } from './tcpSandboxLink';
import { reasonInWords } from '../../words/en/refusals/reasonInWords';

/** Where the sandbox is: in the page, or behind a socket on loopback. */
export const places = ['in the page', 'over TCP'] as const;

export type Place = (typeof places)[number];

/** A quarter of a second past the full one, as clocks are. */
export const wall = Date.UTC(2026, 10, 24, 10, 15, 0, 250);

const links: Readonly<Record<Place, (server: ServerPorts) => ReturnType<Ports['sandboxLink']>>> = {
  'in the page': (server) =>
    inPageLink(server, {
      steady: () => 0,
      // A server that will not answer is given up at once; any other is waited for.
      after(_ms, act) {
        if (!server.faults?.has('silence')) return () => undefined;
        const timer = setImmediate(act);
        return () => clearImmediate(timer);
      },
    }),
  'over TCP': tcpSandboxLink,
};

/** Runs a handshake by the store, as the page does, and gives its log. */
export async function runWith(
  inputs: Partial<Inputs>,
  place: Place,
  users: readonly SandboxUser[] = builtInUsers(),
): Promise<readonly HandshakeEvent[]> {
  const store = handshakeStore({
    users,
    stsHost: sandboxStsHost,
    now: () => wall,
    seed: 1,
    link: (server) => links[place]({ ...server, inWords: reasonInWords }),
  });
  store.actions.edit({ target: 'sandbox', ...inputs });
  await store.actions.run();
  return store.getState().log;
}

export const userIds = [
  'iam-user',
  'assumed-role',
  'no-database-user',
] as const satisfies readonly ExampleUser['id'][];
