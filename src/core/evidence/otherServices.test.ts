import { expect, it } from 'vitest';
import { piecesIn } from './piecesIn';
import { stsAnswersIn } from './stsAnswersIn';

const mismatch = '<Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not';

it.each([
  ['S3 in XML', `<Error>${mismatch}</Message><HostId>a</HostId></Error>`],
  ['S3 that shows what it signed', `<Error>${mismatch}</Message><StringToSign>a</StringToSign></Error>`],
  [
    'SQS in XML',
    `<ErrorResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><Error>${mismatch}</Message></Error></ErrorResponse>`,
  ],
  ['an SDK', 'An error occurred (ExpiredToken) when calling the GetObject operation: The token has expired.'],
])('an error of %s is none of STS’s', (_what, text) => {
  const { pieces } = piecesIn(text);
  expect(pieces).toMatchObject([{ kind: 'sts-error', facts: { elsewhere: true } }]);
  expect(stsAnswersIn(pieces)).toEqual([]);
});

it.each([
  `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>${mismatch}</Message></Error></ErrorResponse>`,
  `<Error>${mismatch}</Message></Error>`,
  'An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The token has expired.',
])('and one of STS is', (text) => {
  const { pieces } = piecesIn(text);
  expect(stsAnswersIn(pieces)).toHaveLength(1);
});

it('another database’s refusal is no server’s of MongoDB', () => {
  expect(piecesIn('FATAL: password authentication failed for user "ada"').pieces).toEqual([]);
});

it('a refusal that CloudTrail recorded is STS’s, by what was asked', () => {
  const event = {
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRoleWithWebIdentity',
    errorCode: 'AccessDenied',
    errorMessage: 'An unknown error occurred',
  };
  expect(piecesIn(JSON.stringify({ Records: [event] })).pieces).toMatchObject([
    {
      kind: 'sts-error',
      facts: { code: 'AccessDenied', operation: 'AssumeRoleWithWebIdentity' },
    },
  ]);
  expect(piecesIn(JSON.stringify({ ...event, eventSource: 's3.amazonaws.com' })).pieces).not.toContainEqual(
    expect.objectContaining({ facts: expect.objectContaining({ operation: event.eventName }) as object }),
  );
});

it('what a logger prints of a driver’s error has the server’s words', () => {
  const err = {
    type: 'MongoServerError',
    message: 'bad auth : aws sts call has response 403',
    code: 8000,
    codeName: 'AtlasError',
  };
  expect(piecesIn(JSON.stringify({ level: 50, err, msg: 'startup failed' })).pieces).toMatchObject([
    { kind: 'server-error', facts: { status: 403, serverCode: 8000 } },
  ]);
});

it('the first line of a trace of Ruby has what was refused', () => {
  const text =
    "/gems/mongo-2.19.3/lib/mongo/auth/base.rb:128:in `validate_reply!': User  (mechanism: aws) is not authorized to access $external: [18:AuthenticationFailed]: Authentication failed. (Mongo::Auth::Unauthorized)\n\tfrom /gems/mongo-2.19.3/lib/mongo/auth/aws.rb:30:in `login'";
  expect(piecesIn(text).pieces).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({
        kind: 'server-error',
        facts: expect.objectContaining({ serverCode: 18 }) as object,
      }),
      expect.objectContaining({ kind: 'stack-trace' }),
    ]) as object,
  );
});
