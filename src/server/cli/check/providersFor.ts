import { completeCredentials } from '../../../core/credentials/credentialKind';
import type { CredentialSet } from '../../../core/credentials/credentialSet';
import { Secret } from '../../../core/credentials/secret';
import { chains, type ChainId } from '../../../core/drivers/chains';
import { credentialParts, sourceContent, type CredentialPart } from '../../../core/sources/source';
import type { HostProvider, ProvidedCredentials } from '../../hostCredentials/providers';

type CredentialTexts = Partial<Record<CredentialPart, string>>;

/**
 * The sources of a machine with a connection string before them, as a program has them to choose from.
 * @param set what the connection string holds; absent: nothing
 */
export function providersFor(
  set: CredentialSet | undefined,
  order: ChainId,
  ofMachine: readonly HostProvider[],
  env: NodeJS.ProcessEnv,
): readonly HostProvider[] {
  const own = partsOf(set);
  const has = credentialParts.filter((part) => own[part] !== undefined);
  // Some programs take part by part what the connection string lacks from the environment.
  const { mixes } = chains[order];
  const provide = (): Promise<ProvidedCredentials> =>
    Promise.resolve(whole(mixes ? { ...inEnvironment(env), ...own } : own));
  const explicit: HostProvider = {
    id: 'explicit',
    content: () => sourceContent('explicit', has),
    provide,
    patience: atOnce,
  };
  const others =
    mixes && has.length > 0
      ? ofMachine.map((one) => (one.id === 'environment' ? { ...one, provide } : one))
      : ofMachine;
  return [explicit, ...others];
}

/** Milliseconds; nobody is asked. */
const atOnce = 1_000;

function partsOf({ accessKeyId, secretAccessKey, sessionToken }: CredentialSet = {}): CredentialTexts {
  return present({
    accessKeyId: accessKeyId?.text,
    secretAccessKey: secretAccessKey?.text.reveal(),
    sessionToken: sessionToken?.text.reveal(),
  });
}

function inEnvironment(env: NodeJS.ProcessEnv): CredentialTexts {
  return present({
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    sessionToken: env.AWS_SESSION_TOKEN,
  });
}

/** An empty text is no part, as most drivers see it. */
function present(parts: Readonly<Record<CredentialPart, string | undefined>>): CredentialTexts {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => (text ?? '') !== ''));
}

/** @throws Fault `credentials-incomplete` */
function whole({
  accessKeyId = '',
  secretAccessKey = '',
  sessionToken,
}: CredentialTexts): ProvidedCredentials {
  completeCredentials({ accessKeyId, secretAccessKey: new Secret(secretAccessKey), sessionToken: undefined });
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}
