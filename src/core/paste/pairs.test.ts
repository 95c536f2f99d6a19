import { describe, expect, test } from 'vitest';
import { made, readSets as read } from '../../testing/pastes/readSets';
import { readPaste } from './readPaste';

const { id, secret, token } = made;

describe('names with values, however printed', () => {
  test.each([
    ['properties', `aws.accessKeyId=${id}\naws.secretAccessKey=${secret}\naws.sessionToken=${token}\n`],
    [
      'properties of Spring',
      `spring.cloud.aws.credentials.access-key=${id}\nspring.cloud.aws.credentials.secret-key=${secret}\nspring.cloud.aws.credentials.session-token=${token}`,
    ],
    [
      'a struct of Go',
      `{AccessKeyID:${id} SecretAccessKey:${secret} SessionToken:${token} Source:StaticCredentials CanExpire:false}`,
    ],
    [
      'a struct of Go behind its type',
      `aws.Credentials{AccessKeyID:"${id}", SecretAccessKey:"${secret}", SessionToken:"${token}"}`,
    ],
    [
      'parameters in one text',
      `COPY t FROM 's3://b' with credentials\n 'aws_access_key_id=${id};aws_secret_access_key=${secret};token=${token}'\n ;`,
    ],
    [
      'a table',
      `Key                Value\n---                -----\naccess_key         ${id}\nsecret_key         ${secret}\nsecurity_token     ${token}\n`,
    ],
    [
      'a table with lines',
      `| AccessKeyId | ${id} |\n| SecretAccessKey | ${secret} |\n| SessionToken | ${token} |`,
    ],
    ['notes', `Access Key ID: ${id}\nSecret Access Key: ${secret}\nSession token: ${token}`],
    [
      'names above their values',
      `AWS access key ID\n${id}\nAWS secret access key\n${secret}\nAWS session token\n${token}\n`,
    ],
    [
      'JSON inside of JSON',
      String.raw`{"log":"creds {\"AccessKeyId\":\"${id}\",\"SecretAccessKey\":\"${secret}\",\"SessionToken\":\"${token}\"}"}`,
    ],
    ['PowerShell’s list', `AccessKeyId     : ${id}\nSecretAccessKey : ${secret}\nSessionToken    : ${token}`],
  ])('are credentials: %s', (_, text) => {
    expect(read(text).sets).toMatchObject([{ id, secret, token }]);
  });

  test.each([
    ['a sentence', `hi, my access key is ${id} and secret is ${secret}`],
    ['short names', `Key: ${id}\nSecret: ${secret}`],
    [
      'settings of .NET',
      `<add key="AWSAccessKey" value="${id}"/>\n<add key="AWSSecretKey" value="${secret}"/>`,
    ],
    [
      'a property list',
      `<key>AWS_ACCESS_KEY_ID</key>\n<string>${id}</string>\n<key>AWS_SECRET_ACCESS_KEY</key>\n<string>${secret}</string>`,
    ],
    ['a table of Markdown', `| AWS_ACCESS_KEY_ID | \`${id}\` |\n| AWS_SECRET_ACCESS_KEY | \`${secret}\` |`],
    ['a log line', `12:00:00 DEBUG auth - accessKeyId=${id} secretKey=${secret}`],
    [
      'commands with their output',
      `$ aws configure get aws_access_key_id\n${id}\n$ aws configure get aws_secret_access_key\n${secret}\n`,
    ],
    [
      'a state of Terraform',
      `{"type":"aws_iam_access_key","attributes":{"id":"${id}","secret":"${secret}","user":"app"}}`,
    ],
  ])('are a key and its secret: %s', (_, text) => {
    expect(read(text).sets).toMatchObject([{ id, secret }]);
  });

  test('are what aws configure asks for', () => {
    const text = `AWS Access Key ID [****************WML]: ${id}\nAWS Secret Access Key [None]: ${secret}\nDefault region name [None]: us-east-1`;
    expect(read(text).sets).toMatchObject([{ id, secret }]);
  });

  test('are told with all the words around them', () => {
    const { sets, ignored, format } = read(
      `lease_id   aws/sts/app\naccess_key  ${id}\narn   arn:aws:sts::123456789012:assumed-role/app/x\nsecret_key  ${secret}\nttl   59m56s`,
    );
    expect(format).toBe('pairs');
    expect(sets).toMatchObject([{ id, secret, arn: 'arn:aws:sts::123456789012:assumed-role/app/x' }]);
    expect(ignored).toMatchObject([
      { what: 'Other text', span: { line: 1, column: 1 } },
      { what: 'Other text', span: { line: 5, column: 1 } },
    ]);
  });

  test('are several sets where a name comes again with another value', () => {
    const other = 'AKIAIOSFODNN7EXAMPLE';
    expect(
      read(`access_key  ${id}\nsecret_key  ${secret}\naccess_key  ${other}\nsecret_key  ${secret}`).sets,
    ).toMatchObject([
      { id, secret },
      { id: other, secret },
    ]);
    expect(read(`security_token  ${token}\naccess_key  ${id}\nsession_token  ${token}`).sets).toHaveLength(1);
  });

  test.each([
    'The AWS Access Key Id you provided does not exist in our records.',
    'access key: see below, secret key: ask me',
    'token: abc, user: ada',
    'The access key  and the secret key  are in the vault',
    'accessKeyId=undefined secretAccessKey=null',
  ])('are no more than words in %j', (text) => {
    const pasted = readPaste(text);
    expect(pasted.kind === 'credentials' ? pasted.sets : []).toEqual([]);
  });
});
