import { expect, it } from 'vitest';
import { errorXml, identityXml } from '../xml';
import { asJson } from './asJson';
import { issuedXml, issueSession } from './issue';
import { sandboxRoles } from './roles';

it('credentials have their names, and their end in seconds', () => {
  const [role] = sandboxRoles;
  if (!role) throw new TypeError('no role');
  const session = issueSession(role, 'a.b', Date.UTC(2026, 10, 29, 12), (length) => new Uint8Array(length));
  expect(JSON.parse(asJson(issuedXml(session, 'r-1', 'system:serviceaccount:default:app')))).toEqual({
    AssumeRoleWithWebIdentityResponse: {
      AssumeRoleWithWebIdentityResult: {
        AssumedRoleUser: { AssumedRoleId: 'AROAAAAAAAAAAAAAAAAA:a.b', Arn: session.arn },
        Credentials: {
          AccessKeyId: session.accessKeyId,
          SecretAccessKey: session.secretAccessKey.reveal(),
          SessionToken: session.sessionToken?.reveal(),
          Expiration: Date.UTC(2026, 10, 29, 12) / 1000,
        },
        SubjectFromWebIdentityToken: 'system:serviceaccount:default:app',
      },
      ResponseMetadata: { RequestId: 'r-1' },
    },
  });
});

it('a refusal has no envelope, and its words as they are', () => {
  const refusal = { code: 'ValidationError', message: `Value 'a<b>' is & "stays"` };
  expect(JSON.parse(asJson(errorXml(refusal, 'r-2')))).toEqual({
    Error: { Type: 'Sender', Code: refusal.code, Message: refusal.message },
    RequestId: 'r-2',
  });
});

it('who one is, is told as well', () => {
  const identity = { arn: 'arn:aws:iam::123456789012:user/ada', userId: 'AIDA', account: '123456789012' };
  expect(JSON.parse(asJson(identityXml(identity, 'r-3')))).toMatchObject({
    GetCallerIdentityResponse: { GetCallerIdentityResult: { Arn: identity.arn, Account: identity.account } },
  });
});
