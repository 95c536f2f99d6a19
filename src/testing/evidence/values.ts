import { payloadVectors } from '../knownAnswers';

/** Made up, as every value here. */
export const sampleSecret = 'q7Vb+mAdE/uPsEcReT0123456789fieldLogXYab';
export const sampleToken = `IQoJb3JpZ2luX2VjEN3//////////wEaCXVzLWVhc3QtMSJ6${'ombYXUhDTm/y9IUfpD011RvlQCy2dsxWWHNCCI8V'.repeat(8)}==`;
export const sampleKey = 'ASIAZX3MADEUP4KQ7NTW';

export const sampleScope = '20261128/us-east-1/sts/aws4_request';
export const sampleHash = 'ab821ae955788b0e33ebd34c208442ccfc2d406e2edc5e7a39bd6458fbb4f843';
export const sampleSignature = '8a1244fc862e29b6bf7491f2f0419466dcc91fee512aa5b3fff4546741022b2e';
const headers =
  'content-length;content-type;host;x-amz-date;x-amz-security-token;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';
export const sampleHeader = `AWS4-HMAC-SHA256 Credential=${sampleKey}/${sampleScope}, SignedHeaders=${headers}, Signature=${sampleSignature}`;
export const sampleNonce =
  'Wj0lSjp8M0BMKGU+QVAzRSpWfk0hJigqO1V+b0FaVz5Rj7x9UOBHJLvPgvgPS9sSzZUWgAPTy8HBbI1cG1WJ9g==';
export const sampleClientNonce = 'Wj0lSjp8M0BMKGU+QVAzRSpWfk0hJigqO1V+b0FaVz4=';

export const sampleCanonical = `POST
/

content-length:43
content-type:application/x-www-form-urlencoded
host:sts.amazonaws.com
x-amz-date:20261128T101500Z
x-amz-security-token:${sampleToken}
x-mongodb-gs2-cb-flag:n
x-mongodb-server-nonce:${sampleNonce}

${headers}
${sampleHash}`;

export const sampleToSign = `AWS4-HMAC-SHA256
20261128T101500Z
${sampleScope}
cf59db423e841c8b7e3444158185aa261b724a5c27cbe762676f3eed19f4dc02`;

/** BSON of `{ a, d, t }` with a token. */
const finalWithToken = documentOf([
  ['a', sampleHeader],
  ['d', '20261128T101500Z'],
  ['t', sampleToken],
]);

/** A document of texts, for tests that should not rest on the encoder under test. */
function documentOf(fields: readonly (readonly [string, string])[]): Uint8Array {
  const parts = fields.flatMap(([name, text]) => {
    const length = Buffer.alloc(4);
    length.writeInt32LE(Buffer.byteLength(text) + 1);
    return [Buffer.from([2]), Buffer.from(`${name}\0`), length, Buffer.from(`${text}\0`)];
  });
  const body = Buffer.concat([...parts, Buffer.from([0])]);
  const size = Buffer.alloc(4);
  size.writeInt32LE(body.length + 4);
  return Buffer.concat([size, body]);
}

export const sampleFinal = Buffer.from(finalWithToken).toString('base64');
export const hexOf = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');

/** An OP_MSG around a document that stands as extended JSON elsewhere; here around a bare `{ ok: 1 }` like body. */
function opMsg(body: Uint8Array): string {
  const head = Buffer.alloc(21);
  head.writeInt32LE(21 + body.length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(2013, 12);
  return Buffer.concat([head, body]).toString('hex');
}

const startBody = Buffer.concat([
  Buffer.from('10', 'hex'),
  Buffer.from('saslStart\0'),
  Buffer.from('01000000', 'hex'),
  Buffer.from('02', 'hex'),
  Buffer.from('mechanism\0'),
  Buffer.from('0c000000', 'hex'),
  Buffer.from('MONGODB-AWS\0'),
  Buffer.from('05', 'hex'),
  Buffer.from('payload\0'),
  Buffer.from('3400000000', 'hex'),
  Buffer.from(payloadVectors.clientFirst, 'base64'),
  Buffer.from('00', 'hex'),
]);
const startLength = Buffer.alloc(4);
startLength.writeInt32LE(startBody.length + 4);
export const sampleMessage = opMsg(Buffer.concat([startLength, startBody]));

/** As Python prints bytes. */
export function pythonOf(base64: string): string {
  return [...Buffer.from(base64, 'base64')]
    .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
    .join('');
}

/** As `xxd` prints them. */
export function xxdOf(digits: string): string {
  return (digits.match(/.{1,32}/g) ?? [])
    .map(
      (row, i) =>
        `${(i * 16).toString(16).padStart(8, '0')}: ${(row.match(/.{1,4}/g) ?? []).join(' ').padEnd(40)} ${Buffer.from(
          row,
          'hex',
        )
          .toString('latin1')
          .replaceAll(/[^ -~]/g, '.')}`,
    )
    .join('\n');
}
