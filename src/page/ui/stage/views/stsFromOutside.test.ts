import { expect, it } from 'vitest';
import { stsFromOutside } from './stsFromOutside';

it.each<[number, string, RegExp]>([
  [8000, 'bad auth : user arn:aws:iam::123456789012:user/ada is not found', /^STS accepted/u],
  [8000, 'bad auth : aws sts call has response 403', /HTTP status 403/u],
  [18, 'Authentication failed.', /if the server reached it/u],
  [18, 'Bad HTTP response from API server: Timeout was reached', /no answer from STS/u],
  [2, 'Invalid SASLPayload type. Expected Base64 or BinData, got: 3', /did not get as far as asking STS/u],
])('code %i, “%s” tells of STS: %s', (code, message, expected) => {
  expect(stsFromOutside({ command: 'saslContinue', ok: false, code, message })).toMatch(expected);
});

it('a success tells that STS accepted, and silence nothing', () => {
  expect(stsFromOutside({ command: 'saslContinue', ok: true })).toMatch(/STS accepted/u);
  expect(stsFromOutside(null)).toMatch(/does not pass it on/u);
});
