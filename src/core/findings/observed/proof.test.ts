import { describe, expect, it } from 'vitest';
import { Secret } from '../../credentials/secret';
import type { ObservedFinding, ObservedFindingId } from './finding';
import { findingsOfProof, type ObservedProof } from './proof';

const six = 'content-length;content-type;host;x-amz-date;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';
const seven = six.replace('x-amz-date', 'x-amz-date;x-amz-security-token');
const signature = '8a1244fc862e29b6bf7491f2f0419466dcc91fee512aa5b3fff4546741022b2e';
const receivedAt = Date.UTC(2026, 10, 23, 10, 15, 0);

interface Parts {
  readonly keyId: string;
  readonly scope: string;
  readonly headers: string;
  readonly signature: string;
  readonly token: string | undefined;
  readonly amzDate: string;
  readonly stsHost: string | null;
  readonly authorization: string | undefined;
}

const good: Parts = {
  keyId: 'AKIAY34FZKBOKMUTVV7A',
  scope: '20261123/us-east-1/sts/aws4_request',
  headers: six,
  signature,
  token: undefined,
  amzDate: '20261123T101500Z',
  stsHost: 'sts.amazonaws.com',
  authorization: undefined,
};
const temporary: Partial<Parts> = { keyId: 'ASIAY34FZKBOKMUTVV7A', headers: seven, token: 'IQoJb3JpZ2lu' };

function proofOf(change: Partial<Parts>): ObservedProof {
  const { keyId, scope, headers, token, authorization, ...parts } = { ...good, ...change };
  return {
    authorization:
      authorization ??
      `AWS4-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=${headers}, Signature=${parts.signature}`,
    amzDate: parts.amzDate,
    stsHost: parts.stsHost,
    receivedAt,
    ...(token === undefined ? {} : { sessionToken: new Secret(token) }),
  };
}

function amiss(change: Partial<Parts>): readonly ObservedFinding[] {
  return findingsOfProof(proofOf(change)).filter(({ level }) => level !== 'ok');
}

describe('a proof that is in order', () => {
  it.each([
    ['long-term', {}],
    ['temporary', temporary],
  ])('has nothing amiss: %s', (_what, change) => {
    expect(amiss(change)).toEqual([]);
  });

  it('is told with every thing that was looked at, each at its step', () => {
    expect(findingsOfProof(proofOf({})).map(({ id, step }) => `${id} ${step}`)).toEqual([
      'authorization client-final',
      'access-key-id credentials',
      'account credentials',
      'session-token credentials',
      'signed-headers canonical-request',
      'date request',
      'clock request',
      'scope-date string-to-sign',
      'region string-to-sign',
      'service string-to-sign',
      'terminator string-to-sign',
      'signature-form signature',
    ]);
  });
});

describe('a proof with one thing amiss', () => {
  it.each<[string, Partial<Parts>, ObservedFindingId, ObservedFinding['level'], RegExp]>([
    ['no header', { authorization: '' }, 'authorization', 'bad', /no Authorization header/],
    [
      'the name doubled',
      { authorization: 'Authorization: AWS4-' },
      'authorization',
      'bad',
      /Missing|Request is missing/,
    ],
    ['no AWS4-', { authorization: 'AWS-HMAC-SHA256 x' }, 'authorization', 'bad', /does not begin with AWS4-/],
    [
      'another algorithm',
      { authorization: 'AWS4-HMAC-SHA1 Credential=a' },
      'authorization',
      'bad',
      /AWS4-HMAC-SHA1/,
    ],
    ['four parts', { scope: '20261123/us-east-1/sts' }, 'authorization', 'bad', /aws4_request is missing/],
    ['three parts', { scope: '20261123/us-east-1' }, 'authorization', 'bad', /exactly five parts/],
    ['an IAM identity’s id', { keyId: 'AIDAY34FZKBOKMUTVV7A' }, 'access-key-id', 'bad', /unique ID/],
    ['a placeholder', { keyId: 'undefined' }, 'access-key-id', 'bad', /not filled in/],
    ['an empty key id', { keyId: '' }, 'access-key-id', 'bad', /is empty/],
    [
      'a space before the key id',
      { keyId: ' AKIAY34FZKBOKMUTVV7A' },
      'access-key-id',
      'bad',
      /Begins with a space/,
    ],
    ['a key id of another kind', { keyId: 'MYKEY' }, 'access-key-id', 'warn', /begins with AKIA or ASIA/],
    [
      'ASIA without a token',
      { ...temporary, token: undefined, headers: six },
      'session-token',
      'bad',
      /no session token was sent/,
    ],
    [
      'AKIA with a token',
      { token: 'IQoJ', headers: seven },
      'session-token',
      'bad',
      /left in the environment/,
    ],
    [
      'a space in the token',
      { ...temporary, token: 'IQoJ b3Jp' },
      'session-token',
      'bad',
      /space at character 5/,
    ],
    [
      'no host signed',
      { headers: six.replace('host;', '') },
      'signed-headers',
      'bad',
      /'Host' or ':authority'/,
    ],
    [
      'no nonce signed',
      { headers: six.replace(';x-mongodb-server-nonce', '') },
      'signed-headers',
      'bad',
      /any conversation/,
    ],
    [
      'a header more',
      { headers: `${six};x-amz-content-sha256` },
      'signed-headers',
      'bad',
      /x-amz-content-sha256/,
    ],
    [
      'another order',
      { headers: `x-amz-date;${six.replace('x-amz-date;', '')}` },
      'signed-headers',
      'bad',
      /not sorted by name/,
    ],
    [
      'a header twice',
      { headers: six.replace('host', 'host;host') },
      'signed-headers',
      'bad',
      /not each named once/,
    ],
    [
      'an upper-case name',
      { headers: six.replace('host', 'host;Accept') },
      'signed-headers',
      'bad',
      /lower case/,
    ],
    ['the token signed, not sent', { headers: seven }, 'signed-headers', 'bad', /none was sent/],
    ['the token sent, not signed', { ...temporary, headers: six }, 'signed-headers', 'bad', /not signed/],
    ['a bare day', { amzDate: '20261123' }, 'date', 'bad', /midnight/],
    ['no date', { amzDate: '', scope: '/us-east-1/sts/aws4_request' }, 'date', 'bad', /missing/],
    ['a date of another form', { amzDate: '20261123T1015Z' }, 'date', 'bad', /YYYYMMDDTHHMMSSZ/],
    ['a clock some minutes off', { amzDate: '20261123T101050Z' }, 'clock', 'warn', /4 min 10 s behind/],
    ['a clock 16 minutes behind', { amzDate: '20261123T095900Z' }, 'clock', 'bad', /Signature expired/],
    ['a clock 16 minutes ahead', { amzDate: '20261123T103100Z' }, 'clock', 'bad', /not yet current/],
    [
      'a Buddhist year',
      { amzDate: '25691123T101500Z', scope: '25691123/us-east-1/sts/aws4_request' },
      'clock',
      'bad',
      /Buddhist/,
    ],
    [
      'an Islamic year',
      { amzDate: '14480613T101500Z', scope: '14480613/us-east-1/sts/aws4_request' },
      'clock',
      'bad',
      /Islamic/,
    ],
    [
      'the local day',
      { scope: '20261124/us-east-1/sts/aws4_request' },
      'scope-date',
      'bad',
      /the day in UTC/,
    ],
    [
      'AWS_REGION',
      { scope: '20261123/eu-west-1/sts/aws4_request' },
      'region',
      'bad',
      /AWS_REGION has no say/,
    ],
    [
      'the pseudocode’s region',
      { scope: '20261123/amazonaws/sts/aws4_request' },
      'region',
      'bad',
      /pseudocode/,
    ],
    ['another service', { scope: '20261123/us-east-1/iam/aws4_request' }, 'service', 'bad', /must be sts/],
    [
      'another terminator',
      { scope: '20261123/us-east-1/sts/aws5_request' },
      'terminator',
      'bad',
      /aws4_request/,
    ],
    ['upper-case hex', { signature: signature.toUpperCase() }, 'signature-form', 'bad', /upper-case hex/],
    ['a signature cut short', { signature: signature.slice(1) }, 'signature-form', 'bad', /63 characters/],
  ])('names that and nothing else: %s', (_what, change, id, level, text) => {
    expect(amiss(change)).toEqual([
      { id, level, step: expect.any(String), text: expect.stringMatching(text) },
    ]);
  });

  it.each([
    ['Credential', `AWS4-HMAC-SHA256 SignedHeaders=${six}, Signature=${signature}`],
    ['SignedHeaders', `AWS4-HMAC-SHA256 Credential=${good.keyId}/${good.scope}, Signature=${signature}`],
    ['Signature', `AWS4-HMAC-SHA256 Credential=${good.keyId}/${good.scope}, SignedHeaders=${six}`],
  ])('names the parameter that is missing: %s', (name, authorization) => {
    expect(amiss({ authorization })[0]?.text).toContain(`no ${name}`);
  });

  it('never quotes the session token', () => {
    const token = 'CANARY token CANARY';
    const texts = findingsOfProof(proofOf({ ...temporary, token })).map(({ text }) => text);
    expect(texts.join('\n')).not.toContain('CANARY');
  });

  it('cuts what it quotes of a peer', () => {
    const [finding] = amiss({ scope: `20261123/us-east-1/${'x'.repeat(1000)}/aws4_request` });
    expect(finding?.text.length).toBeLessThan(200);
  });
});

describe('the region for an STS host', () => {
  // protocol.md 2.3
  it.each([
    ['sts.us-west-2.amazonaws.com', 'us-west-2'],
    ['sts.us-west-2.amazonaws.com.ch', 'us-west-2'],
    ['example.com', 'com'],
    ['localhost', 'us-east-1'],
    ['sts.amazonaws.com.cn', 'amazonaws'],
    ['sts-fips.us-east-1.amazonaws.com', 'us-east-1'],
  ])('%s is %s', (stsHost, region) => {
    expect(amiss({ stsHost, scope: `20261123/${region}/sts/aws4_request` })).toEqual([]);
    expect(amiss({ stsHost, scope: `20261123/other/sts/aws4_request` }).map(({ id }) => id)).toEqual([
      'region',
    ]);
  });

  it('is left open for a host that no client signs for, and where none is known', () => {
    for (const stsHost of ['sts..com', null]) {
      expect(findingsOfProof(proofOf({ stsHost })).map(({ id }) => id)).not.toContain('region');
    }
  });
});

describe('the account', () => {
  it.each([
    ['ASIAY34FZKBOKMUTVV7A', 'The letters of the key name the account 609629065308.'],
    ['ASIAQNZGKIQY56JQ7WML', 'The letters of the key name the account 029608264753.'],
    [
      'AKIAIOSFODNN7EXAMPLE',
      'The letters of the key would name the account 581039954779, but a key of this age holds none.',
    ],
  ])('in %s', (keyId, text) => {
    const found = findingsOfProof(proofOf({ ...temporary, keyId })).find(({ id }) => id === 'account');
    expect(found?.text).toBe(text);
  });

  it('is not told of a key that is none of AWS’s', () => {
    expect(findingsOfProof(proofOf({ keyId: 'MYKEYMYKEYMYKEYMYKEY' })).map(({ id }) => id)).not.toContain(
      'account',
    );
  });
});
