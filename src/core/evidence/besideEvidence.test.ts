import { describe, expect, it } from 'vitest';
import { readBrought } from './readBrought';

const id = 'ASIAQNZGKIQY56JQ7WML';
const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEKY';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const errors = {
  'a line': 'bad auth : aws sts call has response 403',
  'a driver’s words': 'MongoParseError: Password contains unescaped characters',
  'a frame or two':
    'MongoServerError: bad auth : x\n    at f (/a.js:1:2)\n    at g (/b.js:3:4) {\n  code: 8000,\n}',
  'an error of Java that names the key': `com.mongodb.MongoSecurityException: Exception authenticating MongoCredential{mechanism=MONGODB-AWS, userName='${id}', source='$external', password=<hidden>}\n\tat com.mongodb.internal.connection.SaslAuthenticator.wrapException(SaslAuthenticator.java:273)`,
  'an error of .NET that names the key': `MongoDB.Driver.MongoAuthenticationException: Unable to authenticate username '${id}' using MONGODB-AWS.\n   at MongoDB.Driver.X.Authenticate(IConnection c) in /src/X.cs:line 70`,
  'what STS says of a signature':
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
  'an alert of TLS': 'SSL alert number 80',
};

const shapes = {
  'bare lines': `${id}\n${secret}`,
  'a Secret of Kubernetes': `apiVersion: v1\nkind: Secret\ndata:\n  AWS_ACCESS_KEY_ID: ${base64(id)}\n  AWS_SECRET_ACCESS_KEY: ${base64(secret)}`,
  variables: `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${secret}`,
};

describe.each(Object.entries(shapes))('credentials as %s', (_shape, credentials) => {
  it.each(Object.entries(errors))('are read before and behind %s, and that is listed', (_error, error) => {
    for (const text of [`${error}\n${credentials}`, `${credentials}\n${error}\n`]) {
      const read = readBrought(text);
      if (read.kind !== 'credentials') throw new Error(`${read.kind}: ${text}`);
      expect(read.sets.map((set) => [set.accessKeyId?.text, set.secretAccessKey?.text.reveal()])).toEqual([
        [id, secret],
      ]);
      const at = text.indexOf(error);
      expect(read.ignored.some(({ span }) => span.start <= at && span.end > at)).toBe(true);
    }
  });
});

it('an error that holds the credentials itself is read', () => {
  const text = `MongoServerError: bad auth\n    at connect (mongodb://${id}:abc@h/)`;
  expect(readBrought(text)).toMatchObject({ kind: 'credentials', format: 'connection-string' });
});

it.each([
  ['a secret', `Error: bad auth with secret=${secret} of ${id}\n    at f (/a.js:1:2)\n`],
  [
    'the key, and nothing else does',
    `Error: bad auth of ${id}\n    at f (/a.js:1:2)\nAWS_SECRET_ACCESS_KEY=${secret}\n`,
  ],
])('of an error that holds %s nothing is set aside', (_what, text) => {
  const read = readBrought(text);
  expect(
    'ignored' in read ? read.ignored.map(({ span }) => text.slice(span.start, span.end)) : [],
  ).not.toContain('    at f (/a.js:1:2)');
});

it('a member of JSON that tells of a failure is a part of it', () => {
  const text = `{\n"AccessKeyId": "${id}",\n"SecretAccessKey": "${secret}",\n"Message": "failed"\n}`;
  expect(readBrought(text)).toMatchObject({ kind: 'credentials', sets: [{ accessKeyId: { text: id } }] });
});
