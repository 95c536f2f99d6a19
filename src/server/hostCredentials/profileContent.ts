import { getProfileName, loadSsoSessionData, parseKnownFiles } from '@smithy/core/config';
import { sourceContent, type Part, type ProfileThere, type SourceContent } from '../../core/sources/source';
import { isOfSystem, NotAFile, placesOfProfiles, requireProfiles } from './regularFile';

/** The settings of one profile, as AWS's reader of its files gives them. */
type Profile = Readonly<Record<string, string | undefined>>;

/** What the files of profiles of this machine say of the profile that is taken. Nobody is asked, and nothing is run. */
export async function profileContent(): Promise<SourceContent> {
  const named = (process.env.AWS_PROFILE ?? '') === '' ? {} : { named: true as const };
  if (placesOfProfiles().length === 0) return { kind: 'empty', profile: { way: null, ...named } };
  try {
    requireProfiles();
  } catch (thrown) {
    if (!(thrown instanceof NotAFile) && !isOfSystem(thrown)) throw thrown;
    // Whoever asks is told why.
    return { kind: 'unasked', profile: { way: null, ...named } };
  }
  const profile = await profileTaken();
  const way = wayOf(profile);
  if (way !== null) return { kind: 'unasked', profile: { way, ...named } };
  const parts = partsOf(profile);
  return {
    ...(parts.length === 0 ? { kind: 'empty' as const } : sourceContent('profile', parts)),
    profile: { way, ...named },
  };
}

/** The profile names a session that is not in the files. */
class NoSession extends Error {
  override readonly name = 'ProviderError';
}

/** AWS's provider takes for granted that the session is there. @throws NoSession */
export async function requireSession(): Promise<void> {
  const name = (await profileTaken()).sso_session;
  if (name === undefined || name in (await loadSsoSessionData())) return;
  throw new NoSession(`The profile names the sso_session ${name}, and there is no [sso-session ${name}]`);
}

async function profileTaken(): Promise<Profile> {
  return (await parseKnownFiles({ ignoreCache: true }))[getProfileName({})] ?? {};
}

/** In the order in which AWS's provider for profiles looks. */
function wayOf(profile: Profile): ProfileThere['way'] {
  const { role_arn: role, source_profile: source, credential_source: machine } = profile;
  if (role && (source === undefined) !== (machine === undefined)) return 'role';
  if (profile.aws_access_key_id && profile.aws_secret_access_key) return 'keys';
  if (role && profile.web_identity_token_file) return 'web-identity';
  if (profile.credential_process !== undefined) return 'process';
  if (Object.keys(profile).some((name) => name.startsWith('sso_'))) return 'sso';
  return profile.login_session ? 'login' : null;
}

function partsOf(profile: Profile): readonly Part[] {
  return [
    ...(profile.aws_access_key_id ? (['accessKeyId'] as const) : []),
    ...(profile.aws_secret_access_key ? (['secretAccessKey'] as const) : []),
  ];
}
