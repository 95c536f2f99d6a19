import { builtInUsers } from '../../core/sts/builtInUsers';
import { logOf } from '../../server/main/logOf';
import { startListener } from '../../server/main/startListener';
import { freePorts } from '../freePorts';
import { makeAuthority } from '../proxy/certificates';
import { closedPort } from '../closedPort';
import { startNginx } from './startNginx';
import { startSignIn, type SignIn } from './startSignIn';
import { startReplica, type Replica } from './startReplica';
import type { Visit } from './visit';

/** Two replicas behind nginx, and what they reach. */
export interface Cluster {
  readonly visit: Visit;
  readonly replicas: readonly [Replica, Replica];
  /** The sandbox's server as the connection string of a cluster. */
  readonly target: string;
  readonly signIn: SignIn;
  close(): Promise<void>;
}

/** @param nginx the program. @param options of both replicas, beside those that a public one has */
export async function startCluster(nginx: string, options: readonly string[] = []): Promise<Cluster> {
  const listening = await startListener(freePorts, builtInUsers(), logOf(freePorts));
  if (!listening) throw new Error('The sandbox does not listen');
  const target = `127.0.0.1:${listening.facts.port}`;
  const port = await closedPort();
  const url = `https://localhost:${port}/team/countersign/`;
  const given = [
    `--public-url=${url}`,
    '--trust-proxy=127.0.0.1',
    `--allow-target=${target}`,
    '--metrics-listen=127.0.0.1:0',
    ...options,
  ];
  const replicas = await Promise.all([startReplica(given), startReplica(given)]);
  const signIn = await startSignIn();
  const authority = makeAuthority('Countersign tests');
  const front = await startNginx({
    program: nginx,
    port,
    keys: authority.issue('DNS:localhost'),
    replicas: [replicas[0].port, replicas[1].port],
    signIn: signIn.port,
  });
  return {
    signIn,
    visit: { url, ca: authority.ca },
    replicas,
    target: `mongodb://${target}/`,
    async close() {
      await front.close();
      await Promise.all(replicas.map((replica) => replica.end('SIGKILL')));
      signIn.close();
      await listening.close();
    },
  };
}
