import type { CallerIdentity, StsError } from './judgement';
import type { SandboxUser } from './users';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** GetCallerIdentity's answer, as STS writes it. */
export function identityXml({ arn, userId, account }: CallerIdentity, requestId: string): string {
  return `<GetCallerIdentityResponse xmlns="${namespace}">
  <GetCallerIdentityResult>
    <Arn>${escape(arn)}</Arn>
    <UserId>${escape(userId)}</UserId>
    <Account>${escape(account)}</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata>
    <RequestId>${escape(requestId)}</RequestId>
  </ResponseMetadata>
</GetCallerIdentityResponse>
`;
}

export function errorXml({ code, message }: StsError, requestId: string): string {
  return `<ErrorResponse xmlns="${namespace}">
  <Error>
    <Type>Sender</Type>
    <Code>${code}</Code>
    <Message>${escape(message)}</Message>
  </Error>
  <RequestId>${escape(requestId)}</RequestId>
</ErrorResponse>
`;
}

/** Account and user id in the shapes that STS gives them: `AIDA…` for a user, `AROA…:<session>` for a role. */
export function identityOf(user: Pick<SandboxUser, 'arn' | 'accessKeyId'>): CallerIdentity {
  const [, , , , account = '', resource = ''] = user.arn.split(':');
  const tail = user.accessKeyId.slice(4);
  const [kind, , session] = resource.split('/');
  const userId = kind === 'assumed-role' ? `AROA${tail}:${session ?? ''}` : `AIDA${tail}`;
  return { arn: user.arn, userId, account };
}

function escape(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
