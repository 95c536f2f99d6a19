import { describe, expect, it } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import { Secret } from '../../credentials/secret';
import type { SourceFacts } from '../facts/sources';
import { judge } from '../judge';
import type { Knowledge } from '../knowledge';
import type { Trouble } from '../seen';
import { sourceRules } from './sources';

type Of<T> = T extends unknown ? Omit<T, 'piece'> : never;

const troubles = (...all: readonly Of<Trouble>[]): Knowledge => ({
  by: 'driver',
  troubles: all.map((one, i) => ({ ...one, piece: i + 1 }) as Trouble),
});
const variable = (name: Extract<Trouble, { readonly kind: 'variable' }>['name']) =>
  ({ kind: 'variable', name }) as const;

const full = variable('AWS_CONTAINER_CREDENTIALS_FULL_URI');
const none = { kind: 'no-credentials' } as const;
const denied = {
  kind: 'sts-action',
  operation: 'AssumeRole',
  code: 'AccessDenied',
  message:
    'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::210987654321:role/app',
} as const;
const invalidToken = {
  kind: 'sts-action',
  code: 'InvalidIdentityToken',
  message: 'No OpenIDConnect provider found in your account',
} as const;
const getSession = {
  kind: 'sts-action',
  code: 'AccessDenied',
  message: 'Cannot call GetSessionToken with session credentials',
} as const;
const expired: Knowledge = { sts: { kind: 'error', code: 'ExpiredToken' } };
const unknownKey: Knowledge = { sts: { kind: 'error', code: 'InvalidClientTokenId' } };
const notFound = (role: string, session: string): Knowledge => ({
  reply: {
    serverCode: 8000,
    serverMessage: `bad auth : user arn:aws:sts::123456789012:assumed-role/${role}/${session} is not found`,
  },
});
const at = (stsHost: string, region: string): Knowledge => ({ challenge: { stsHost, region } });

const fixtures: Fixtures<SourceFacts> = {
  'source-driver-refuses': {
    fires: troubles({ kind: 'driver-words', drivers: ['c'], said: 'noSecret' }),
    nearly: troubles({ kind: 'driver-words', drivers: ['c'], said: 'nonceLength' }),
  },
  'source-none': { fires: troubles(none), nearly: troubles(full) },
  'source-metadata': {
    fires: troubles({ kind: 'metadata', how: 'timeout', endpoint: 'imds' }),
    nearly: troubles({ kind: 'selection-timeout' }),
  },
  'source-pod-identity': {
    fires: { ...troubles(full), driver: { driver: 'go' } },
    nearly: { ...troubles(full), driver: { driver: 'python' } },
  },
  'source-web-identity-half': {
    fires: troubles(none, variable('AWS_ROLE_ARN')),
    nearly: troubles(none, variable('AWS_ROLE_ARN'), variable('AWS_WEB_IDENTITY_TOKEN_FILE')),
  },
  'source-token-file': {
    fires: troubles({ kind: 'source-error', problem: 'token-file-unreadable' }),
    nearly: troubles({ kind: 'source-error', problem: 'token-file-missing' }),
  },
  'source-web-identity-refused': { fires: troubles(invalidToken), nearly: troubles(denied) },
  'source-assume-role-denied': { fires: troubles(denied), nearly: troubles(getSession) },
  'source-session-credentials': { fires: troubles(getSession), nearly: troubles(denied) },
  'source-held-too-long': { fires: expired, nearly: unknownKey },
  'source-variable-name': {
    fires: troubles(variable({ nearly: 'AWS_SECRET_TOKEN', meant: 'AWS_SESSION_TOKEN' })),
    nearly: troubles(variable('AWS_ROLE_ARN')),
  },
  'source-in-string': {
    fires: troubles({ kind: 'driver-words', drivers: ['node'], said: 'credentialsInside' }),
    nearly: troubles({ kind: 'driver-words', drivers: ['node'], said: 'unescapedPassword' }),
  },
  'source-machine': { fires: notFound('app', 'i-0abc'), nearly: notFound('app', 'ada') },
  'source-other-partition': {
    fires: { ...unknownKey, ...at('sts.cn-north-1.amazonaws.com.cn', 'cn-north-1') },
    nearly: { ...expired, ...at('sts.cn-north-1.amazonaws.com.cn', 'cn-north-1') },
  },
  'source-opt-in-region': {
    fires: { ...unknownKey, ...at('sts.af-south-1.amazonaws.com', 'af-south-1') },
    nearly: { ...unknownKey, ...at('sts.eu-west-1.amazonaws.com', 'eu-west-1') },
  },
};

describe('sources of credentials', () => eachCode(sourceRules, fixtures));

const found = (known: Knowledge) => judge(known, sourceRules).findings;

describe('what is told of a source', () => {
  it('is the role of the nodes, by its name, where a server writes the session as an asterisk', () => {
    expect(found(notFound('node-group', '*'))).toMatchObject([
      { code: 'source-machine', level: 'likely', facts: { by: 'node-group', role: 'node-group' } },
    ]);
  });

  it('is who was denied AssumeRole, and on which role', () => {
    expect(found(troubles(denied))).toMatchObject([
      {
        level: 'certain',
        at: { piece: 1 },
        facts: {
          principal: 'arn:aws:iam::123456789012:user/ada',
          role: 'arn:aws:iam::210987654321:role/app',
        },
      },
    ]);
  });

  it('is of EKS Pod Identity by the driver: those that read its variable, and those that do not', () => {
    const of = (driver: Knowledge['driver']) =>
      found({ ...troubles(full), ...(driver ? { driver } : {}) }).map(({ level }) => level);
    expect(of({ driver: 'c' })).toEqual(['likely']);
    expect(of({ driver: 'node', version: '6.20.0' })).toEqual(['likely']);
    expect(of({ driver: 'node', version: '7.1.0' })).toEqual([]);
    expect(of({ driver: 'rust', version: '3.2.0' })).toEqual(['likely']);
    expect(of({ driver: 'node' })).toEqual(['possible']);
    expect(of(undefined)).toEqual(['possible']);
  });

  it('is where a driver holds credentials, and nothing of this page’s own run', () => {
    expect(found({ ...expired, by: 'driver' })).toMatchObject([{ code: 'source-held-too-long' }]);
    expect(found({ ...expired, by: 'page' })).toEqual([]);
  });

  it('is no token of another region for a long-term key', () => {
    const credentials = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: new Secret('s'),
      sessionToken: undefined,
    };
    const known = { ...unknownKey, ...at('sts.af-south-1.amazonaws.com', 'af-south-1'), credentials };
    expect(found(known)).toEqual([]);
  });
});
