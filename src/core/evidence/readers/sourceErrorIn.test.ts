import { expect, it } from 'vitest';
import { sourceErrorIn } from './sourceErrorIn';

it.each([
  ['AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is missing', 'role-arn-missing'],
  ['failed to open AWS_WEB_IDENTITY_TOKEN_FILE: /var/run/x', 'token-file-unreadable'],
  [
    "ENOENT: no such file or directory, open '/var/run/secrets/eks.amazonaws.com/serviceaccount/token'",
    'token-file-unreadable',
  ],
  ['User: arn:aws:iam::1:user/a is not authorized to perform: sts:AssumeRole on x', 'assume-role-denied'],
  ['Cannot call GetSessionToken with session credentials', 'session-credentials'],
  ['mongodb+srv URI cannot have port number', 'srv-port'],
  ['Unsupported authMechanism: MONGODB-AWS', 'mechanism-unknown'],
  ['Too many steps involved in the MONGODB-AWS negotiation', 'steps'],
  ['MONGODB-AWS authentication requires MongoDB version 4.4 or later', 'server-too-old'],
  ['Invalid server nonce length 65, expected 64', 'nonce-length'],
])('%s', (text, problem) => {
  expect(sourceErrorIn(text)?.problem).toBe(problem);
});

it.each([
  'AccessDenied: User: arn:aws:iam::1:user/a is not authorized to perform: sts:AssumeRole on x',
  'authMechanism=MONGODB-AWS',
  'connect to mongodb+srv://host failed',
])('says nothing of %s', (text) => {
  expect(sourceErrorIn(text)).toBeNull();
});
