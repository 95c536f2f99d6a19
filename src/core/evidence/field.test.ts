import { describe, expect, it } from 'vitest';
import {
  sampleFinal,
  sampleHeader,
  sampleNonce,
  sampleSecret,
  sampleToken,
} from '../../testing/evidence/values';
import { capturesOf } from './capturesOf';
import { knowledgeOfPieces } from './knowledgeOfPieces';
import type { Piece } from './piece';
import { piecesIn } from './piecesIn';

const now = Date.UTC(2026, 10, 28, 10, 15);
const known = (text: string) => knowledgeOfPieces(piecesIn(text).pieces, { now });
const only = (text: string): Piece | undefined => {
  const { pieces } = piecesIn(text);
  expect(pieces).toHaveLength(1);
  return pieces[0];
};

// The rows of field.md, section 1, and what is read from each.
describe('what people bring', () => {
  it.each([403, 400])('a server whose STS answered %i: the status, and that it is Atlas', (status) => {
    const text = `bad auth : aws sts call has response ${status}`;
    expect(only(text)).toMatchObject({ kind: 'server-error', facts: { message: text, status } });
    expect(known(text)).toMatchObject({
      serverKind: 'atlas',
      reply: { serverMessage: text },
      ending: { outcome: 'rejected', step: 'verdict' },
    });
  });

  it('a user that is not found: its ARN', () => {
    const text =
      '(AtlasError) bad auth : user arn:aws:sts::123456789012:assumed-role/app/i-0abc is not found';
    expect(only(text)?.facts).toMatchObject({
      arn: 'arn:aws:sts::123456789012:assumed-role/app/i-0abc',
      codeName: 'AtlasError',
    });
    expect(known(text).reply).toMatchObject({ serverCode: 8000, serverCodeName: 'AtlasError' });
  });

  it('a line of mongod’s log: id, moment, mechanism, and whom it looked up', () => {
    const text =
      '{"t":{"$date":"2026-11-28T10:15:00.000+00:00"},"s":"I","c":"ACCESS","id":5286307,"ctx":"conn12","msg":"Failed to authenticate","attr":{"client":"10.0.0.7:51234","mechanism":"MONGODB-AWS","user":"","db":"$external","error":"UserNotFound: Could not find user \\"arn:aws:sts::123456789012:assumed-role/node-group/*\\" for db \\"$external\\"","result":11}}';
    expect(only(text)?.facts).toEqual({
      id: 5286307,
      component: 'ACCESS',
      message: 'Failed to authenticate',
      context: 'conn12',
      at: now,
      mechanism: 'MONGODB-AWS',
      remote: '10.0.0.7:51234',
      error:
        'UserNotFound: Could not find user "arn:aws:sts::123456789012:assumed-role/node-group/*" for db "$external"',
      codeName: 'UserNotFound',
      serverCode: 11,
      user: 'arn:aws:sts::123456789012:assumed-role/node-group/*',
    });
    expect(known(text).reply).toMatchObject({ serverCode: 11, serverCodeName: 'UserNotFound' });
  });

  it('an error of an AWS SDK: code and sentence', () => {
    const text = 'api error ExpiredToken: The security token included in the request is expired';
    expect(only(text)).toMatchObject({
      kind: 'sts-error',
      facts: {
        written: 'go',
        code: 'ExpiredToken',
        message: 'The security token included in the request is expired',
      },
    });
    expect(known(text).sts).toMatchObject({ kind: 'error', code: 'ExpiredToken' });
  });

  it('STS’s sentence on the clock: its three dates, 20 minutes apart', () => {
    const text =
      '<Code>SignatureDoesNotMatch</Code><Message>Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)</Message>';
    expect(only(text)?.facts).toMatchObject({
      code: 'SignatureDoesNotMatch',
      clock: {
        way: 'behind',
        signed: now,
        edge: now + 5 * 60_000,
        theirs: now + 20 * 60_000,
        toleranceMinutes: 15,
      },
    });
    expect(known(text).sts).toMatchObject({ date: now + 20 * 60_000 });
  });

  it('STS’s sentence on the region', () => {
    const text = "SignatureDoesNotMatch: Credential should be scoped to a valid region, not 'eu-west-1'.";
    expect(only(text)?.facts).toMatchObject({
      code: 'SignatureDoesNotMatch',
      message: "Credential should be scoped to a valid region, not 'eu-west-1'.",
    });
  });

  it.each([
    [
      'System.NotSupportedException: Unable to create an authenticator',
      'MongoDB.Driver.Authentication.AWS',
      'dotnet',
    ],
    ["Optional module '@aws-sdk/credential-providers' not found", '@aws-sdk/credential-providers', 'node'],
  ])('a part that is not installed: %s', (text, missing, driver) => {
    expect(only(text)).toMatchObject({ kind: 'missing-package', facts: { missing, driver } });
    expect(known(text).driver).toEqual({ driver });
  });

  it.each([
    ['SSL alert number 80', { code: 'tls-alert-80' }],
    ['tlsv1 alert internal error', { code: 'tls-alert-80' }],
    ['PKIX path building failed', { code: 'tls-certificate', problem: 'untrusted' }],
    ['x509: certificate signed by unknown authority', { code: 'tls-certificate', problem: 'untrusted' }],
  ])('TLS that failed: %s', (text, fault) => {
    expect(only(text)?.kind).toBe('tls-error');
    expect(known(text)).toMatchObject({ fault, ending: { outcome: 'failed', step: 'connect' } });
  });

  it('a search for a server that took too long', () => {
    expect(only('MongoServerSelectionError: Server selection timed out after 30000 ms')).toMatchObject({
      kind: 'selection-timeout',
      facts: { ms: 30000, driver: 'node' },
    });
  });

  it('a client-final payload: key, scope, signed headers, and whether a token is in it', () => {
    const piece = only(sampleFinal);
    expect(piece).toMatchObject({
      kind: 'sasl-payload',
      shown: '••••',
      facts: { payload: 'client-final', final: { authorization: sampleHeader, amzDate: '20261128T101500Z' } },
    });
    const { captured } = known(sampleFinal);
    expect(captured?.sessionToken?.reveal()).toBe(sampleToken);
    expect(capturesOf(known(sampleFinal))).toMatchObject({
      kind: 'partial',
      missing: [{ part: 'serverNonce' }],
    });
    expect(capturesOf(known(`${sampleFinal}\n${sampleNonce}`))).toMatchObject({ kind: 'whole' });
  });

  it('the product’s own trace', () => {
    expect(only('{"format": "countersign-trace", "version": 2, "events": []}')).toMatchObject({
      kind: 'trace',
      facts: { version: 2 },
    });
  });

  it('a token of the portal, which is no key', () => {
    const text = `{"startUrl": "https://d-1.awsapps.com/start", "accessToken": "${sampleToken}", "expiresAt": "2026-11-28T10:15:00Z"}`;
    expect(only(text)).toMatchObject({
      kind: 'portal-token',
      shown: '••••',
      facts: { startUrl: 'https://d-1.awsapps.com/start', expiration: now },
    });
  });

  it.each([
    ['aws_secret_access_key: ****************XYab', 'aws-cli'],
    ['"secret_access_key" = <sensitive>', 'terraform'],
    ['AWS_SECRET_ACCESS_KEY=***', 'github-actions'],
    ['AWS_SESSION_TOKEN=[MASKED]', 'gitlab'],
  ])('a masked value, and who masks so: %s', (text, by) => {
    expect(only(text)).toMatchObject({ kind: 'masked', facts: { by } });
  });

  it.each([
    ['arn:aws:iam::123456789012:role/x', 'arn', 'arn:aws:iam::123456789012:role/x'],
    [
      '{"UserId":"AROA:me","Account":"123456789012","Arn":"arn:aws:sts::123456789012:assumed-role/x/me"}',
      'sts-identity',
      'arn:aws:sts::123456789012:assumed-role/x/me',
    ],
  ])('an identity: %s', (text, kind, arn) => {
    expect(only(text)).toMatchObject({ kind, facts: { arn } });
  });

  it('a line of an SDK’s log that holds credentials: what it asked, and nothing of them', () => {
    const text = `{ clientName: 'STSClient', commandName: 'AssumeRoleCommand', output: { Credentials: { SecretAccessKey: '${sampleSecret}' } }, metadata: { httpStatusCode: 200 } }`;
    const piece = only(text);
    expect(piece).toMatchObject({ kind: 'sdk-log', facts: { command: 'AssumeRole', status: 200 } });
    expect(piece?.shown).not.toContain(sampleSecret);
  });
});
