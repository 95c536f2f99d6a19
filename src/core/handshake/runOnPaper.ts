import { base64Decode } from '../bytes/base64';
import { Fault, toFault } from '../fault/fault';
import { makeClientFinal } from '../mongodbAws/clientFinal';
import { clientNonce, makeClientFirst } from '../mongodbAws/clientFirst';
import { clientNonceLength, serverNonceLength } from '../mongodbAws/constants';
import { makeServerFirst } from '../mongodbAws/serverFirst';
import { judgeStsHost, regionOf } from '../mongodbAws/stsHost';
import { stsRequestFor } from '../mongodbAws/stsRequest';
import { parseAmzDate } from '../sigv4/amzDate';
import type { At, ClientEnding, ClientRun } from './clientRun';
import type { RunNotice } from './clientEvents';
import { signTelling } from './signTelling';

/** A challenge as typed. */
export interface PaperChallenge {
  readonly serverNonce: string;
  readonly stsHost: string;
  /** `YYYYMMDDTHHMMSSZ` */
  readonly signingDate: string;
}

/** Answers a typed challenge on paper: the same signing, and no server. Never throws. */
export async function runOnPaper(challenge: PaperChallenge, run: ClientRun): Promise<ClientEnding> {
  const at: At = { step: 'server-first' };
  try {
    await answerOnPaper(challenge, run, at);
    return { outcome: 'signed', step: 'client-final' };
  } catch (thrown) {
    return { outcome: 'failed', step: at.step, fault: toFault(thrown) };
  }
}

async function answerOnPaper(challenge: PaperChallenge, run: ClientRun, at: At): Promise<void> {
  const { tell } = run;
  const { serverNonce, signingDate: amzDate } = challenge;
  if (serverNonce === '') {
    throw new Fault('challenge-invalid', { problem: 'nonce-empty' });
  }
  const bytes = readNonce(serverNonce, (notice) => tell({ type: 'notice', step: 'server-first', notice }));
  if (bytes && bytes.length >= clientNonceLength) {
    const nonce = clientNonce(bytes.slice(0, clientNonceLength));
    tell({ type: 'client-first', clientNonce: nonce, payload: makeClientFirst(nonce) });
  }
  const stsHost = judgeStsHost(challenge.stsHost);
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
  parseAmzDate(amzDate);
  const signing = await signTelling(run, at, {
    request: stsRequestFor(stsHost, serverNonce),
    amzDate,
    region,
  });
  at.step = 'client-final';
  tell({ type: 'client-final', payload: makeClientFinal(signing, run.signer.sessionToken) });
}

/** @returns the nonce's bytes, or null where the text is no base64; it is then signed as it stands */
function readNonce(text: string, warn: (notice: RunNotice) => void): Uint8Array | null {
  let bytes: Uint8Array;
  try {
    bytes = base64Decode(text);
  } catch (cause) {
    const offset = cause instanceof Fault ? cause.facts.offset : undefined;
    warn({ code: 'nonce-no-base64', offset: offset ?? 0 });
    return null;
  }
  if (bytes.length !== serverNonceLength) {
    warn({ code: 'nonce-length', found: bytes.length, wanted: serverNonceLength });
  }
  return bytes;
}
