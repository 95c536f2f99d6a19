import type { ProfileThere } from '../../../core/sources/source';

const ways = {
  keys: 'by the keys in it',
  role: 'by a role that it assumes at STS',
  'web-identity': 'by a web identity',
  process: 'by a program, which credential_process names',
  sso: 'by SSO, as aws sso login leaves it',
  login: 'by aws login',
} as const satisfies Record<NonNullable<ProfileThere['way']>, string>;

/** Which profile it is and by what it gives credentials. @param asked whether it was asked for them */
export function profileInWords({ way, named }: ProfileThere, asked: boolean): string {
  const which = named ? 'the profile that AWS_PROFILE names' : 'the profile default';
  if (way === null)
    return named ? 'The files have no credentials for the profile that AWS_PROFILE names.' : '';
  const run = asked ? 'It was run.' : 'It was not run.';
  return `Here ${which}, ${ways[way]}.${way === 'process' ? ` ${run}` : ''}`;
}
