import { base64Encode } from '../../bytes/base64';
import { Secret } from '../../credentials/secret';
import type { SandboxUser } from '../users';
import { escapeXml, stsNamespace } from '../xml';
import type { SandboxRole } from './roles';

const keyAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Fresh credentials for a session of a role, in the shapes that STS gives them: `ASIA` and 16 characters of base32, a
 * secret of 40 characters, and a token that the sandbox knows again.
 * @param expiration epoch milliseconds
 */
export function issueSession(
  role: SandboxRole,
  sessionName: string,
  expiration: number,
  random: (length: number) => Uint8Array,
): SandboxUser {
  const [, , , , account = '', resource = ''] = role.arn.split(':');
  const name = resource.slice(resource.lastIndexOf('/') + 1);
  return {
    accessKeyId: `ASIA${[...random(16)].map((byte) => keyAlphabet[byte % 32]).join('')}`,
    secretAccessKey: new Secret(base64Encode(random(30))),
    sessionToken: new Secret(`IQoJb3JpZ2luX2Vj${base64Encode(random(120))}`),
    expiration,
    arn: `arn:aws:sts::${account}:assumed-role/${name}/${sessionName}`,
    ...(role.roles ? { roles: role.roles } : {}),
  };
}

/** The answer of AssumeRole, or of AssumeRoleWithWebIdentity when it is told the subject. */
export function issuedXml(user: SandboxUser, requestId: string, subject?: string): string {
  const action = subject === undefined ? 'AssumeRole' : 'AssumeRoleWithWebIdentity';
  const expiration = new Date(user.expiration ?? 0).toISOString().replace(/\.\d+Z$/, 'Z');
  const sessionName = user.arn.slice(user.arn.lastIndexOf('/') + 1);
  return `<${action}Response xmlns="${stsNamespace}">
  <${action}Result>
    <AssumedRoleUser>
      <AssumedRoleId>AROA${user.accessKeyId.slice(4)}:${escapeXml(sessionName)}</AssumedRoleId>
      <Arn>${escapeXml(user.arn)}</Arn>
    </AssumedRoleUser>
    <Credentials>
      <AccessKeyId>${user.accessKeyId}</AccessKeyId>
      <SecretAccessKey>${user.secretAccessKey.reveal()}</SecretAccessKey>
      <SessionToken>${user.sessionToken?.reveal() ?? ''}</SessionToken>
      <Expiration>${expiration}</Expiration>
    </Credentials>${subject === undefined ? '' : `\n    <SubjectFromWebIdentityToken>${escapeXml(subject)}</SubjectFromWebIdentityToken>`}
  </${action}Result>
  <ResponseMetadata>
    <RequestId>${requestId}</RequestId>
  </ResponseMetadata>
</${action}Response>
`;
}
