import { bytesEqual } from '../bytes/bytes';
import { Fault } from '../fault/fault';
import { hexDecode, hexEncode } from '../bytes/hex';
import { utf8Decode } from '../bytes/utf8';
import { Secret } from '../credentials/secret';
import type { Operation } from './recordingHash';

/** One HMAC of the key derivation. The key and digest are secrets and are not here; the data is public. */
export interface Derivation {
  readonly name: 'kDate' | 'kRegion' | 'kService' | 'kSigning';
  /** What the HMAC is keyed with, in words. */
  readonly keyedWith: string;
  readonly data: string;
}

/** What was signed and what came of it, read back from the recorded operations. Nothing in it is secret but what `canonicalRequest` quotes of a session token. */
export interface Stages {
  readonly body: string;
  readonly payloadHash: string;
  readonly canonicalRequest: string;
  readonly canonicalRequestHash: string;
  readonly credentialScope: string;
  readonly stringToSign: string;
  readonly derivations: readonly Derivation[];
  readonly signature: string;
}

/** The four derived keys, hex in `Secret`s. Whoever holds kSigning signs for a day. */
export type DerivedKeys = Readonly<Record<Derivation['name'], Secret>>;

const derivationNames = ['kDate', 'kRegion', 'kService', 'kSigning'] as const;

/**
 * Ties the operations together by their data, not their order, since the signer interleaves them: the last HMAC is
 * the one whose digest is the signature; its key is the digest of the one before; and so on back to the secret.
 * @param signature lower-case hex, from the Authorization header
 * @throws Fault `signing-failed` when an operation of the chain is missing
 */
export function readStages(
  operations: readonly Operation[],
  signature: string,
): { stages: Stages; keys: DerivedKeys } {
  const last = find(operations, 'hmac', hexDecode(signature), 'signature');
  const chain: HmacOperation[] = [];
  for (let key = last.key, left = 4; left > 0; left--) {
    const operation = find(operations, 'hmac', key, 'signing key');
    chain.unshift(operation);
    key = operation.key;
  }
  const stringToSign = utf8Decode(last.data);
  const [, , credentialScope = '', canonicalRequestHash = ''] = stringToSign.split('\n');
  const canonicalRequest = utf8Decode(
    find(operations, 'hash', hexDecode(canonicalRequestHash), 'canonical request').data,
  );
  const payloadHash = canonicalRequest.slice(canonicalRequest.lastIndexOf('\n') + 1);
  const body = utf8Decode(find(operations, 'hash', hexDecode(payloadHash), 'body').data);
  const derivations = describeDerivations(chain.map(({ data }) => utf8Decode(data)));
  const keyOf = (i: number): Secret => new Secret(hexEncode(chain[i]?.digest ?? new Uint8Array()));
  return {
    stages: {
      body,
      payloadHash,
      canonicalRequest,
      canonicalRequestHash,
      credentialScope,
      stringToSign,
      derivations,
      signature,
    },
    keys: { kDate: keyOf(0), kRegion: keyOf(1), kService: keyOf(2), kSigning: keyOf(3) },
  };
}

/** The four HMACs of the key derivation over the four parts of a scope, with what is public of them. */
export function describeDerivations(scope: readonly string[]): readonly Derivation[] {
  return derivationNames.map((name, i) => ({
    name,
    keyedWith: i === 0 ? '"AWS4" + secret access key' : (derivationNames[i - 1] ?? ''),
    data: scope[i] ?? '',
  }));
}

type HmacOperation = Operation & { kind: 'hmac' };

function find(operations: readonly Operation[], kind: 'hash', digest: Uint8Array, what: string): Operation;
function find(
  operations: readonly Operation[],
  kind: 'hmac',
  digest: Uint8Array,
  what: string,
): HmacOperation;
function find(
  operations: readonly Operation[],
  kind: Operation['kind'],
  digest: Uint8Array,
  what: string,
): Operation {
  const found = operations.find(
    (operation) => operation.kind === kind && bytesEqual(operation.digest, digest),
  );
  if (!found) throw new Fault('signing-failed', { problem: 'recording', operation: what });
  return found;
}
