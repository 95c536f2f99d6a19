import { base64Decode } from '../bytes/base64';
import { bytesEqual } from '../bytes/bytes';
import { utf8Encode } from '../bytes/utf8';
import { orNull } from '../fault/fault';
import type { ValueName } from '../vocabulary/values';
import { byteText } from './byteText';
import type { MadeValues } from './madeValues';
import type { Encoding, Mark } from './place';

/** A stretch of bytes where a value belongs. */
interface Belongs {
  readonly value: ValueName;
  readonly from: number;
  readonly to: number;
  readonly part?: 'day';
}

/** Characters of base64 that hold all bits of 32 bytes; the last has two of what follows. */
const headOf32 = 43;

/**
 * The marks of values that belong at known places, whatever stands there: where it is not the value that was made, it
 * is marked as changed.
 * @param at where the bytes stand in the medium
 */
export function marksAt(
  bytes: Uint8Array,
  belongs: readonly Belongs[],
  made: MadeValues,
  at = 0,
): readonly Mark[] {
  return belongs.flatMap(({ value, from, to, part }): readonly Mark[] => {
    const found = bytes.subarray(from, to);
    const written = writtenAs(made, value, part);
    if (found.length === 0 || !written) return [];
    const mark: Mark = {
      value,
      offset: at + from,
      length: found.length,
      encoding: written.encoding,
      ...(part === undefined ? {} : { part }),
      ...(bytesEqual(found, written.bytes) ? {} : { changed: true }),
    };
    return value === 'serverNonce' ? [mark, ...clientsHalf(byteText(found), at + from, made)] : [mark];
  });
}

/** How a value is written in a text. */
function writtenAs(made: MadeValues, value: ValueName, part: 'day' | undefined) {
  for (const encoding of ['utf8', 'hex', 'base64'] as const satisfies readonly Encoding[]) {
    const bytes = made.get(value)?.get(encoding);
    if (bytes) return { encoding, bytes: part === 'day' ? bytes.subarray(0, 8) : bytes };
  }
  return null;
}

/** The first half of the server's nonce is the client's, where the server kept it. */
function clientsHalf(base64: string, offset: number, made: MadeValues): readonly Mark[] {
  const nonce = made.get('clientNonce')?.get('raw');
  const bytes = orNull(() => base64Decode(base64));
  if (nonce?.length !== 32 || !bytes || bytes.length <= 32) return [];
  if (!bytesEqual(bytes.subarray(0, 32), nonce)) return [];
  return [{ value: 'clientNonce', offset, length: headOf32, encoding: 'base64-head' }];
}

const inHeaders: Readonly<Record<string, ValueName>> = {
  host: 'stsHost',
  'x-amz-date': 'amzDate',
  'x-amz-security-token': 'sessionToken',
  'x-mongodb-server-nonce': 'serverNonce',
};

interface Line {
  readonly text: string;
  readonly header?: string;
  readonly kind: string;
}

/** Lines of `name:value`, and a last line of the payload's hash where they are those of a canonical request. */
export function headerMarks(lines: readonly Line[], made: MadeValues): readonly Mark[] {
  let at = 0;
  return lines.flatMap((line) => {
    const bytes = utf8Encode(line.text);
    const start = at;
    at += bytes.length + 1;
    if (line.kind === 'payload-hash')
      return marksAt(bytes, [{ value: 'payloadHash', from: 0, to: bytes.length }], made, start);
    if (line.header === undefined) return [];
    const from = utf8Encode(line.header).length + 1;
    return headerValueMarks(line.header, bytes.subarray(from), made, start + from);
  });
}

function headerValueMarks(header: string, bytes: Uint8Array, made: MadeValues, at: number): readonly Mark[] {
  if (header === 'authorization') return authorizationMarks(bytes, made, at);
  if (header === 'host') return hostMarks(bytes, made, at);
  const value = Object.hasOwn(inHeaders, header) ? inHeaders[header] : undefined;
  return value === undefined ? [] : marksAt(bytes, [{ value, from: 0, to: bytes.length }], made, at);
}

/** The host that the server named; its second label is the region, but for `sts.amazonaws.com`. */
export function hostMarks(bytes: Uint8Array, made: MadeValues, at: number): readonly Mark[] {
  const host = byteText(bytes);
  const label = host.split('.')[1];
  const from = host.indexOf('.') + 1;
  const region: readonly Belongs[] =
    label === undefined || host === 'sts.amazonaws.com'
      ? []
      : [{ value: 'region', from, to: from + label.length }];
  return marksAt(bytes, [{ value: 'stsHost', from: 0, to: bytes.length }, ...region], made, at);
}

/** Algorithm, date, scope, hash: a line each. */
export function stringToSignMarks(bytes: Uint8Array, made: MadeValues): readonly Mark[] {
  const [algorithm = '', date = '', scope = ''] = byteText(bytes).split('\n');
  const dateAt = algorithm.length + 1;
  const scopeAt = dateAt + date.length + 1;
  const hashAt = scopeAt + scope.length + 1;
  return marksAt(
    bytes,
    [
      { value: 'stringToSign', from: 0, to: bytes.length },
      { value: 'amzDate', from: dateAt, to: dateAt + date.length },
      ...scopeParts(scope, scopeAt),
      { value: 'canonicalRequestHash', from: hashAt, to: bytes.length },
    ],
    made,
  );
}

function scopeParts(scope: string, at: number): readonly Belongs[] {
  const whole: Belongs = { value: 'credentialScope', from: at, to: at + scope.length };
  const [day = '', region = '', ...rest] = scope.split('/');
  if (rest.length !== 2) return [whole];
  const regionAt = at + day.length + 1;
  return [
    whole,
    { value: 'amzDate', from: at, to: at + day.length, part: 'day' },
    { value: 'region', from: regionAt, to: regionAt + region.length },
  ];
}

/** The header `a`, as far as it can be taken apart: key ID, scope and signature in it. */
export function authorizationMarks(bytes: Uint8Array, made: MadeValues, at = 0): readonly Mark[] {
  const text = byteText(bytes);
  const belongs: Belongs[] = [{ value: 'authorization', from: 0, to: bytes.length }];
  const credential = /Credential=([^,]*)/.exec(text);
  if (credential) {
    const from = credential.index + 'Credential='.length;
    const whole = credential[1] ?? '';
    const slash = lengthOfKeyId(whole, made);
    belongs.push({ value: 'accessKeyId', from, to: from + slash });
    if (slash < whole.length) belongs.push(...scopeParts(whole.slice(slash + 1), from + slash + 1));
  }
  const signature = /Signature=([^,]*)/.exec(text);
  if (signature) {
    const from = signature.index + 'Signature='.length;
    belongs.push({ value: 'signature', from, to: from + (signature[1] ?? '').length });
  }
  return marksAt(bytes, belongs, made, at);
}

/** Up to the first slash, unless the key ID itself has one. */
function lengthOfKeyId(credential: string, made: MadeValues): number {
  const keyId = byteText(made.get('accessKeyId')?.get('utf8') ?? new Uint8Array());
  if (keyId !== '' && credential.startsWith(`${keyId}/`)) return keyId.length;
  const slash = credential.indexOf('/');
  return slash < 0 ? credential.length : slash;
}
