import { describe, expect, test } from 'vitest';
import { made, readSets as read } from '../../testing/pastes/readSets';
import { readPaste } from './readPaste';

// What is said of texts that people brought, by kind; all values are made up.

const { id, secret } = made;
const noon = Date.UTC(2099, 10, 24, 12);

describe('when they end', () => {
  const struct = (ends: string): string =>
    `{AccessKeyID:${id} SecretAccessKey:${secret} CanExpire:true Expires:${ends} AccountID:}`;
  test.each([
    [
      'a console’s print',
      `{\n  accessKeyId: '${id}',\n  secretAccessKey: '${secret}',\n  expiration: 2099-11-24T12:00:00.000Z\n}`,
    ],
    ['Go’s', struct('2099-11-24 12:00:00 +0000 UTC')],
    [
      'Java’s Date',
      `accessKeyId: ${id}\nsecretAccessKey: ${secret}\nexpiration: Tue Nov 24 12:00:00 UTC 2099`,
    ],
    [
      'Java’s Date in a list',
      `access_key=${id}, secret_key=${secret}, expiration=Tue Nov 24 12:00:00 UTC 2099, x=1`,
    ],
    [
      'JavaScript’s Date',
      `Access key ID = ${id}\nSecret access key = ${secret}\nExpiration = Tue Nov 24 2099 13:00:00 GMT+0100 (Central European Standard Time)`,
    ],
    [
      'PowerShell’s JSON',
      String.raw`{"AccessKeyId":"${id}","SecretAccessKey":"${secret}","Expiration":"\/Date(${noon})\/"}`,
    ],
    [
      'PowerShell’s JSON of today',
      `{"AccessKeyId":"${id}","SecretAccessKey":"${secret}","Expiration":"2099-11-24T13:00:00.0000000+01:00"}`,
    ],
    [
      'Rust’s debug print',
      `Credentials { access_key_id: "${id}", secret_access_key: "${secret}", expires_after: "2099-11-24T12:00:00Z" }`,
    ],
    [
      'a variable of aws-vault',
      `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}\nAWS_SESSION_EXPIRATION=2099-11-24T12:00:00Z`,
    ],
  ])('is read in %s', (_, text) => {
    expect(read(text).sets).toMatchObject([{ id, secret, at: noon }]);
  });

  test.each([
    [
      'PowerShell’s list',
      `AccessKeyId     : ${id}\nExpiration      : 11/24/2099 12:00:00 PM\nSecretAccessKey : ${secret}`,
    ],
    [
      'a list with equals signs',
      `AccessKeyId = ${id}\nExpiration = 11/24/2099 12:00:00 PM\nSecretAccessKey = ${secret}`,
    ],
    [
      'a date without its zone',
      `{"AccessKeyId":"${id}","SecretAccessKey":"${secret}","Expiration":"2099-01-29T10-21-32.12+0000"}`,
    ],
    ['Go’s zero', struct('0001-01-01 00:00:00 somewhere')],
  ])('is told as not read where it says no moment: %s', (_, text) => {
    const { sets, ignored } = read(text);
    expect(sets).toMatchObject([{ id, secret, at: undefined }]);
    expect(ignored.map(({ why }) => why)).toContainEqual(expect.stringContaining('Not a date'));
  });
});

describe('a host that is none costs the host, not the credentials', () => {
  const given = `${id}:${encodeURIComponent(secret)}`;
  test.each([
    ['a variable', `mongodb+srv://${given}@$host/?authMechanism=MONGODB-AWS`],
    ['a name in brackets', `mongodb+srv://${given}@[name]/?authMechanism=MONGODB-AWS`],
    ['brackets and a port', `mongodb://${given}@[host.name]:27017/?authMechanism=MONGODB-AWS`],
    ['a placeholder', `mongodb+srv://${given}@<cluster>/?authMechanism=MONGODB-AWS`],
    ['a variable and no slash', `mongodb+srv://${given}@$host?authMechanism=MONGODB-AWS`],
    ['a port with srv', `mongodb+srv://${given}@c.abcde.mongodb.net:27017/`],
    ['a template', `const uri = \`mongodb+srv://${given}@\${process.env.HOST}/?authMechanism=MONGODB-AWS\`;`],
    ['a command', `mongosh 'mongodb+srv://${given}@<cluster>/'`],
    ['a .env', `URI=mongodb+srv://${given}@$HOST/`],
  ])('%s', (_, text) => {
    const { sets, target, ignored } = read(text);
    expect(sets).toMatchObject([{ id, secret }]);
    expect(target).toBeUndefined();
    expect(ignored).toContainEqual(expect.objectContaining({ what: 'The host', matters: true }));
  });

  test('a missing slash costs nothing', () => {
    expect(read(`mongodb+srv://${given}@c.abcde.mongodb.net?authMechanism=MONGODB-AWS`)).toMatchObject({
      sets: [{ id, secret }],
      target: 'mongodb+srv://c.abcde.mongodb.net?authMechanism=MONGODB-AWS',
    });
  });

  test('a string without credentials is told as broken, as before', () => {
    expect(readPaste('mongodb://[name]/').kind).toBe('nothing');
  });
});

describe('a stack trace is not source code', () => {
  test.each([
    [
      'Java',
      `com.mongodb.MongoSecurityException: Exception authenticating MongoCredential{mechanism=MONGODB-AWS, userName='${id}', source='$external', password=<hidden>, mechanismProperties=<hidden>}\n\tat com.mongodb.internal.connection.SaslAuthenticator.wrapException(SaslAuthenticator.java:273)\n\tat com.mongodb.x("y",\n`,
    ],
    [
      '.NET',
      `MongoDB.Driver.MongoAuthenticationException: Unable to authenticate username '${id}' using MONGODB-AWS.\n   at MongoDB.Driver.Core.Authentication.SaslAuthenticator.Authenticate(IConnection connection) in /src/SaslAuthenticator.cs:line 70\n`,
    ],
    [
      'Node',
      `MongoServerError: bad auth : "${id}" MONGODB-AWS\n    at Connection.onMessage (/app/node_modules/mongodb/lib/cmap/connection.js:230:30)\n`,
    ],
  ])('of %s', (_, text) => {
    expect(readPaste(text).kind).toBe('nothing');
  });
});

describe('where credentials come from in a cluster is said, with the command that shows what is needed', () => {
  const role = 'arn:aws:iam::123456789012:role/app';
  const file = '/var/run/secrets/eks.amazonaws.com/serviceaccount/token';
  test.each([
    ['variables', `AWS_ROLE_ARN=${role}\nAWS_WEB_IDENTITY_TOKEN_FILE=${file}\nAWS_REGION=us-east-1\n`],
    [
      'a workload',
      `env:\n- name: AWS_ROLE_ARN\n  value: ${role}\n- name: AWS_WEB_IDENTITY_TOKEN_FILE\n  value: ${file}\n`,
    ],
    [
      'JSON',
      JSON.stringify({
        env: [
          { name: 'AWS_ROLE_ARN', value: role },
          { name: 'AWS_WEB_IDENTITY_TOKEN_FILE', value: file },
        ],
      }),
    ],
  ])('IRSA, in %s', (_, text) => {
    const found = read(text);
    expect(found).toMatchObject({ sets: [], role });
    expect(found.notes).toMatchObject([
      { text: expect.stringContaining('IRSA'), command: 'cat "$AWS_WEB_IDENTITY_TOKEN_FILE"' },
    ]);
  });

  test.each([
    [
      'Pod Identity',
      'AWS_CONTAINER_CREDENTIALS_FULL_URI=http://169.254.170.23/v1/credentials\nAWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=/var/run/secrets/pods.eks.amazonaws.com/serviceaccount/eks-pod-identity-token',
      'EKS Pod Identity',
      'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    ],
    [
      'ECS',
      '{"environment":[{"name":"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI","value":"/v2/credentials/x"}]}',
      'ECS',
      '169.254.170.2$AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    ],
  ])('%s', (_, text, word, command) => {
    const { sets, notes, ignored } = read(text);
    expect(sets).toEqual([]);
    expect(notes).toMatchObject([
      { text: expect.stringContaining(word), command: expect.stringContaining(command) },
    ]);
    for (const { why } of ignored) expect(why).toContain('container');
  });

  test('the cache of aws sso login holds a portal’s token, not a key', () => {
    const { sets, notes, ignored } = read(
      JSON.stringify({
        accessToken: `aoaAAAA${'x'.repeat(120)}`,
        expiresAt: '2099-12-27T20:30:02+0000',
        region: 'us-east-1',
        startUrl: 'https://d-9067example.awsapps.com/start',
      }),
    );
    expect(sets).toEqual([]);
    expect(ignored).toMatchObject([
      { what: 'The whole text', why: expect.stringContaining('not an access key') },
    ]);
    expect(notes).toMatchObject([
      {
        text: expect.stringContaining('aws sso login'),
        command: expect.stringContaining('export-credentials'),
      },
    ]);
  });
});
