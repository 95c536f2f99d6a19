import { createHash, createHmac } from 'node:crypto';
import type { SearchInput } from '../../core/mistakes/search/observed';
import { Secret } from '../../core/credentials/secret';

export const secret = 'je7MtGbClwBF/2Zp9Utk/h3yCo8nv+EXAMPLEKEY';
export const token = 'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVz+TOKEN==';
export const serverNonce = Buffer.from(Uint8Array.from({ length: 64 }, (_, i) => i)).toString('base64');
export const stsHost = 'sts.amazonaws.com';
export const amzDate = '20261123T101500Z';

/** A signer of its own, from AWS's description, in which each step can be had wrong. */
export function signWrongly(change: {
  readonly lines?: (lines: string[]) => string[];
  /** The whole canonical request. */
  readonly canonical?: (text: string) => string;
  /** The list in the Authorization header alone. */
  readonly listed?: string;
  /** The hash that goes into the string to sign. */
  readonly digest?: (canonical: string) => string;
  readonly hexChain?: boolean;
  readonly scope?: readonly string[];
  readonly string?: (text: string) => string;
  readonly secret?: string;
}): SearchInput {
  const list =
    'content-length;content-type;host;x-amz-date;x-amz-security-token;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';
  const lines = [
    'POST',
    '/',
    '',
    'content-length:43',
    'content-type:application/x-www-form-urlencoded',
    `host:${stsHost}`,
    `x-amz-date:${amzDate}`,
    `x-amz-security-token:${token}`,
    'x-mongodb-gs2-cb-flag:n',
    `x-mongodb-server-nonce:${serverNonce}`,
    '',
    list,
    hash('Action=GetCallerIdentity&Version=2011-06-15'),
  ];
  const scope = change.scope ?? ['20261123', 'us-east-1', 'sts', 'aws4_request'];
  const joined = (change.lines?.(lines) ?? lines).join('\n');
  const canonical = change.canonical?.(joined) ?? joined;
  const hashed = (change.digest ?? hash)(canonical);
  const text = ['AWS4-HMAC-SHA256', amzDate, scope.join('/'), hashed].join('\n');
  let key: Buffer | string = `AWS4${change.secret ?? secret}`;
  for (const part of scope) {
    const digest: Buffer = createHmac('sha256', key).update(part).digest();
    key = change.hexChain ? digest.toString('hex') : digest;
  }
  const signature = createHmac('sha256', key)
    .update(change.string?.(text) ?? text)
    .digest('hex');
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=ASIAY34FZKBOKMUTVV7A/20261123/us-east-1/sts/aws4_request, SignedHeaders=${change.listed ?? list}, Signature=${signature}`,
    amzDate,
    sessionToken: new Secret(token),
    serverNonce,
    stsHost,
    gs2CbFlag: 110,
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
