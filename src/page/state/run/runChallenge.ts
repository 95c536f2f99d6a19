import { base64Decode } from '../../../core/bytes/base64';
import { Fault, toFault } from '../../../core/fault/fault';
import type { EventBody } from '../../../core/trace/events';
import { recordFault } from '../../../core/trace/faultRecord';
import { makeClientFinal } from '../../../core/mongodbAws/clientFinal';
import { clientNonce, makeClientFirst } from '../../../core/mongodbAws/clientFirst';
import { clientNonceLength, serverNonceLength, stsService } from '../../../core/mongodbAws/constants';
import { makeServerFirst } from '../../../core/mongodbAws/serverFirst';
import { judgeStsHost, regionOf } from '../../../core/mongodbAws/stsHost';
import { stsRequestFor } from '../../../core/mongodbAws/stsRequest';
import { parseAmzDate } from '../../../core/sigv4/amzDate';
import type { DerivedKeys } from '../../../core/sigv4/stages';
import type { StepId } from '../../../core/vocabulary/steps';
import type { Clock } from '../../../core/link/ports';
import type { ChallengeInputs } from '../inputs/inputs';
import type { Signer } from './signer';

export interface PaperRun {
  readonly challenge: ChallengeInputs;
  readonly signer: Signer;
  readonly ports: { readonly clock: Clock };
  readonly tell: (event: EventBody) => void;
  readonly tellKeys: (keys: DerivedKeys) => void;
}

/** Answers a typed challenge on paper: the same signing, and no server. Never throws. */
export async function runChallenge(run: PaperRun): Promise<void> {
  const at: { step: StepId } = { step: 'server-first' };
  try {
    await answerOnPaper(run, at);
    run.tell({ type: 'ended', ending: { outcome: 'signed', step: 'client-final' } });
  } catch (thrown) {
    const fault = recordFault(toFault(thrown));
    run.tell({ type: 'ended', ending: { outcome: 'failed', step: at.step, fault } });
  }
}

async function answerOnPaper(run: PaperRun, at: { step: StepId }): Promise<void> {
  const { tell, challenge, ports } = run;
  const { serverNonce, stsHost: host, signingDate } = challenge;
  if (serverNonce === '') {
    throw new Fault('challenge-invalid', 'There is no server nonce to sign', {
      advice: 'Enter the nonce as base64, or run a handshake first and come back',
    });
  }
  const bytes = readNonce(serverNonce, (text) => tell({ type: 'notice', step: 'server-first', text }));
  if (bytes && bytes.length >= clientNonceLength) {
    const nonce = clientNonce(bytes.slice(0, clientNonceLength));
    tell({ type: 'client-first', clientNonce: nonce, payload: makeClientFirst(nonce) });
  }
  const stsHost = judgeStsHost(host);
  const region = regionOf(stsHost);
  tell({
    type: 'server-first',
    serverNonce,
    stsHost,
    region,
    unknownFields: [],
    ...(bytes ? { payload: makeServerFirst(bytes, stsHost) } : {}),
  });
  at.step = 'request';
  parseAmzDate(signingDate);
  const request = stsRequestFor(stsHost, serverNonce);
  tell({ type: 'request', request, amzDate: signingDate, region });
  at.step = 'signature';
  const since = ports.clock.steady();
  const scope = { region, service: stsService, amzDate: signingDate };
  const { signing, keys } = await run.signer.sign(request, scope);
  if (keys) run.tellKeys(keys);
  tell({ type: 'signed', signing, ms: ports.clock.steady() - since });
  at.step = 'client-final';
  tell({ type: 'client-final', payload: makeClientFinal(signing, run.signer.sessionToken) });
}

/** @returns the nonce's bytes, or null where the text is no base64; it is then signed as it stands */
function readNonce(text: string, warn: (text: string) => void): Uint8Array | null {
  let bytes: Uint8Array;
  try {
    bytes = base64Decode(text);
  } catch (cause) {
    const offset = cause instanceof Fault ? cause.facts.offset : undefined;
    warn(
      `This is not base64 (character ${(offset ?? 0) + 1}), so it is signed as typed. No server sends such a nonce.`,
    );
    return null;
  }
  if (bytes.length !== serverNonceLength) {
    warn(
      `This nonce has ${bytes.length} bytes; a client must refuse any but ${serverNonceLength}. It is signed all the same.`,
    );
  }
  return bytes;
}
