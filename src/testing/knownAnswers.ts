/**
 * Known answers of MONGODB-AWS, published in drivers' own tests and the specification (file named with each), as data.
 * Intermediate values were recomputed independently of this product.
 */
export const stsBodyHash = 'ab821ae955788b0e33ebd34c208442ccfc2d406e2edc5e7a39bd6458fbb4f843';

const h6 = 'content-length;content-type;host;x-amz-date;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';
const h7 =
  'content-length;content-type;host;x-amz-date;x-amz-security-token;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';

export interface SignatureVector {
  readonly name: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly stsHost: string;
  readonly amzDate: string;
  /** The literal text of the header; not base64 of bytes. */
  readonly serverNonce: string;
  readonly region: string;
  readonly canonicalRequestHash: string;
  readonly signingKey: string;
  readonly signature: string;
  readonly authorization: string;
  readonly signedHeaders: string;
}

/** node-mongodb-native, test/unit/aws4.test.ts */
export const signatureVectors: readonly SignatureVector[] = [
  {
    name: 'permanent credentials',
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    stsHost: 'sts.amazonaws.com',
    amzDate: '20251215T123456Z',
    serverNonce: 'fakenonce',
    region: 'us-east-1',
    canonicalRequestHash: '6c24586f614958a0de5ff4f7c2529ae4f225640dd67233dee72fd2bcd3ab9ca5',
    signingKey: '5e7a0146bf860e3f398c127cada3a1e0b079820cb39f3abb1c0d18f697ae3d26',
    signature: '48a66f9fc76829002a7a7ac5b92e4089395d9b88ea7d417ab146949b90eeab08',
    signedHeaders: h6,
    authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20251215/us-east-1/sts/aws4_request, SignedHeaders=${h6}, Signature=48a66f9fc76829002a7a7ac5b92e4089395d9b88ea7d417ab146949b90eeab08`,
  },
  {
    name: 'session credentials',
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYexamplekey',
    sessionToken: 'AQoDYXdzEJ',
    stsHost: 'sts.amazonaws.com',
    amzDate: '20251215T123456Z',
    serverNonce: 'fakenonce',
    region: 'us-east-1',
    canonicalRequestHash: '86946acff33c8637952e79f70930ae44fe5b208282fc459e5c801d697367be28',
    signingKey: '5b481e96a46a73d301cecf83e418fe1d478ca84e85885fb3f7b66270a8f4d8ea',
    signature: 'bbcb06e2feb8651dced329789743ba283f92ef1302d34a7398cb1d35808a1a66',
    signedHeaders: h7,
    authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20251215/us-east-1/sts/aws4_request, SignedHeaders=${h7}, Signature=bbcb06e2feb8651dced329789743ba283f92ef1302d34a7398cb1d35808a1a66`,
  },
];

/** specifications/source/auth/auth.md, the base64 SASL example. */
export const payloadVectors = {
  clientFirst: 'NAAAAAVyACAAAAAAWj0lSjp8M0BMKGU+QVAzRSpWfk0hJigqO1V+b0FaVz4QcABuAAAAAA==',
  clientNonce: 'Wj0lSjp8M0BMKGU+QVAzRSpWfk0hJigqO1V+b0FaVz4=',
  clientNonceHex: '5a3d254a3a7c33404c28653e415033452a567e4d2126282a3b557e6f415a573e',
  serverFirst:
    'ZgAAAAVzAEAAAAAAWj0lSjp8M0BMKGU+QVAzRSpWfk0hJigqO1V+b0FaVz5Rj7x9UOBHJLvPgvgPS9sSzZUWgAPTy8HBbI1cG1WJ9gJoABIAAABzdHMuYW1hem9uYXdzLmNvbQAA',
  serverNonce: 'Wj0lSjp8M0BMKGU+QVAzRSpWfk0hJigqO1V+b0FaVz5Rj7x9UOBHJLvPgvgPS9sSzZUWgAPTy8HBbI1cG1WJ9g==',
  serverPartHex: '518fbc7d50e04724bbcf82f80f4bdb12cd95168003d3cbc1c16c8d5c1b5589f6',
  stsHost: 'sts.amazonaws.com',
  clientFinal:
    'LQEAAAJhAAkBAABBV1M0LUhNQUMtU0hBMjU2IENyZWRlbnRpYWw9QUtJQUlDR1ZMS09LWlZZM1gzREEvMjAxOTExMTIvdXMtZWFzdC0xL3N0cy9hd3M0X3JlcXVlc3QsIFNpZ25lZEhlYWRlcnM9Y29udGVudC1sZW5ndGg7Y29udGVudC10eXBlO2hvc3Q7eC1hbXotZGF0ZTt4LW1vbmdvZGItZ3MyLWNiLWZsYWc7eC1tb25nb2RiLXNlcnZlci1ub25jZSwgU2lnbmF0dXJlPThhMTI0NGZjODYyZTI5YjZiZjc0OTFmMmYwNDE5NDY2ZGNjOTFmZWU1MTJhYTViM2ZmZjQ1NDY3NDEwMjJiMmUAAmQAEQAAADIwMTkxMTEyVDIxMDEyMloAAA==',
  authorization: `AWS4-HMAC-SHA256 Credential=AKIAICGVLKOKZVY3X3DA/20191112/us-east-1/sts/aws4_request, SignedHeaders=${h6}, Signature=8a1244fc862e29b6bf7491f2f0419466dcc91fee512aa5b3fff4546741022b2e`,
  amzDate: '20191112T210122Z',
  /** The key order that the Go driver writes: p before r. */
  clientFirstByGo: 'NAAAABBwAG4AAAAFcgAgAAAAAFo9JUo6fDNATChlPkFQM0UqVn5NISYoKjtVfm9BWlc+AA==',
} as const;

/** The same document's decoded example, of another session than the payloads. */
export const decodedExample = {
  clientNonce: 'dzw1U2IwSEtgaWI0IUxZMVJqc2xuQzNCcUxBc05wZjI=',
  serverNonce: 'dzw1U2IwSEtgaWI0IUxZMVJqc2xuQzNCcUxBc05wZjIGS0J9EgLwzEZ9dIzr/hnnK2mgd4D7F52t8g9yTC5cIA==',
} as const;

/** Hosts and their regions: auth.md, and the unit tests of the Ruby, Go, C, Python and Java drivers. */
export const regionTable: ReadonlyArray<readonly [host: string, region: string]> = [
  ['sts.amazonaws.com', 'us-east-1'],
  ['sts.us-west-2.amazonaws.com', 'us-west-2'],
  ['sts.us-west-2.amazonaws.com.ch', 'us-west-2'],
  ['example.com', 'com'],
  ['localhost', 'us-east-1'],
  ['first', 'us-east-1'],
  ['f', 'us-east-1'],
  ['first.second', 'second'],
  ['first.second.third', 'second'],
  ['sts.second.amazonaws.com', 'second'],
  ['sts.us-east-2.amazonaws.com', 'us-east-2'],
  ['aws.amazonaws.com', 'amazonaws'],
  ['STS.AMAZONAWS.COM', 'AMAZONAWS'],
  ['a'.repeat(255), 'us-east-1'],
];

export const refusedHosts: ReadonlyArray<readonly [host: string, code: string]> = [
  ['', 'host-empty'],
  ['sts..com', 'host-empty-label'],
  ['.amazonaws.com', 'host-empty-label'],
  ['sts.amazonaws.', 'host-empty-label'],
  ['abc..def', 'host-empty-label'],
  ['.', 'host-empty-label'],
  ['...', 'host-empty-label'],
  ['.abc', 'host-empty-label'],
  ['first.', 'host-empty-label'],
  ['first..second', 'host-empty-label'],
  ['.first.second', 'host-empty-label'],
  ['first.second.', 'host-empty-label'],
  ['.abc.def', 'host-empty-label'],
  ['abc.def.', 'host-empty-label'],
  ['x'.repeat(256), 'host-too-long'],
  // 255 UTF-16 units and 256 bytes: the limit is in bytes.
  [`${'x'.repeat(254)}é`, 'host-too-long'],
];

/** AWS's documentation, also in the Java driver's AuthorizationHeaderTest: the service is iam, not sts. */
export const iamVector = {
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  accessKeyId: 'AKIDEXAMPLE',
  date: '20150830',
  amzDate: '20150830T123600Z',
  region: 'us-east-1',
  service: 'iam',
  canonicalRequestHash: 'f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59',
  signingKey: 'c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9',
  signature: '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
} as const;
