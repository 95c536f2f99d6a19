import { judgeClientFinal } from '../mongodbAws/clientFinal';
import { stsRequestFor } from '../mongodbAws/stsRequest';
import { orNull } from '../fault/fault';
import { splitCanonicalRequest } from '../sigv4/canonicalRequest';
import type { RequestToSign } from '../sigv4/request';
import type { HandshakeEvent } from '../trace/events';

/** One line of a request: its first, a header, the empty one, or the body. */
export interface RequestLine {
  readonly kind: 'start' | 'header' | 'headers-end' | 'body';
  /** Without its line feed. */
  readonly text: string;
  /** Header lines only: the name before the colon. */
  readonly header?: string;
}

/** The request that is signed, with the date that the signer adds; a session token is not in it. */
export function requestLines(log: readonly HandshakeEvent[]): readonly RequestLine[] | null {
  const event = log.findLast(({ type }) => type === 'request');
  if (event?.type !== 'request') return null;
  return linesOf(event.request, { 'x-amz-date': event.amzDate });
}

/**
 * The request that the sandbox's server sent to its STS: what of it was signed as STS read it, the rest as the client's
 * last payload says. null where no STS of ours came to read it: what a real server sends, it alone knows.
 */
export function stsRequestLines(log: readonly HandshakeEvent[]): readonly RequestLine[] | null {
  const judged = log.findLast(({ type }) => type === 'judged');
  const challenge = log.find(({ type }) => type === 'server-first');
  const last = log.findLast(({ type }) => type === 'client-final');
  if (judged?.type !== 'judged' || challenge?.type !== 'server-first' || last?.type !== 'client-final')
    return null;
  const read = judged.judgement.rebuilt && splitCanonicalRequest(judged.judgement.rebuilt.canonicalRequest);
  const final = orNull(() => judgeClientFinal(last.payload));
  if (!read || !final) return null;
  const readAs = (name: string): string | undefined =>
    read.find(({ header }) => header === name)?.text.slice(name.length + 1);
  const { authorization, amzDate, sessionToken } = final;
  const request = stsRequestFor(
    readAs('host') ?? challenge.stsHost,
    readAs('x-mongodb-server-nonce') ?? challenge.serverNonce,
    readAs('x-mongodb-gs2-cb-flag')?.charCodeAt(0),
  );
  return linesOf(request, {
    authorization,
    'x-amz-date': amzDate,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  });
}

export function requestText(log: readonly HandshakeEvent[]): string | null {
  return joined(requestLines(log));
}

export function stsRequestText(log: readonly HandshakeEvent[]): string | null {
  return joined(stsRequestLines(log));
}

function joined(lines: readonly RequestLine[] | null): string | null {
  return lines === null ? null : lines.map(({ text }) => text).join('\n');
}

function linesOf(
  { method, path, headers, body }: RequestToSign,
  added: Readonly<Record<string, string>>,
): readonly RequestLine[] {
  const all = Object.entries({ ...headers, ...added }).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    { kind: 'start', text: `${method} ${path}` },
    ...all.map(([header, text]): RequestLine => ({ kind: 'header', header, text: `${header}:${text}` })),
    { kind: 'headers-end', text: '' },
    { kind: 'body', text: body },
  ];
}
