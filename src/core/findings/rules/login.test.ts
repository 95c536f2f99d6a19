import { Binary, Int32, type Document } from 'bson';
import { describe } from 'vitest';
import { eachCode, type Fixture, type Fixtures } from '../../../testing/findings/eachCode';
import {
  knownOfProof,
  sevenHeaders,
  sixHeaders,
  temporaryKey,
  type ProofParts,
} from '../../../testing/findings/judgedProof';
import { encodeDocument } from '../../bson/document';
import { base64Encode } from '../../bytes/base64';
import { readFirst } from '../../capture/login';
import { Secret } from '../../credentials/secret';
import type { LoginFacts } from '../facts/login';
import type { Knowledge } from '../knowledge';
import { loginRules } from './login';

const id = 'AKIAQNZGKIQY56JQ7WML';
const temporary = 'ASIAY34FZKBOKMUTVV7A';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKY';
const token = `IQoJb3JpZ2luX2Vj${'EKabc/+123'.repeat(12)}==`;

const entered = (
  accessKeyId: string,
  secretAccessKey: string,
  sessionToken = '',
  judge: 'aws' | 'sandbox' = 'aws',
): Knowledge => ({
  credentials: {
    accessKeyId,
    secretAccessKey: new Secret(secretAccessKey),
    sessionToken: new Secret(sessionToken),
  },
  judge,
});
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const nonce = new Binary(new Uint8Array(32), 0);
const payload = (document: Document): Binary => new Binary(encodeDocument(document), 0);
const start = {
  saslStart: new Int32(1),
  mechanism: 'MONGODB-AWS',
  payload: payload({ r: nonce, p: new Int32(110) }),
  $db: '$external',
};
const first = (change: Document = {}): Knowledge => ({ first: readFirst({ ...start, ...change }) });
const firstPayload = (document: Document): Knowledge => first({ payload: payload(document) });

const proof = (change: Partial<ProofParts> = {}): Knowledge => knownOfProof(change);
const pair = (fires: Knowledge, nearly: Knowledge): Fixture => ({ fires, nearly });
const scope = (changed: string): Knowledge => proof({ scope: changed });

const fixtures: Fixtures<LoginFacts> = {
  placeholder: pair(entered('<your key>', ''), entered(id, '')),
  'fields-swapped': pair(entered(secret, id), entered(secret, secret)),
  'other-value': pair(entered(secret, ''), entered(secret, id)),
  blemish: pair(entered(id, `${secret} `), entered(id, secret)),
  'outside-alphabet': pair(entered(id, secret.replace('/', '_')), entered(id, secret)),
  'key-id-in-base64': pair(entered(base64(id), ''), entered(base64(`KEY${id.slice(3)}`), '')),
  'key-id-of-example': pair(entered('AKIAIOSFODNN7EXAMPLE', ''), entered('AKIAIOSFODNN7EXAMPLA', '')),
  'key-id-is-unique-id': pair(entered('AROAQNZGKIQY56JQ7WML', ''), entered(id, '')),
  'key-id-small-letters': pair(entered(id.toLowerCase(), ''), entered(id, '')),
  'key-id-prefix': pair(entered('ABCDQNZGKIQY56JQ7WML', ''), entered('AIDAQNZGKIQY56JQ7WML', '')),
  'key-id-length': pair(entered(id.slice(0, 19), ''), entered(id, '')),
  'key-id-characters': pair(entered('AKIA-NZGKIQY56JQ7WML', ''), entered('AKIA1NZGKIQY56JQ7WML', '')),
  'key-id-digit': pair(entered('AKIA1NZGKIQY56JQ7WML', ''), entered('AKIA2NZGKIQY56JQ7WML', '')),
  'secret-in-base64': pair(entered(id, base64(secret)), entered(id, base64(secret.slice(2)))),
  'secret-colon': pair(entered(id, `${secret}:`), entered(id, secret)),
  'secret-length': pair(entered(id, secret.slice(1)), entered(id, secret)),
  'token-after-name': pair(
    entered(temporary, secret, `AWS_SESSION_TOKEN=${token}`),
    entered(temporary, secret, token),
  ),
  'token-short': pair(
    entered(temporary, secret, token.slice(0, 99)),
    entered(temporary, secret, token.slice(0, 100)),
  ),
  'token-missing': pair(entered(temporary, secret), entered(temporary, '')),
  'token-of-another-key': pair(entered(id, secret, token), entered(temporary, secret, token)),

  'key-id-empty': pair(proof({ keyId: '' }), proof()),
  'key-id-kind': pair(proof(), proof({ keyId: 'MYKEY' })),
  'key-id-account': pair(proof(), proof({ keyId: 'MYKEYMYKEYMYKEYMYKEY' })),
  'token-not-needed': pair(proof(), proof({ ...temporaryKey, token: undefined })),
  'token-sent': pair(proof(temporaryKey), proof()),

  'mechanism-asked': pair(first(), first({ mechanism: 'mongodb-aws' })),
  'mechanism-other': pair(first({ mechanism: 'SCRAM-SHA-256' }), first()),
  'database-external': pair(first(), first({ $db: 'external' })),
  'database-other': pair(first({ $db: 'admin' }), first()),
  'first-no-document': pair(first({ payload: new Binary(new Uint8Array(3)) }), first()),
  'first-fields': pair(firstPayload({ r: nonce, p: new Int32(110), x: 1 }), first()),
  'first-as-text': pair(first({ payload: base64Encode(start.payload.value()) }), first()),
  'client-nonce': pair(first(), firstPayload({ r: new Binary(new Uint8Array(31)), p: new Int32(110) })),
  'client-nonce-length': pair(
    firstPayload({ r: new Binary(new Uint8Array(33)), p: new Int32(110) }),
    first(),
  ),
  flag: pair(first(), firstPayload({ r: nonce, p: new Int32(111) })),
  'flag-y': pair(firstPayload({ r: nonce, p: new Int32(121) }), first()),
  'flag-missing': pair(firstPayload({ r: nonce, p: 'n' }), first()),
  'flag-other': pair(firstPayload({ r: nonce, p: new Int32(7) }), first()),
  'field-order': pair(firstPayload({ p: new Int32(110), r: nonce }), firstPayload({ r: nonce })),
  'extra-field-harmless': pair(first({ autoAuthorize: 1 }), first({ autoauthorize: 1 })),
  'extra-field-session': pair(first({ lsid: {} }), first({ comment: 'a' })),
  'extra-field-refused': pair(first({ extra: 1 }), first({ comment: 'a' })),

  'authorization-form': pair(proof(), proof({ authorization: '' })),
  'authorization-missing': pair(proof({ authorization: '' }), proof()),
  'authorization-name-doubled': pair(
    proof({ authorization: 'Authorization: AWS4-' }),
    proof({ authorization: 'AWS4-' }),
  ),
  'authorization-no-scheme': pair(
    proof({ authorization: 'AWS-HMAC-SHA256 x' }),
    proof({ authorization: 'AWS4-HMAC-SHA1 x' }),
  ),
  'authorization-algorithm': pair(
    proof({ authorization: 'AWS4-HMAC-SHA1 x' }),
    proof({ authorization: 'AWS4-HMAC-SHA256 x' }),
  ),
  'authorization-incomplete': pair(proof({ authorization: 'AWS4-HMAC-SHA256 Credential=a' }), proof()),
  'credential-no-terminator': pair(scope('20261123/us-east-1/sts'), scope('20261123/us-east-1')),
  'credential-parts': pair(scope('20261123/us-east-1'), scope('20261123/us-east-1/sts')),
  'signature-form': pair(proof(), proof({ signature: 'A'.repeat(64) })),
  'signature-upper-case': pair(proof({ signature: 'A'.repeat(64) }), proof({ signature: 'a'.repeat(64) })),
  'signature-no-hex': pair(proof({ signature: 'a'.repeat(63) }), proof({ signature: 'a'.repeat(64) })),

  'signed-headers': pair(proof(), proof({ headers: sevenHeaders })),
  'signed-headers-unsorted': pair(
    proof({ headers: `x-amz-date;${sixHeaders.replace('x-amz-date;', '')}` }),
    proof({ headers: sixHeaders.replace('host', 'host;host') }),
  ),
  'signed-headers-repeated': pair(proof({ headers: sixHeaders.replace('host', 'host;host') }), proof()),
  'signed-header-extra': pair(
    proof({ headers: sixHeaders.replace('host', 'accept;host') }),
    proof({ headers: sixHeaders.replace('host', 'Accept;host') }),
  ),
  'signed-header-capitals': pair(
    proof({ headers: sixHeaders.replace('host', 'Accept;host') }),
    proof({ headers: sixHeaders.replace('host', 'accept;host') }),
  ),
  'signed-header-missing': pair(
    proof({ headers: sixHeaders.replace('content-type;', '') }),
    proof({ headers: sixHeaders.replace('host;', '') }),
  ),
  'token-signed-not-sent': pair(proof({ headers: sevenHeaders }), proof(temporaryKey)),
  'token-not-signed': pair(proof({ ...temporaryKey, headers: sixHeaders }), proof(temporaryKey)),
  'host-not-signed': pair(proof({ headers: sixHeaders.replace('host;', '') }), proof()),
  'nonce-not-signed': pair(proof({ headers: sixHeaders.replace(';x-mongodb-server-nonce', '') }), proof()),

  'date-form': pair(proof(), proof({ amzDate: '20261123' })),
  'date-day-only': pair(proof({ amzDate: '20261123' }), proof({ amzDate: '2026112' })),
  'date-malformed': pair(proof({ amzDate: '20261123T1015Z' }), proof()),
  'clock-calendar': pair(proof({ amzDate: '25691123T101500Z' }), proof({ amzDate: '25291123T101500Z' })),
  'clock-behind': pair(proof({ amzDate: '20261123T095959Z' }), proof({ amzDate: '20261123T100000Z' })),
  'clock-ahead': pair(proof({ amzDate: '20261123T103001Z' }), proof({ amzDate: '20261123T103000Z' })),
  'clock-agrees': pair(proof({ amzDate: '20261123T101501Z' }), proof({ amzDate: '20261123T101502Z' })),
  'clock-near': pair(proof({ amzDate: '20261123T101600Z' }), proof({ amzDate: '20261123T101601Z' })),
  'clock-off': pair(proof({ amzDate: '20261123T101601Z' }), proof({ amzDate: '20261123T101600Z' })),

  'scope-day': pair(proof(), scope('20261124/us-east-1/sts/aws4_request')),
  'scope-day-other': pair(scope('20261124/us-east-1/sts/aws4_request'), proof()),
  'scope-region': pair(proof(), proof({ stsHost: null })),
  'scope-region-other': pair(proof({ stsHost: 'sts.eu-west-1.amazonaws.com' }), proof()),
  'scope-service': pair(proof(), scope('20261123/us-east-1/iam/aws4_request')),
  'scope-service-other': pair(scope('20261123/us-east-1/iam/aws4_request'), proof()),
  'scope-terminator': pair(proof(), scope('20261123/us-east-1/sts/aws5_request')),
  'scope-terminator-other': pair(scope('20261123/us-east-1/sts/aws5_request'), proof()),
};

describe('what is told of a login without its secret', () => eachCode(loginRules, fixtures));
