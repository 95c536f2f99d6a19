import { createHash, createHmac } from 'node:crypto';

/** Signature Version 4 a second time, by Node's own hashes: what the page shows is held against it. */
export interface DerivedKeys {
  readonly kDate: Buffer;
  readonly kRegion: Buffer;
  readonly kService: Buffer;
  readonly kSigning: Buffer;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function deriveKeys(secretAccessKey: string, amzDate: string, region: string): DerivedKeys {
  const kDate = hmac(`AWS4${secretAccessKey}`, amzDate.slice(0, 8));
  const kRegion = hmac(kDate, region);
  const kService = hmac(kRegion, 'sts');
  return { kDate, kRegion, kService, kSigning: hmac(kService, 'aws4_request') };
}

export function signatureOf({ kSigning }: DerivedKeys, stringToSign: string): string {
  return hmac(kSigning, stringToSign).toString('hex');
}

/** The canonical request of GetCallerIdentity with long-term credentials, written out. */
export function canonicalRequestFor(stsHost: string, amzDate: string, serverNonce: string): string {
  return [
    'POST',
    '/',
    '',
    'content-length:43',
    'content-type:application/x-www-form-urlencoded',
    `host:${stsHost}`,
    `x-amz-date:${amzDate}`,
    'x-mongodb-gs2-cb-flag:n',
    `x-mongodb-server-nonce:${serverNonce}`,
    '',
    signedHeaders,
    sha256('Action=GetCallerIdentity&Version=2011-06-15'),
  ].join('\n');
}

export const signedHeaders =
  'content-length;content-type;host;x-amz-date;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
