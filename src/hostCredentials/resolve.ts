import type { AwsCredentials } from '../core/credentials/awsCredentials';
import { Secret } from '../core/credentials/secret';
import type { HostRung } from '../core/hostLadder/frames';
import type { RungId } from '../core/ladder/rungs';
import { observeHttp } from './observeHttp';
import { hostSources, type HostSource, type ProvidedCredentials } from './rungs';

export interface HostLadder {
  readonly rungs: readonly HostRung[];
  readonly winner: RungId | null;
  /** Of the winner; they stay in this process. */
  readonly credentials: AwsCredentials | null;
}

export interface HostLadderPorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  readonly sources?: readonly HostSource[];
}

/** Walks the sources of this machine from the top. The first that gives credentials wins, and nobody below is asked. */
export async function resolveHostLadder({
  env,
  steady,
  sources = hostSources,
}: HostLadderPorts): Promise<HostLadder> {
  const rungs: HostRung[] = [];
  let winner: { readonly id: RungId; readonly credentials: AwsCredentials } | null = null;
  for (const source of sources) {
    const { id } = source;
    const told = source.content(env);
    const content = told === 'unknown' ? ({ kind: 'found', has: [] } as const) : told;
    const still = { id, content, exchanges: [], ms: 0 };
    if (content.kind !== 'found') {
      rungs.push({ ...still, outcome: { kind: content.kind } });
      continue;
    }
    if (winner !== null) {
      rungs.push({ ...still, outcome: { kind: 'ignored' } });
      continue;
    }
    const since = steady();
    const { result, exchanges } = await observeHttp(steady, source.provide);
    const ms = steady() - since;
    if (result.status === 'rejected') {
      const words = wordsOf(result.reason, env);
      rungs.push({ ...still, outcome: { kind: 'failed', words }, exchanges, ms });
      continue;
    }
    const credentials = toCredentials(result.value);
    winner = { id, credentials };
    rungs.push({ ...still, outcome: foundOutcome(credentials), exchanges, ms });
  }
  return { rungs, winner: winner?.id ?? null, credentials: winner?.credentials ?? null };
}

function toCredentials(provided: ProvidedCredentials): AwsCredentials {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = provided;
  return {
    accessKeyId,
    secretAccessKey: new Secret(secretAccessKey),
    ...(sessionToken ? { sessionToken: new Secret(sessionToken) } : {}),
    ...(expiration ? { expiration: expiration.getTime() } : {}),
  };
}

function foundOutcome({ accessKeyId, sessionToken, expiration }: AwsCredentials): HostRung['outcome'] {
  return {
    kind: 'found',
    accessKeyId,
    temporary: sessionToken !== undefined,
    ...(expiration === undefined ? {} : { expiration }),
  };
}

/** The provider's words, of which whatever this machine's environment holds as a secret is masked. */
function wordsOf(reason: unknown, env: HostLadderPorts['env']): string {
  const { name, message } = reason instanceof Error ? reason : { name: 'Error', message: '' };
  const secrets = [
    env.AWS_SECRET_ACCESS_KEY,
    env.AWS_SESSION_TOKEN,
    env.AWS_CONTAINER_AUTHORIZATION_TOKEN,
  ].filter((text) => text !== undefined && text !== '');
  const masked = secrets.reduce<string>((text, secret) => text.replaceAll(secret ?? '', '••••'), message);
  const [line = ''] = masked.split('\n');
  return line === '' ? name : line.slice(0, 300);
}
