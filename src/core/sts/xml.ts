import type { CallerIdentity } from './judgement';
import type { SandboxUser } from './users';

/** Of every answer of STS. */
export const stsNamespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** GetCallerIdentity's answer, as STS writes it. */
export function identityXml({ arn, userId, account }: CallerIdentity, requestId: string): string {
  return `<GetCallerIdentityResponse xmlns="${stsNamespace}">
  <GetCallerIdentityResult>
    <Arn>${escapeXml(arn)}</Arn>
    <UserId>${escapeXml(userId)}</UserId>
    <Account>${escapeXml(account)}</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata>
    <RequestId>${escapeXml(requestId)}</RequestId>
  </ResponseMetadata>
</GetCallerIdentityResponse>
`;
}

export function errorXml(
  { code, message }: Readonly<Record<'code' | 'message', string>>,
  requestId: string,
): string {
  return `<ErrorResponse xmlns="${stsNamespace}">
  <Error>
    <Type>Sender</Type>
    <Code>${code}</Code>
    <Message>${escapeXml(message)}</Message>
  </Error>
  <RequestId>${escapeXml(requestId)}</RequestId>
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

/** Text as the content of an element. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
