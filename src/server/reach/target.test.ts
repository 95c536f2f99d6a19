import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../core/fault/fault';
import { stripCredentials } from '../../core/connectionString/connectionString';
import { readTarget } from './target';
import { said } from '../../testing/said';

function faultOf(text: string): Fault {
  try {
    readTarget(text);
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
  }
  return expect.unreachable();
}

describe('readTarget', () => {
  it('reads a list of hosts, without TLS by default, and says so', () => {
    expect(readTarget('mongodb://A.example,b.example:27018,[::1]:1/')).toEqual({
      seed: {
        kind: 'hosts',
        hosts: [
          { host: 'a.example', port: 27017 },
          { host: 'b.example', port: 27018 },
          { host: '::1', port: 1 },
        ],
      },
      tls: false,
      uriHasAuthSource: false,
      notices: [{ code: 'tls-off' }],
    });
  });

  it('reads a seed list name, with TLS by default', () => {
    expect(readTarget('mongodb+srv://c.x.mongodb.net/?authSource=%24external')).toEqual({
      seed: { kind: 'srv', host: 'c.x.mongodb.net', service: 'mongodb', maxHosts: 0 },
      tls: true,
      uriHasAuthSource: true,
      notices: [],
    });
  });

  it('heeds srvServiceName and srvMaxHosts', () => {
    const { seed } = readTarget('mongodb+srv://c.x.mongodb.net/?srvServiceName=custom&srvMaxHosts=2');
    expect(seed).toMatchObject({ service: 'custom', maxHosts: 2 });
  });

  it.each([
    ['mongodb://a.example/?tls=true', true],
    ['mongodb://a.example/?ssl=true', true],
    ['mongodb+srv://c.x.mongodb.net/?tls=false', false],
  ])('%s → TLS %s', (text, tls) => {
    expect(readTarget(text).tls).toBe(tls);
  });

  it.each([
    ['tlsInsecure=true', 'verification-always-on'],
    ['tlsAllowInvalidCertificates=true', 'verification-always-on'],
    ['tlsAllowInvalidHostnames=true', 'verification-always-on'],
    ['tlsCAFile=/etc/passwd', 'option-ignored'],
    ['directConnection=invalid', 'option-ignored'],
    ['srvMaxHosts=-1', 'option-ignored'],
    ['srvMaxHosts=foo', 'option-ignored'],
    ['tls=maybe', 'option-ignored'],
    ['tlsInsecure=maybe', 'option-ignored'],
  ])('says that %s has no effect', (option, code) => {
    expect(readTarget(`mongodb+srv://c.x.mongodb.net/?${option}`).notices).toMatchObject([{ code }]);
  });

  it('goes without TLS where tls is no boolean and mongodb:// has none, and says both', () => {
    const { tls, notices } = readTarget('mongodb://a.example/?tls=CANARY');
    expect(tls).toBe(false);
    expect(notices.map(({ code }) => code)).toEqual(['option-ignored', 'tls-off']);
    expect(JSON.stringify(notices)).not.toContain('CANARY');
  });

  it('is silent where verification is asked for', () => {
    expect(readTarget('mongodb+srv://c.x.mongodb.net/?tlsInsecure=false').notices).toEqual([]);
  });

  it.each([
    'mongodb://CANARY:CANARY@a.mongodb.net/',
    'mongodb://CANARY@a.mongodb.net/',
    'mongodb+srv://CANARY:CANARY@a.mongodb.net/',
    'mongodb://a.mongodb.net/?authMechanismProperties=AWS_SESSION_TOKEN:CANARY',
    'mongodb://a.mongodb.net/?authmechanismproperties=A:b,aws_session_token%3ACANARY',
  ])('refuses credentials: %s', (text) => {
    const fault = faultOf(text);
    expect(fault.code).toBe('credentials-in-target');
    expect(JSON.stringify(said(fault))).not.toContain('CANARY');
  });

  it.each([
    '',
    'CANARY',
    'http://CANARY/',
    'mongodb://CANARY:CANARY/',
    'mongodb://CANARY:CAN/ARY@a.mongodb.net/',
    'mongodb+srv://CANARY,b.example/',
    'mongodb://a.example/?tls=CANARY&ssl=true',
    'mongodb+srv://c.x.mongodb.net:27017/',
    'mongodb+srv://c.x.mongodb.net/?srvServiceName=CANARY.evil',
  ])('refuses %j and quotes none of it', (text) => {
    const fault = faultOf(text);
    expect(fault.code).toBe('connection-string-invalid');
    expect(JSON.stringify(said(fault))).not.toContain('CANARY');
  });

  it('refuses a list without end, and what is longer than any connection string', () => {
    expect(faultOf(`mongodb://${'a,'.repeat(50)}a/`).code).toBe('target-invalid');
    expect(faultOf(`mongodb://a/?${'tls=true&'.repeat(2_000)}`).code).toBe('message-too-large');
  });

  it('reads the same from what a page sends as from the whole string', () => {
    const pair = fc.constantFrom(
      'tls=true',
      'ssl=false',
      'tlsInsecure=true',
      'tlsAllowInvalidCertificates=true',
      'tlsAllowInvalidHostnames=1',
      'tlsDisableOCSPEndpointCheck=true',
      'tlsDisableCertificateRevocationCheck=true',
      'tlsCAFile=/ca.pem',
      'tlsCertificateKeyFile=/key.pem',
      'authSource=admin',
      'authMechanism=MONGODB-AWS',
      'replicaSet=rs0',
      'directConnection=true',
      'loadBalanced=true',
      'srvServiceName=custom',
      'srvMaxHosts=2',
      'AUTHSOURCE=%24external',
      'appName=a',
      'retryWrites=true',
      'compressors=zlib',
      'awsSecretAccessKey=CANARY',
      'authMechanismProperties=SERVICE_NAME:x',
    );
    const address = fc.constantFrom('mongodb://a,b/', 'mongodb://a:1/db', 'mongodb+srv://c.x.mongodb.net/');
    const codeOr = <T>(read: () => T): T | string => {
      try {
        return read();
      } catch (thrown) {
        if (thrown instanceof Fault) return said(thrown).says;
        throw thrown;
      }
    };
    fc.assert(
      fc.property(address, fc.array(pair, { maxLength: 6 }), (head, pairs) => {
        const whole = `${head}${pairs.length === 0 ? '' : '?'}${pairs.join('&')}`;
        const { target } = stripCredentials(whole);
        expect(target).not.toContain('CANARY');
        expect(codeOr(() => readTarget(target))).toEqual(codeOr(() => readTarget(whole)));
      }),
      { numRuns: 500 },
    );
  });
});
