import { Sha256 } from '@aws-crypto/sha256-browser';
import type { Fault } from '../../core/fault/fault';
import { Secret } from '../../core/credentials/secret';
import type { HostPort } from '../../core/hostSources/port';
import type { ChainId } from '../../core/drivers/chains';
import { sourceContent } from '../../core/sources/source';
import { stsRequestFor } from '../../core/mongodbAws/stsRequest';
import { signRequest } from '../../core/sigv4/sign';
import { exampleUser } from '../exampleUser';

export interface FakeHost {
  readonly port: HostPort;
  /** The orders that were asked for. */
  readonly asked: readonly ChainId[];
  /** How many challenges were signed. */
  readonly signed: () => number;
  /** What it does from now on. */
  behave(change: Partial<Behaviour>): void;
}

interface Behaviour {
  /** It has credentials in its environment. */
  readonly has: boolean;
  readonly expiration: number | undefined;
  /** What asking it fails with. */
  readonly fault: Fault | null;
  /** Answers wait for it. */
  readonly until: Promise<void>;
}

/** A machine whose environment has the sandbox's assumed role, in the shape in which the page has its own. */
export function fakeHost(): FakeHost {
  const user = exampleUser('assumed-role');
  const sessionToken = user.sessionToken ?? new Secret('');
  const asked: ChainId[] = [];
  let signed = 0;
  let now: Behaviour = { has: true, expiration: undefined, fault: null, until: Promise.resolve() };
  return {
    asked,
    signed: () => signed,
    behave(change) {
      now = { ...now, ...change };
    },
    port: {
      async resolve(order) {
        asked.push(order);
        await now.until;
        if (now.fault) throw now.fault;
        const found = {
          kind: 'found',
          accessKeyId: user.accessKeyId,
          temporary: true,
          ...(now.expiration === undefined ? {} : { expiration: now.expiration }),
        } as const;
        const content = sourceContent(
          'environment',
          now.has ? ['accessKeyId', 'secretAccessKey', 'sessionToken'] : [],
        );
        const answer = now.has ? { outcome: found, exchanges: [], ms: 1 } : null;
        return {
          host: { machine: 'pod-7', order, sources: [{ id: 'environment', content, answer }] },
          sessionToken: now.has ? sessionToken : new Secret(''),
        };
      },
      async sign({ stsHost, serverNonce, amzDate }) {
        signed += 1;
        if (now.fault) throw now.fault;
        const scope = { region: 'us-east-1', service: 'sts', amzDate };
        const credentials = { ...user, sessionToken };
        return (await signRequest(stsRequestFor(stsHost, serverNonce), credentials, scope, Sha256)).signing;
      },
    },
  };
}
