import { Fault } from '../fault/fault';
import type { AwsCredentials } from '../credentials/awsCredentials';
import type { Secret } from '../credentials/secret';
import { foundOnHost } from '../hostSources/hostSources';
import type { HostCredentials, HostPort } from '../hostSources/port';
import type { HashConstructor } from '../sigv4/hash';
import type { RequestToSign, SigningScope } from '../sigv4/request';
import type { Signing } from '../sigv4/signing';
import type { DerivedKeys } from '../sigv4/stages';
import type { ClientHooks } from './clientHooks';

/** A signing, and where it was made here, the keys that were derived for it. */
export interface SignedBySigner {
  readonly signing: Signing;
  /** null: they are where the secret is, and that is not here. */
  readonly keys: DerivedKeys | null;
}

/** Whoever signs a request: the client with credentials that it holds, or a machine that shows nobody its secret. */
export interface Signer {
  /** Goes into the last message. */
  readonly sessionToken?: Secret;
  /** Why it cannot sign; known before anything is sent, and told once the server has been reached. */
  readonly missing?: Fault;
  /** The same signer with another session token, or without one; absent where the token is not here to choose. */
  readonly withToken?: (sessionToken: Secret | undefined) => Signer;
  /** @rejects with a Fault */
  readonly sign: (request: RequestToSign, scope: SigningScope) => Promise<SignedBySigner>;
}

/** Signs here, with credentials that are at hand. */
export function ownSigner(credentials: AwsCredentials, hooks: ClientHooks, Sha256: HashConstructor): Signer {
  const signerWith = ({ sessionToken, ...pair }: AwsCredentials): Signer => {
    const held = sessionToken ? { ...pair, sessionToken } : pair;
    return {
      ...(sessionToken ? { sessionToken } : {}),
      withToken: (other) => signerWith({ ...pair, ...(other ? { sessionToken: other } : {}) }),
      sign: (request, scope) => hooks.sign(request, held, scope, Sha256),
    };
  };
  return signerWith(hooks.credentials(credentials));
}

/**
 * Has the machine sign. It is told the challenge and the date, and makes the request itself.
 * @throws Fault where the machine has no credentials
 */
export function hostSigner({ host, sessionToken }: HostCredentials, port: HostPort): Signer {
  const on = foundOnHost(host);
  if (!on) {
    throw new Fault('credentials-missing', { problem: 'none-here', machine: host.machine });
  }
  const { accessKeyId } = on.found;
  return {
    ...(sessionToken.length > 0 ? { sessionToken } : {}),
    async sign({ headers }, { amzDate }) {
      const signing = await port.sign({
        accessKeyId,
        stsHost: headers.host ?? '',
        serverNonce: headers['x-mongodb-server-nonce'] ?? '',
        amzDate,
      });
      return { signing, keys: null };
    },
  };
}

/** Somebody without credentials, who can see all the same whether a server is there. */
export function noSigner(missing: Fault): Signer {
  return { missing, sign: () => Promise.reject(missing) };
}
