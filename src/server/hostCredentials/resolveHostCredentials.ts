import type { AwsCredentials } from '../../core/credentials/awsCredentials';
import { Secret } from '../../core/credentials/secret';
import type { HostAnswer, HostRung } from '../../core/sources/host/ladder';
import type { ChainId } from '../../core/sources/chain';
import { chains } from '../../core/sources/chains';
import { climb } from '../../core/sources/climb';
import {
  credentialParts,
  emptyLadder,
  type Ladder,
  type RungContent,
  type RungId,
} from '../../core/sources/rungs';
import { observeHttp } from './observeHttp';
import type { HostSource, ProvidedCredentials } from './hostSources';
import { failureText } from './providerFailure';

export interface Resolved {
  readonly rungs: readonly HostRung[];
  /** They stay in this process. */
  readonly credentials: AwsCredentials | null;
}

export interface ResolvePorts {
  readonly sources: readonly HostSource[];
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
}

/**
 * Walks the sources of this machine as a program would. Whoever stands first is asked; where he gives nothing, the
 * walk goes on as that program's does. Nobody below the first that gives credentials is asked.
 */
export async function resolveHostCredentials(
  order: ChainId,
  { sources, steady }: ResolvePorts,
): Promise<Resolved> {
  let ladder: Ladder = {
    ...emptyLadder,
    ...Object.fromEntries(sources.map(({ id, content }) => [id, content()])),
  };
  const answers = new Map<RungId, HostAnswer>();
  let credentials: AwsCredentials | null = null;
  while (credentials === null) {
    const { winner } = climb(chains[order], ladder);
    const source = sources.find(({ id }) => id === winner);
    if (!source) break;
    const asked = await ask(source, steady);
    answers.set(source.id, asked.answer);
    ladder = { ...ladder, [source.id]: contentAfter(source.id, ladder[source.id], asked.credentials) };
    ({ credentials } = asked);
  }
  return {
    rungs: sources.map(({ id }) => ({ id, content: ladder[id], answer: answers.get(id) ?? null })),
    credentials,
  };
}

interface Asked {
  readonly answer: HostAnswer;
  readonly credentials: AwsCredentials | null;
}

async function ask({ provide, patience }: HostSource, steady: () => number): Promise<Asked> {
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
function contentAfter(id: RungId, before: RungContent, credentials: AwsCredentials | null): RungContent {
  const { byFullUri } = before;
  const how = byFullUri ? { byFullUri } : {};
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
  const expiration = provided.originalExpiration ?? provided.expiration;
  return {
    accessKeyId,
    secretAccessKey: new Secret(secretAccessKey),
    ...(sessionToken ? { sessionToken: new Secret(sessionToken) } : {}),
    ...(expiration ? { expiration: expiration.getTime() } : {}),
  };
}

function foundOutcome({ accessKeyId, sessionToken, expiration }: AwsCredentials): HostAnswer['outcome'] {
  return {
    kind: 'found',
    accessKeyId,
    temporary: sessionToken !== undefined,
    ...(expiration === undefined ? {} : { expiration }),
  };
}
