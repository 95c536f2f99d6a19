import { describe, expect, it } from 'vitest';
import { findingInWords } from '../../words/en/findings/findingInWords';
import { knowledgeOfPieces, type Beside } from '../evidence/knowledgeOfPieces';
import { piecesIn } from '../evidence/piecesIn';
import type { Finding, FindingCode } from './finding';
import { judge } from './judge';
import { allRules } from './rules/all';

const now = Date.UTC(2026, 10, 28, 10, 15);

function findingsOf(text: string, beside: Partial<Beside> = {}): readonly Finding[] {
  return judge(knowledgeOfPieces(piecesIn(text).pieces, { now, ...beside }), allRules).findings;
}

const codes = (text: string, beside: Partial<Beside> = {}): readonly FindingCode[] =>
  findingsOf(text, beside).map(({ code }) => code);

/** All that is said of the first. */
function saidFirst(text: string, beside: Partial<Beside> = {}): string {
  const [first] = findingsOf(text, beside);
  if (!first) return '';
  const { says, next = [] } = findingInWords(first);
  return [says, ...next].join('\n');
}

const app = 'arn:aws:sts::123456789012:assumed-role/app/i-0abc';
const nodeLine =
  '{"t":{"$date":"2026-11-28T10:15:00.000+00:00"},"s":"I","c":"ACCESS","id":5286307,"ctx":"conn12","msg":"Failed to authenticate","attr":{"client":"10.0.0.7:51234","mechanism":"MONGODB-AWS","user":"","db":"$external","error":"UserNotFound: Could not find user \\"arn:aws:sts::123456789012:assumed-role/node-group/*\\" for db \\"$external\\"","result":11}}';
const clock =
  '<Code>SignatureDoesNotMatch</Code><Message>Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)</Message>';

// The rows of field.md, section 1: what stands first of each.
describe('what people bring is answered first by', () => {
  it('that STS refused with 403, what it can be, and that no IAM policy is', () => {
    const text = 'bad auth : aws sts call has response 403';
    expect(codes(text)[0]).toBe('reply-sts-403');
    expect(codes(text)).toContain('cause-source');
    expect(saidFirst(text)).toContain('IAM policies cannot be the cause');
  });

  it('malformed or throttled, for 400', () => {
    const text = 'bad auth : aws sts call has response 400';
    expect(codes(text)).toEqual(['reply-sts-400', 'cause-header', 'cause-throttled']);
  });

  it('the database user to create, and then whose role it is', () => {
    const text = `(AtlasError) bad auth : user ${app} is not found`;
    expect(codes(text)).toEqual(['reply-user-not-found', 'source-machine']);
    expect(saidFirst(text)).toContain('type ROLE, ARN arn:aws:iam::123456789012:role/app');
  });

  it('the user that a server’s log names, and that it is the nodes’ role', () => {
    expect(codes(nodeLine)).toEqual(['reply-user-not-found', 'source-machine']);
    const machine = findingsOf(nodeLine).find(({ code }) => code === 'source-machine');
    expect(machine && findingInWords(machine).says).toContain('not that of a pod');
  });

  it('the end of a token, and where drivers hold it', () => {
    const text = 'api error ExpiredToken: The security token included in the request is expired';
    expect(codes(text)).toEqual(['sts-expired', 'source-held-too-long']);
    const held = (driver: 'go' | 'c'): string =>
      findingsOf(text, { driver: { driver } }).map((one) => findingInWords(one).says)[1] ?? '';
    expect(held('go')).toContain('not even a refusal');
    expect(held('c')).toContain('a refusal clears them');
  });

  it('a clock that is 20 minutes slow', () => {
    expect(codes(clock)[0]).toBe('sts-clock');
    expect(saidFirst(clock)).toContain('20 minutes behind');
  });

  it('the region of the scope', () => {
    const text = "SignatureDoesNotMatch: Credential should be scoped to a valid region, not 'eu-west-1'.";
    expect(codes(text)[0]).toBe('sts-scope');
  });

  it.each([
    [
      'System.NotSupportedException: Unable to create an authenticator',
      'dotnet add package MongoDB.Driver.Authentication.AWS',
      'AddAWSAuthentication()',
    ],
    [
      "Optional module '@aws-sdk/credential-providers' not found",
      'mongodb@7 @aws-sdk/credential-providers',
      'mongodb@6 aws4 @aws-sdk/credential-providers',
    ],
    ['MongoMissingDependencyError: Optional module `aws4` not found', 'Before version 7.1', '7.0 needs aws4'],
    [
      "MONGODB-AWS authentication requires pymongo-auth-aws: install with: python -m pip install 'pymongo[aws]'",
      "pip install 'pymongo[aws]'",
      'pip show',
    ],
    ['AWS auth not supported, configure libmongoc with ENABLE_MONGODB_AWS_AUTH=ON', '-DENABLE', 'Debian'],
  ])('the package: %s', (text, one, other) => {
    expect(codes(text)[0]).toBe('package-missing');
    expect(findingsOf(text)[0]?.level).toBe('certain');
    expect(saidFirst(text)).toContain(one);
    expect(saidFirst(text)).toContain(other);
  });

  it.each([
    'SSL alert number 80',
    'tlsv1 alert internal error',
    'MongoServerSelectionError: Server selection timed out after 30000 ms',
    'mongodb+srv://cluster0.abcde.mongodb.net/\nServer selection timed out after 30000 ms',
    'pymongo.errors.ServerSelectionTimeoutError: SSL handshake failed: a.mongodb.net:27017',
    'a.mongodb.net:27017: EOF occurred in violation of protocol (_ssl.c:1129)',
  ])('the IP access list, and what tells it apart: %s', (text) => {
    expect(codes(text)[0]).toBe('network-access-list');
    expect(saidFirst(text)).toContain('What tells it apart');
    expect(saidFirst(text)).toContain('IAM does not replace the IP access list');
  });

  it.each([
    'PKIX path building failed: unable to find valid certification path to requested target',
    'x509: certificate signed by unknown authority',
    'self-signed certificate in certificate chain',
  ])('the certificate, which the IP access list is not: %s', (text) => {
    expect(codes(text)[0]).toBe('network-trust');
    expect(saidFirst(text)).toContain('it is not the IP access list');
  });

  it.each(['arn:aws:iam::123456789012:root', 'arn:aws:sts::123456789012:federated-user/ada'])(
    'that no database user can stand for an identity: %s',
    (text) => expect(codes(text)).toEqual(['user-impossible']),
  );

  it.each([
    'connection() error occurred during connection handshake: auth error: unable to authenticate using mechanism "SCRAM-SHA-1": (AuthenticationFailed) Authentication failed.',
    'connection() error occurred during connection handshake: auth error: unable to authenticate using mechanism "SCRAM-SHA-256": (AtlasError) bad auth : Authentication failed.',
    "com.mongodb.MongoSecurityException: Exception authenticating MongoCredential{mechanism=SCRAM-SHA-1, userName='ada', source='admin', password=<hidden>, mechanismProperties=<hidden>}\nCaused by: com.mongodb.MongoCommandException: Command failed with error 18 (AuthenticationFailed): 'Authentication failed.' on server h:27017.",
  ])('the mechanism, where it is another, and no cause of STS: %s', (text) => {
    expect(codes(text)).toEqual(['reply-other-mechanism']);
  });

  it('no user that is missing, where a log has the login of one', () => {
    const line =
      '{"t":{"$date":"2026-11-28T10:20:30.123+00:00"},"s":"I","c":"ACCESS","id":5286306,"msg":"Successfully authenticated","attr":{"mechanism":"MONGODB-AWS","user":"arn:aws:iam::123456789012:role/app","db":"$external"}}';
    expect(codes(line)).toEqual([]);
  });

  it.each([
    'arn:aws:iam::123456789012:role/x',
    '{"UserId":"AIDA","Account":"123456789012","Arn":"arn:aws:iam::123456789012:role/x"}',
  ])('which database user an identity is: %s', (text) => {
    expect(codes(text)[0]).toBe('user-for-identity');
    expect(saidFirst(text)).toContain('a database user named arn:aws:iam::123456789012:role/x');
  });
});

// Texts of the same kinds that are not in field.md.
describe('another text of a kind is answered first by', () => {
  it.each<readonly [string, FindingCode]>([
    ['Error: querySrv ENOTFOUND _mongodb._tcp.cluster0.abcde.mongodb.net', 'network-name'],
    ['MongoServerSelectionError: connect ECONNREFUSED 127.0.0.1:27017', 'network-way'],
    ['MongoNetworkError: connection 5 to a.abcde.mongodb.net:27017 closed', 'network-access-list'],
    ['mongodb+srv URI cannot have port number', 'network-srv-port'],
    [
      'MongoAPIError: username and password cannot be provided when using MONGODB-AWS. Credentials must be provided in a manner that can be read by the AWS SDK.',
      'source-in-string',
    ],
    [
      'MongoNetworkTimeoutError: Network request to http://169.254.169.254/latest/api/token timed out after undefined ms',
      'source-metadata',
    ],
    ['failed to contact ECS link local server: Connection refused', 'source-metadata'],
    [
      'pymongo.errors.OperationFailure: temporary MONGODB-AWS credentials could not be obtained',
      'source-none',
    ],
    ['NoCredentialProviders: no valid providers in chain', 'source-none'],
    [
      'auth error: AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is missing',
      'source-web-identity-half',
    ],
    [
      'An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:iam::123456789012:user/ada is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/app',
      'source-assume-role-denied',
    ],
    [
      'An error occurred (AccessDenied) when calling the GetSessionToken operation: Cannot call GetSessionToken with session credentials',
      'source-session-credentials',
    ],
    [
      'An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: No OpenIDConnect provider found in your account',
      'source-web-identity-refused',
    ],
    ['AWS_SECRET_TOKEN=IQoJb3JpZ2luX2VjEXAMPLE', 'source-variable-name'],
    ['Unsupported authMechanism: MONGODB-AWS', 'package-too-old'],
    ['MongoRuntimeError: Server nonce does not begin with client nonce', 'server-protocol'],
    [
      'MongoCompatibilityError: MONGODB-AWS authentication requires MongoDB version 4.4 or later',
      'server-wire-old',
    ],
    ['MongoRuntimeError: Invalid server nonce length 65, expected 64', 'server-protocol'],
    ['{ ismaster: true, minWireVersion: 0, maxWireVersion: 8, ok: 1 }', 'server-wire-old'],
    ['bad auth : user arn:aws:iam::123456789012:root is not found', 'reply-user-not-found'],
  ])('%s', (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  it('all that is said of each has a title, and no sentence without its end', () => {
    const text = `${nodeLine}\nSSL alert number 80\nAWS_SECRET_TOKEN=abc\nOptional module 'aws4' not found`;
    for (const finding of findingsOf(text).filter(({ code }) =>
      /^(?:network|source|package|log)-/.test(code),
    )) {
      const { title, says } = findingInWords(finding);
      expect(title).toMatch(/\S/);
      expect(says).toMatch(/[.:]$/);
    }
  });
});

describe('beside the first', () => {
  it.each([
    'SSL routines:ssl3_read_bytes:tlsv1 alert internal error: SSL alert number 80',
    'Error: querySrv ENOTFOUND _mongodb._tcp.c.abcde.mongodb.net',
    'x509: certificate signed by unknown authority',
  ])('is nothing that only says that it broke, where the cause is likely: %s', (text) => {
    expect(codes(text)).not.toContain('broke');
  });

  it('is told what a broken connection can be, where nobody knows of which server', () => {
    const text = 'com.mongodb.MongoSocketReadException: Prematurely reached end of stream';
    expect(codes(text)).toEqual(['broke', 'network-access-list', 'network-way']);
  });

  it('is told how many logins a pool begins', () => {
    const text = 'bad auth : aws sts call has response 400\nmongodb://a,b,c/?maxPoolSize=200';
    const logins = findingsOf(text).find(({ code }) => code === 'server-logins');
    expect(logins?.facts).toMatchObject({ pool: 200, hosts: 3, logins: 600 });
  });

  it('is told that an STS of China knows no keys of elsewhere', () => {
    const text =
      'Host: sts.cn-north-1.amazonaws.com.cn\nInvalidClientTokenId: The security token included in the request is invalid.';
    expect(codes(text)).toEqual(['sts-identity', 'source-other-partition']);
  });

  it('is told what a line of an older server’s log has', () => {
    const text = nodeLine
      .replace('"id":5286307', '"id":20249')
      .replace(
        /"error":".*?(?<!\\)","result":11/,
        '"result":"OperationFailed: Unexpected http status code from server: 403"',
      );
    expect(codes(text).slice(0, 2)).toEqual(['reply-sts-403', 'log-tells']);
  });
});

describe('a login by another mechanism', () => {
  it('in a server’s log is no word of STS’s', () => {
    const scram = nodeLine
      .replace('"mechanism":"MONGODB-AWS"', '"mechanism":"SCRAM-SHA-256"')
      .replace(/arn:aws:sts::\d+:assumed-role\/node-group\/\*/, 'AKIAIOSFODNN7EXAMPLE');
    expect(codes(scram)).toEqual(['log-other-mechanism']);
  });
});
