import { readElements } from '../../../core/bson/elements';
import { base64Encode } from '../../../core/bytes/base64';
import { orNull } from '../../../core/fault/fault';
import type { HandshakeEvent } from '../../../core/trace/events';
import { tokenHeader } from '../../../core/sigv4/canonicalRequest';
import type { Signing } from '../../../core/sigv4/signing';
import type { DerivedKeys } from '../../../core/sigv4/stages';
import type { ValueName } from '../../../core/vocabulary/values';
import type { State } from '../view/state';
import { firstOf, lastOf } from '../../../core/trace/inLog';

/** The signing on screen: for edited credentials the preview, otherwise what was sent. */
export interface ShownSigning {
  readonly signing: Signing;
  readonly keys: DerivedKeys | null;
  readonly clientFinal: Uint8Array | null;
  /** No server has seen it. */
  readonly previewed: boolean;
}

export function shownSigning(state: Pick<State, 'log' | 'preview' | 'keys'>): ShownSigning | null {
  const { preview, log, keys } = state;
  if (preview) {
    return {
      signing: preview.signing,
      keys: preview.keys,
      clientFinal: preview.clientFinal,
      previewed: true,
    };
  }
  const signed = lastOf(log, 'signed');
  if (!signed) return null;
  return {
    signing: signed.signing,
    keys,
    clientFinal: lastOf(log, 'client-final')?.payload ?? null,
    previewed: false,
  };
}

/** Whether a client-final payload holds a session token; also where it cannot be read, since then it may. */
export function holdsToken(clientFinal: Uint8Array): boolean {
  return orNull(() => readElements(clientFinal))?.some(({ name }) => name === 't') ?? true;
}

/** Whether a session token goes with the request of the run that is shown, whatever the inputs have become since. */
export function runSignsToken(log: readonly HandshakeEvent[]): boolean {
  const signed = lastOf(log, 'signed')?.signing.signedHeaders.includes(tokenHeader);
  return signed ?? firstOf(log, 'started')?.temporary ?? false;
}

/** The exact text of every named value that exists by now. The session token is not among them: it is a secret. */
export type ShownValues = Readonly<Partial<Record<ValueName, string>>>;

export function shownValues(state: Pick<State, 'log' | 'preview' | 'keys'>): ShownValues {
  // Every value on screen asks for it.
  const known = remembered.get(state.preview ?? state.log);
  if (known && known.log === state.log) return known.values;
  const values = valuesIn(state);
  remembered.set(state.preview ?? state.log, { log: state.log, values });
  return values;
}

/** Of each log, and of what is previewed over it. */
const remembered = new WeakMap<
  NonNullable<State['preview']> | State['log'],
  { readonly log: State['log']; readonly values: ShownValues }
>();

function valuesIn(state: Pick<State, 'log' | 'preview' | 'keys'>): ShownValues {
  const { log } = state;
  const shown = shownSigning(state);
  const clientFirst = lastOf(log, 'client-first');
  const serverFirst = firstOf(log, 'server-first');
  const amzDate = lastOf(log, 'request')?.amzDate;
  const arn = arnOf(log);
  return defined({
    accessKeyId: shown?.signing.accessKeyId ?? firstOf(log, 'started')?.accessKeyId,
    clientNonce: clientFirst && base64Encode(clientFirst.clientNonce),
    clientFirst: clientFirst && base64Encode(clientFirst.payload),
    serverNonce: serverFirst?.serverNonce,
    serverFirst: serverFirst?.payload && base64Encode(serverFirst.payload),
    stsHost: serverFirst?.stsHost,
    region: serverFirst?.region,
    amzDate,
    payloadHash: shown?.signing.payloadHash,
    canonicalRequest: shown?.signing.canonicalRequest,
    canonicalRequestHash: shown?.signing.canonicalRequestHash,
    credentialScope: shown?.signing.credentialScope,
    stringToSign: shown?.signing.stringToSign,
    signature: shown?.signing.signature,
    authorization: shown?.signing.authorization,
    clientFinal: shown?.clientFinal ? base64Encode(shown.clientFinal) : undefined,
    arn,
  });
}

/**
 * Who STS says is calling. A cluster's STS tells this to the server alone: there it is the name of the database user
 * that the server took the client for.
 */
export function arnOf(log: readonly HandshakeEvent[]): string | undefined {
  const outcome = firstOf(log, 'judged')?.judgement.outcome;
  return outcome?.accepted ? outcome.identity.arn : firstOf(log, 'identified')?.identity.user;
}

function defined(values: Partial<Record<ValueName, string | undefined>>): ShownValues {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text !== undefined));
}
