import { Sha256 } from '@aws-crypto/sha256-browser';
import { Secret } from '../core/credentials/secret';
import { formatAmzDate } from '../core/sigv4/amzDate';
import { rebuildSignature } from '../core/sigv4/verify';
import { judgeStsRequest, type StsFaults } from '../core/sts/judge';
import type { StsCheckId, StsError, StsJudgement } from '../core/sts/judgement';
import type { SandboxUser } from '../core/sts/users';

/** AWS's clock. */
export const now = Date.UTC(2026, 10, 24, 12, 0, 0);
export const minutes = 60_000;
/** Whom this STS knows. */
export const user: SandboxUser = {
  accessKeyId: 'ASIATESTTESTTESTTEST',
  secretAccessKey: new Secret('secret'),
  sessionToken: new Secret('token'),
  arn: 'arn:aws:sts::123456789012:assumed-role/app/ada',
};

/** A request as a client would make it, with every part that a check looks at, and the end of the key's token. */
export interface Model {
  readonly algorithm: string;
  readonly keyId: string;
  readonly scopeDate: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
  readonly extraPart: string;
  readonly signedHeaders: readonly string[];
  readonly omitSignature: boolean;
  readonly date: number;
  readonly writeDate: (epochMs: number) => string;
  readonly token: string | undefined;
  readonly tokenEnds: number;
  readonly spoilSignature: boolean;
}

/** Nothing is wrong with it. */
export const good: Model = {
  algorithm: 'AWS4-HMAC-SHA256',
  keyId: user.accessKeyId,
  scopeDate: '20261124',
  region: 'us-east-1',
  service: 'sts',
  terminator: 'aws4_request',
  extraPart: '',
  signedHeaders: ['host', 'x-amz-date', 'x-amz-security-token'],
  omitSignature: false,
  date: now,
  writeDate: formatAmzDate,
  token: 'token',
  tokenEnds: now + minutes,
  spoilSignature: false,
};

/** One thing that AWS asks for: what breaks it and nothing else, and what AWS says then. */
export interface Condition {
  readonly name: string;
  readonly check: StsCheckId;
  readonly code: StsError['code'];
  readonly says: RegExp;
  readonly broken: (model: Model) => Model;
}

/** Every condition, in the sandbox's order; several checks ask more than one thing. */
export const conditions: readonly Condition[] = [
  {
    name: 'Authorization begins with AWS4-',
    check: 'authorization-present',
    code: 'MissingAuthenticationToken',
    says: /^Request is missing Authentication Token$/,
    broken: (model) => ({ ...model, algorithm: `AWS-${model.algorithm}` }),
  },
  {
    name: 'Authorization is made of pairs',
    check: 'authorization-form',
    code: 'IncompleteSignature',
    says: /^'ASIA\S+' not a valid key=value pair \(missing equal-sign\) in Authorization header: 'AWS4.*'\.$/,
    broken: (model) => ({ ...model, keyId: ` ${model.keyId}` }),
  },
  {
    name: 'Authorization has its parameters',
    check: 'authorization-form',
    code: 'IncompleteSignature',
    says: /^Authorization header requires 'Signature' parameter\. Authorization=AWS4-HMAC-\w+$/,
    broken: (model) => ({ ...model, omitSignature: true }),
  },
  {
    name: 'the date has the basic format',
    check: 'date-format',
    code: 'IncompleteSignature',
    says: /^Date must be in ISO-8601 'basic format'\./,
    broken: (model) => ({ ...model, writeDate: (epochMs) => new Date(epochMs).toISOString() }),
  },
  {
    name: 'the date is not past',
    check: 'not-expired',
    code: 'SignatureDoesNotMatch',
    says: /^Signature expired: /,
    broken: (model) => ({ ...model, date: now - 16 * minutes }),
  },
  {
    name: 'the date is not ahead',
    check: 'not-future',
    code: 'SignatureDoesNotMatch',
    says: /^Signature not yet current: /,
    broken: (model) => ({ ...model, date: now + 16 * minutes }),
  },
  {
    name: 'the host is signed',
    check: 'host-signed',
    code: 'SignatureDoesNotMatch',
    says: /^'Host' or ':authority' must be a 'SignedHeader'/,
    broken: (model) => ({ ...model, signedHeaders: model.signedHeaders.filter((name) => name !== 'host') }),
  },
  {
    name: 'the algorithm is known',
    check: 'algorithm',
    code: 'IncompleteSignature',
    says: /^Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1' \(only AWS4-HMAC-SHA256 for now\)\. $/,
    broken: (model) => ({ ...model, algorithm: model.algorithm.replace('HMAC-SHA256', 'HMAC-SHA1') }),
  },
  {
    name: 'the credential has five parts',
    check: 'credential-parts',
    code: 'IncompleteSignature',
    says: /^Credential must have exactly 5 slash-delimited elements, /,
    broken: (model) => ({ ...model, extraPart: '/more' }),
  },
  {
    name: 'the scope fits',
    check: 'scope',
    code: 'SignatureDoesNotMatch',
    says: /^Credential should be scoped to a valid region, not 'eu-west-1'\.$/,
    broken: (model) => ({ ...model, region: 'eu-west-1' }),
  },
  {
    name: 'the key is known',
    check: 'key-id',
    code: 'InvalidClientTokenId',
    says: /^The security token included in the request is invalid\.$/,
    broken: (model) => ({ ...model, keyId: model.keyId.replace('TEST', 'REST') }),
  },
  {
    name: 'the signature is right',
    check: 'signature',
    code: 'SignatureDoesNotMatch',
    says: /^The request signature we calculated does not match the signature you provided\./,
    broken: (model) => ({ ...model, spoilSignature: true }),
  },
  {
    name: 'a token is there',
    check: 'session-token',
    code: 'InvalidClientTokenId',
    says: /^The security token included in the request is invalid$/,
    broken: (model) => ({
      ...model,
      token: undefined,
      signedHeaders: model.signedHeaders.filter((name) => name !== 'x-amz-security-token'),
    }),
  },
  {
    name: 'the token is this key’s',
    check: 'session-token',
    code: 'InvalidClientTokenId',
    says: /^The security token included in the request is invalid$/,
    broken: (model) => ({ ...model, token: 'stale' }),
  },
  {
    name: 'the token has not expired',
    check: 'session-token',
    code: 'ExpiredToken',
    says: /^The security token included in the request is expired$/,
    broken: (model) => ({ ...model, tokenEnds: now }),
  },
];

/** Pairs of which only one can be broken: a date is past or ahead, a token is missing or wrong. */
export const exclusive: readonly (readonly [string, string])[] = [
  ['the date is not past', 'the date is not ahead'],
  ['a token is there', 'the token is this key’s'],
];

/** Signs as the model says and asks STS. */
export async function judge(model: Model, faults: StsFaults = {}): Promise<StsJudgement> {
  const { keyId, scopeDate, region, service, terminator, token, tokenEnds } = model;
  const amzDate = model.writeDate(model.date);
  const headers = {
    host: 'sts.amazonaws.com',
    'x-amz-date': amzDate,
    ...(token === undefined ? {} : { 'x-amz-security-token': token }),
  };
  const request = { method: 'POST', path: '/', query: '', headers, body: 'body' };
  const credential = { accessKeyId: keyId, date: scopeDate, region, service, terminator };
  const { signature } = await rebuildSignature(
    { ...request, signedHeaders: model.signedHeaders, credential, amzDate },
    user.secretAccessKey,
    Sha256,
  );
  const parts = [
    `Credential=${keyId}/${scopeDate}/${region}/${service}/${terminator}${model.extraPart}`,
    `SignedHeaders=${model.signedHeaders.join(';')}`,
    ...(model.omitSignature
      ? []
      : [`Signature=${model.spoilSignature ? signature.replace(/^./, 'g') : signature}`]),
  ];
  const authorization = `${model.algorithm} ${parts.join(', ')}`;
  return judgeStsRequest(
    { ...request, headers: { ...headers, authorization }, region: 'us-east-1' },
    [{ ...user, expiration: tokenEnds }],
    now,
    'request-id',
    Sha256,
    faults,
  );
}
