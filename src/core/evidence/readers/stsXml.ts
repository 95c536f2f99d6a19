import type { PieceFacts } from '../piece';
import type { EvidenceReader, Found } from '../scan';
import { clockIn } from '../../sts/clockIn';
import { firstMatches } from './firstMatches';

/** An element around another, as far as one looks for what belongs to it. */
const reach = 4096;
const longestText = 2048;

/** STS's answers in XML, whole or the part that somebody copied. */
export const stsXml: EvidenceReader = (scan) => [
  ...firstMatches(scan.text, /<Code>/g).map(({ index }) => errorAt(scan.text, index, scan.mask)),
  ...firstMatches(scan.text, /<Arn>/g).flatMap(({ index }) => identityAt(scan.text, index) ?? []),
];

/** What S3, EC2 and others write in their errors, and STS does not. */
const ofAnother =
  /<(?:HostId|AWSAccessKeyId|BucketName|Resource|StringToSign|RequestID)>|xmlns="https?:\/\/(?!sts\.)[\w.-]{1,64}amazonaws\.com/;

function errorAt(text: string, at: number, mask: (text: string) => string): Found {
  const [start, end] = around(text, at, /<(?:\?xml|ErrorResponse|Error)\b/, 'ErrorResponse', 'Error');
  const part = text.slice(start, end);
  const code = elementIn(part, 'Code');
  const message = elementIn(part, 'Message');
  const requestId = elementIn(part, 'RequestId');
  const clock = clockIn(message ?? '');
  const status = [
    ...text.slice(Math.max(0, start - reach), start).matchAll(/\bHTTP\/[\d.]{1,3} (\d{3})\b/g),
  ].at(-1)?.[1];
  const facts: PieceFacts['sts-error'] = {
    written: 'xml',
    ...(status === undefined ? {} : { status: Number(status) }),
    ...(code === undefined ? {} : { code: mask(code).slice(0, 64) }),
    ...(message === undefined ? {} : { message: mask(message) }),
    ...(requestId === undefined ? {} : { requestId: requestId.slice(0, 64) }),
    ...(clock ? { clock } : {}),
    ...(ofAnother.test(part) ? { elsewhere: true } : {}),
  };
  return { kind: 'sts-error', start, end, facts };
}

function identityAt(text: string, at: number): Found | null {
  const [start, end] = around(
    text,
    at,
    /<(?:\?xml|GetCallerIdentityResponse|GetCallerIdentityResult)\b/,
    'GetCallerIdentityResponse',
    'GetCallerIdentityResult',
  );
  const part = text.slice(start, end);
  const arn = elementIn(part, 'Arn');
  if (arn?.startsWith('arn:') !== true || !part.includes('GetCallerIdentity')) return null;
  const [account, userId] = [elementIn(part, 'Account'), elementIn(part, 'UserId')];
  const facts: PieceFacts['sts-identity'] = {
    written: 'xml',
    arn,
    ...(account === undefined ? {} : { account }),
    ...(userId === undefined ? {} : { userId }),
  };
  return { kind: 'sts-identity', start, end, facts };
}

/** From the element that begins before a place, or from there, to the end of one of these names, or of what stands in one line. */
function around(
  text: string,
  at: number,
  opening: RegExp,
  ...names: readonly string[]
): readonly [number, number] {
  const from = Math.max(0, at - reach);
  const head = text.slice(from, at);
  const closed = Math.max(0, head.lastIndexOf('</ErrorResponse>'));
  const opened = head.slice(closed).search(opening);
  const start = opened < 0 ? at : from + closed + opened;
  const tail = text.slice(at, at + reach);
  for (const name of names) {
    const close = tail.indexOf(`</${name}>`);
    if (close >= 0) return [start, at + close + name.length + 3];
  }
  const last = [...tail.matchAll(/<\/(?:Code|Message|RequestId|Arn|Account|UserId)>/g)].at(-1);
  return [start, last ? at + last.index + last[0].length : at + '<Code>'.length];
}

function elementIn(xml: string, name: string): string | undefined {
  const open = xml.indexOf(`<${name}>`);
  const close = open < 0 ? -1 : xml.indexOf(`</${name}>`, open);
  if (close < 0) return undefined;
  const text = xml.slice(open + name.length + 2, close).trim();
  return text === '' ? undefined : unescaped(text).slice(0, longestText);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,5})|(\w{2,4}));/g,
    (whole, number: string | undefined, name: string | undefined) =>
      number === undefined ? (entities[name ?? ''] ?? whole) : String.fromCharCode(Number(number)),
  );
}
