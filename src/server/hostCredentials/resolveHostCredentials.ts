import type { AwsCredentials } from '../../core/credentials/awsCredentials';
import { shownKeyId } from '../../core/credentials/shownKeyId';
import { Secret } from '../../core/credentials/secret';
import type { HostAnswer, HostSource } from '../../core/hostSources/hostSources';
import type { ChainId } from '../../core/drivers/chains';
import { chains } from '../../core/drivers/chains';
import { resolveSources } from '../../core/sources/resolveSources';
import {
  credentialParts,
  noSources,
  type Sources,
  type SourceContent,
  type SourceId,
} from '../../core/sources/source';
import { observeHttp } from './observeHttp';
import type { HostProvider, ProvidedCredentials } from './providers';
import { failureText } from './providerFailure';

export interface Resolved {
  readonly sources: readonly HostSource[];
  /** They stay in this process. */
  readonly credentials: AwsCredentials | null;
}

export interface ResolvePorts {
  readonly providers: readonly HostProvider[];
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
}

/**
 * Walks the sources of this machine as a program would. Whoever stands first is asked; where he gives nothing, the
 * walk goes on as that program's does. Nobody below the first that gives credentials is asked.
 */
export async function resolveHostCredentials(
  order: ChainId,
  { providers, steady }: ResolvePorts,
): Promise<Resolved> {
  const contents = await Promise.all(
    providers.map(async ({ id, content }) => [id, await content()] as const),
  );
  let sources: Sources = { ...noSources, ...Object.fromEntries(contents) };
  const answers = new Map<SourceId, HostAnswer>();
  let credentials: AwsCredentials | null = null;
  while (credentials === null) {
    const { winner } = resolveSources(chains[order], sources);
    const provider = providers.find(({ id }) => id === winner);
    if (!provider) break;
    const asked = await ask(provider, steady);
    answers.set(provider.id, asked.answer);
    sources = {
      ...sources,
      [provider.id]: contentAfter(provider.id, sources[provider.id], asked.credentials),
    };
    ({ credentials } = asked);
  }
  return {
    sources: providers.map(({ id }) => ({ id, content: sources[id], answer: answers.get(id) ?? null })),
    credentials,
  };
}

interface Asked {
  readonly answer: HostAnswer;
  readonly credentials: AwsCredentials | null;
}

async function ask({ provide, patience }: HostProvider, steady: () => number): Promise<Asked> {
  const since = steady();
  const { result, exchanges } = await observeHttp(steady, patience, provide);
  const ms = steady() - since;
  if (result.status === 'rejected') {
    const outcome = { kind: 'failed', words: failureText(result.reason) } as const;
    return { answer: { outcome, exchanges, ms }, credentials: null };
  }
  const credentials = toCredentials(result.value);
  return { answer: { outcome: foundOutcome(credentials), exchanges, ms }, credentials };
}

/** Without an answer there is no EC2; of any other source there was enough to go and ask. */
function contentAfter(
  id: SourceId,
  before: SourceContent,
  credentials: AwsCredentials | null,
): SourceContent {
  const { byFullUri, profile } = before;
  const how = { ...(byFullUri ? { byFullUri } : {}), ...(profile ? { profile } : {}) };
  if (credentials) {
    const has = credentials.sessionToken ? credentialParts : credentialParts.slice(0, 2);
    return {
      kind: 'found',
      has: id === 'web-identity' && before.kind === 'found' ? before.has : has,
      ...how,
    };
  }
  if (id === 'ec2') return { kind: 'empty' };
  return {
    kind: 'incomplete',
    has: before.kind === 'found' ? before.has : [],
    lacks: credentialParts,
    ...how,
  };
}

function toCredentials(provided: ProvidedCredentials): AwsCredentials {
  const { accessKeyId, secretAccessKey, sessionToken } = provided;
  const expiration = (provided.originalExpiration ?? provided.expiration)?.getTime();
  return {
    accessKeyId,
    secretAccessKey: new Secret(secretAccessKey),
    ...(sessionToken ? { sessionToken: new Secret(sessionToken) } : {}),
    // The program of credential_process may write of it what is no time.
    ...(expiration === undefined || Number.isNaN(expiration) ? {} : { expiration }),
  };
}

function foundOutcome(credentials: AwsCredentials): HostAnswer['outcome'] {
  const { sessionToken, expiration } = credentials;
  return {
    kind: 'found',
    accessKeyId: shownKeyId(credentials),
    temporary: sessionToken !== undefined,
    ...(expiration === undefined ? {} : { expiration }),
  };
}
