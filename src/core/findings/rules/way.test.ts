import { describe, expect, it } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import type { LogFacts } from '../facts/log';
import type { NetworkFacts } from '../facts/network';
import type { PackageFacts } from '../facts/packages';
import type { ServerFacts } from '../facts/server';
import type { UserFacts } from '../facts/user';
import { judge } from '../judge';
import type { Knowledge } from '../knowledge';
import { logRules } from './log';
import { networkRules } from './network';
import { packageRules } from './packages';
import { serverRules } from './server';
import { userRules } from './user';
import { wayRules } from './way';

const failed = (fault: Knowledge['fault'], beside: Knowledge = {}): Knowledge => ({
  by: 'driver',
  ...(fault ? { fault } : {}),
  ending: { outcome: 'failed', step: 'connect' },
  ...beside,
});
const refused = (serverCode: number, serverMessage: string, beside: Knowledge = {}): Knowledge => ({
  by: 'driver',
  reply: { serverCode, serverMessage },
  ending: { outcome: 'rejected', step: 'verdict' },
  ...beside,
});
const notFound = (arn: string, beside: Knowledge = {}): Knowledge =>
  refused(8000, `bad auth : user ${arn} is not found`, beside);
const untold = refused(18, 'Authentication failed.');

const untrusted = failed({ code: 'tls-certificate', problem: 'untrusted', system: 'X.509', leg: 'tls' });
const noName = failed({ code: 'dns-failed', problem: 'no-name', leg: 'srv', host: 'c.mongodb.net' });
const alert80 = failed({ code: 'tls-alert-80', leg: 'tls' });
const timeout = { kind: 'selection-timeout', piece: 1, ms: 30_000 } as const;

const network: Fixtures<NetworkFacts> = {
  'network-access-list': {
    fires: { troubles: [timeout], host: 'c.abcde.mongodb.net' },
    nearly: { troubles: [timeout], serverKind: 'percona' },
  },
  'network-way': {
    fires: failed({ code: 'tcp-failed', problem: 'refused', leg: 'tcp' }),
    nearly: alert80,
  },
  'network-trust': { fires: untrusted, nearly: alert80 },
  'network-no-tls': {
    fires: failed({ code: 'tls-failed', problem: 'not-tls', system: 'TLS', leg: 'tls' }),
    nearly: failed({ code: 'tls-failed', problem: 'other', system: 'TLS', leg: 'tls' }),
  },
  'network-name': {
    fires: noName,
    // An own run says so itself.
    nearly: { ...noName, by: 'page' },
  },
  'network-srv-port': {
    fires: { troubles: [{ kind: 'driver-words', piece: 1, drivers: ['node'], said: 'srvWithPort' }] },
    nearly: { troubles: [{ kind: 'driver-words', piece: 1, drivers: ['node'], said: 'srvWithHosts' }] },
  },
};

describe('the way to a server', () => eachCode(networkRules, network));

const packages: Fixtures<PackageFacts> = {
  'package-missing': {
    fires: { troubles: [{ kind: 'missing-package', piece: 1, missing: 'aws4' }] },
    nearly: { troubles: [{ kind: 'no-credentials', piece: 1 }] },
  },
  'package-too-old': {
    fires: { driver: { driver: 'node', version: '3.5.11' } },
    nearly: { driver: { driver: 'node', version: '3.6.0' } },
  },
};

describe('what a driver lacks', () => eachCode(packageRules, packages));

const atlas: Knowledge = { serverKind: 'atlas' };
const tooMany = refused(8000, 'bad auth : aws sts call has response 400');
const string = 'mongodb://a,b,c/';

const server: Fixtures<ServerFacts> = {
  'server-wire-old': { fires: { hello: { maxWireVersion: 8 } }, nearly: { hello: { maxWireVersion: 9 } } },
  'server-wire-new': { fires: { hello: { minWireVersion: 30 } }, nearly: { hello: { minWireVersion: 29 } } },
  'server-documentdb': { fires: { ...untold, serverKind: 'documentdb' }, nearly: { ...untold, ...atlas } },
  'server-ldap': {
    fires: refused(13, 'not authorized on test to execute command { find: 1 }', atlas),
    nearly: refused(13, 'Command find requires authentication', atlas),
  },
  'server-logins': {
    fires: { ...tooMany, connectionString: string },
    nearly: {
      ...refused(8000, 'bad auth : aws sts call has response 403'),
      connectionString: string,
    },
  },
  'server-protocol': {
    fires: { troubles: [{ kind: 'driver-words', piece: 1, drivers: ['go'], said: 'noncePrefix' }] },
    nearly: { troubles: [{ kind: 'driver-words', piece: 1, drivers: ['go'], said: 'otherSource' }] },
  },
};

describe('a server that cannot', () => eachCode(serverRules, server));

const session = (role: string, partition = 'aws') =>
  `arn:${partition}:sts::123456789012:assumed-role/${role}/me`;

const user: Fixtures<UserFacts> = {
  'user-impossible': {
    fires: notFound('arn:aws:iam::123456789012:root'),
    nearly: notFound('arn:aws:iam::123456789012:user/root'),
  },
  'user-path': {
    fires: notFound(session('AWSReservedSSO_Dev_0123456789abcdef')),
    nearly: notFound(session('app')),
  },
  'user-partition': { fires: notFound(session('app', 'aws-us-gov')), nearly: notFound(session('app')) },
  'user-for-identity': {
    fires: { arn: 'arn:aws:iam::123456789012:role/x' },
    nearly: { ...untold, arn: 'arn:aws:iam::123456789012:role/x' },
  },
};

describe('a database user', () => eachCode(userRules, user));

const root = 'arn:aws:iam::123456789012:root';
const logged = {
  id: 5286307,
  component: 'ACCESS',
  message: 'Failed to authenticate',
  error: 'OperationFailed: Unexpected http status code from server: 403',
};
const succeeded = { id: 5286306, component: 'ACCESS', message: 'Successfully authenticated' };

const log: Fixtures<LogFacts> = {
  'log-tells': {
    fires: { logLines: [logged] },
    nearly: { logLines: [{ ...logged, error: `Could not find user "${root}" for db "$external"` }] },
  },
  'log-other-mechanism': {
    fires: { logLines: [{ ...logged, mechanism: 'SCRAM-SHA-256' }] },
    nearly: { logLines: [{ ...logged, mechanism: 'MONGODB-AWS' }] },
  },
  'log-accepted': { fires: { ...untold, logLines: [succeeded] }, nearly: { ...untold, logLines: [logged] } },
};

describe('a server’s own log', () => eachCode(logRules, log));

describe('a login that succeeded', () => {
  it.each<Knowledge>([
    { hello: { maxWireVersion: 25, minWireVersion: 0 }, driver: { driver: 'node', version: '7.1.0' } },
    { sts: { kind: 'identity', identity: { arn: session('node-group') } } },
    { sts: { kind: 'identity', identity: { arn: root } } },
    { challenge: { stsHost: 'sts.af-south-1.amazonaws.com', region: 'af-south-1' } },
    { logLines: [succeeded] },
  ])('leaves nothing to explain: %j', (known) => {
    const ending = { outcome: 'authenticated', step: 'verdict' } as const;
    expect(judge({ ...known, ending }, wayRules).findings).toEqual([]);
  });
});
