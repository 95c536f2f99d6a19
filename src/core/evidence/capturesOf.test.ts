import { describe, expect, it } from 'vitest';
import { exampleUser } from '../../testing/exampleUser';
import { recordLogin } from '../../testing/listener/recordedLogin';
import {
  sampleCanonical,
  sampleHeader,
  sampleNonce,
  sampleSignature,
  sampleToSign,
} from '../../testing/evidence/values';
import { payloadVectors } from '../../testing/knownAnswers';
import { base64Encode } from '../bytes/base64';
import { hexEncode } from '../bytes/hex';
import { loginIn } from '../capture/login';
import { searchNow } from '../mistakes/search/searchNow';
import { capturesOf, type Captures } from './capturesOf';
import { knowledgeOfPieces } from './knowledgeOfPieces';
import { piecesIn } from './piecesIn';

const captures = (text: string): Captures => capturesOf(knowledgeOfPieces(piecesIn(text).pieces, { now: 0 }));

const record = await recordLogin({ user: 'assumed-role' });
const login = loginIn(record);
const { secretAccessKey } = exampleUser('assumed-role');
const [first, challenge, final] = [login.first?.payload, login.challenge?.payload, login.final?.payload].map(
  (payload) => payload ?? new Uint8Array(),
);
const { authorization = '', amzDate = '', sessionToken } = login.final ?? {};
const nonce = base64Encode(login.challenge?.serverNonce ?? new Uint8Array());
const json = (payload: Uint8Array | undefined): string =>
  `{"$binary":{"base64":"${base64Encode(payload ?? new Uint8Array())}","subType":"00"}}`;
const messages = record.entries.flatMap((entry) =>
  entry.type === 'message' ? [hexEncode(entry.message)] : [],
);

describe('a login is verified by its secret', () => {
  it.each([
    ['from messages in hex', messages.join('\n')],
    ['from messages in hex, one behind the other', messages.join('')],
    [
      'from challenge and client-final in base64',
      [challenge, final].map((one) => base64Encode(one ?? new Uint8Array())).join('\n'),
    ],
    [
      'from the same in hex',
      [first, challenge, final].map((one) => hexEncode(one ?? new Uint8Array())).join('\n\n'),
    ],
    ['from the same as extended JSON', [challenge, final].map(json).join(',\n')],
    [
      'from a, d, t, a nonce and a host',
      `{ a: "${authorization}", d: "${amzDate}", t: "${sessionToken?.reveal()}" }\nnonce: ${nonce}\nhost: sts.amazonaws.com`,
    ],
    [
      'from the request of a curl command, and the nonce in it',
      `curl https://sts.amazonaws.com/ -H 'Authorization: ${authorization}' -H 'X-Amz-Date: ${amzDate}' -H 'X-Amz-Security-Token: ${sessionToken?.reveal()}' -H 'X-MongoDB-Server-Nonce: ${nonce}'`,
    ],
  ])('%s', async (_what, text) => {
    const found = captures(text);
    if (found.kind !== 'whole') throw new Error(JSON.stringify(found));
    expect(searchNow(found.inputs[0], [secretAccessKey])).toMatchObject({ kind: 'match' });
  });
});

describe('what can be verified', () => {
  it('takes the host and the flag for what they are by rule, and says so', () => {
    const text = `${sampleHeader.replace('x-amz-security-token;', '')}\n${sampleNonce}\n20261128T101500Z`;
    expect(captures(text)).toMatchObject({
      kind: 'whole',
      inputs: [{ stsHost: 'sts.amazonaws.com', gs2CbFlag: 110 }, { stsHost: 'sts.us-east-1.amazonaws.com' }],
      assumed: ['stsHost', 'gs2CbFlag'],
    });
  });

  it('has no token that stands elsewhere and was not sent', () => {
    const elsewhere = 'mongodb://k:s@h/?authMechanismProperties=AWS_SESSION_TOKEN:abcdefgh';
    const { clientFinal, serverFirst } = payloadVectors;
    const found = captures([clientFinal, serverFirst, elsewhere].join('\n'));
    expect(found.kind === 'whole' && found.inputs[0]).not.toHaveProperty('sessionToken');
    expect(found.kind).toBe('whole');
  });

  it('is put together from an SDK’s print of its texts', () => {
    expect(captures(`${sampleCanonical}\n\n${sampleToSign}\n\nSignature:\n${sampleSignature}`)).toMatchObject(
      {
        kind: 'whole',
        inputs: [
          {
            stsHost: 'sts.amazonaws.com',
            serverNonce: sampleNonce,
            amzDate: '20261128T101500Z',
            authorization: sampleHeader.replace(/Credential=\w+/, 'Credential='),
          },
        ],
        assumed: [],
      },
    );
  });

  it('lacks, by name and with who has it, what was not brought', () => {
    expect(captures(sampleHeader)).toEqual({
      kind: 'partial',
      has: ['authorization', 'stsHost'],
      missing: [
        { part: 'amzDate', from: ['sasl-payload', 'amz-date', 'string-to-sign'] },
        { part: 'serverNonce', from: ['sasl-payload', 'sasl-command', 'nonce', 'canonical-request'] },
        {
          part: 'sessionToken',
          from: ['sasl-payload', 'sasl-command', 'session-token', 'connection-string'],
        },
      ],
    });
    expect(captures(sampleNonce)).toMatchObject({ kind: 'partial', has: ['serverNonce'] });
    expect(captures('bad auth : x')).toEqual({ kind: 'none' });
  });
});
