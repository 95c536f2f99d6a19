import type { AwsCredentials } from '../../credentials/awsCredentials';
import { Fault } from '../../fault/fault';
import type { ClientEnding } from '../../handshake/clientRun';
import { runHandshake } from '../../handshake/runHandshake';
import { ServerSession } from '../../handshake/serverSession';
import { ownSigner } from '../../handshake/signer';
import type { Link } from '../../link/ports';
import type { ServerFinding } from '../../mongodbAws/server/finding';
import { sandboxStsHost, type ServerPorts } from '../../mongodbAws/server/state';
import { signByRecipe } from '../../sigv4/signByRecipe';
import { hooksFor } from '../lab/hooksFor';
import { serverFaultsOf } from '../lab/serverFaultsOf';
import type { LabSetting } from '../lab/setting';
import type { Prediction } from './prediction';

/** Whose login is tried, with which server. Nothing of it is kept. */
export interface TriedLogin extends Pick<ServerPorts, 'users' | 'ends'> {
  readonly mode: NonNullable<ServerPorts['mode']>;
  readonly credentials: AwsCredentials;
  /** Epoch milliseconds. */
  readonly now: number;
}

const random = (length: number): Uint8Array => new Uint8Array(length);

/** What a dry run came to. */
export interface DryRun {
  readonly prediction: Prediction;
  /** Names the very rule by which somebody objects, the same for every run that ends by it; null where nobody does. */
  readonly rule: string | null;
}

/**
 * Who objects to these mistakes: the client and the sandbox's own server and STS meet, with no network between and
 * nobody waiting. It signs by the recipe, which gives what AWS's signer gives and waits in no line.
 */
export async function dryRun(
  settings: readonly LabSetting[],
  login: TriedLogin,
  Sha256: ServerPorts['Sha256'],
): Promise<DryRun> {
  const { credentials, now, ...server } = login;
  const hooks = hooksFor(settings, (request, held, scope) =>
    signByRecipe(request, held, scope, (right) => right, Sha256),
  );
  const found: ServerFinding[] = [];
  const session = new ServerSession({
    ...server,
    faults: serverFaultsOf(settings),
    stsHost: sandboxStsHost,
    now: () => now,
    random,
    Sha256,
    // What a client is told is not looked at here.
    inWords: ({ code }) => code,
    wait: () => Promise.resolve(),
    tell: (finding) => found.push(finding),
  });
  const ending = await runHandshake({
    link: linkTo(session),
    target: '',
    signer: ownSigner(credentials, hooks, Sha256),
    hooks,
    ports: {
      clock: { now: () => now, steady: () => 0 },
      random,
      client: { name: '', version: '', platform: '' },
    },
    tell: () => undefined,
    tellKeys: () => undefined,
    hold: (waiting) => Promise.resolve(waiting),
  });
  return objectionIn(ending, found.at(-1), login, hooks.credentials(credentials));
}

/** A server that keeps silent is given up at once. */
function linkTo(session: ServerSession): Link {
  return {
    open: () => Promise.resolve({ peer: { host: '', port: 0 }, tls: false }),
    next: () => Promise.reject(new Fault('no-host-left', { problem: 'sandbox' })),
    async exchange(message) {
      const { reply } = await session.receive(message);
      if (!reply) throw new Fault('reply-timeout', { problem: 'leg' });
      return { message: reply };
    },
    close: () => undefined,
  };
}

function objectionIn(
  ending: ClientEnding,
  finding: ServerFinding | undefined,
  { users }: TriedLogin,
  { accessKeyId, sessionToken }: AwsCredentials,
): DryRun {
  const { step: at } = ending;
  if (!('fault' in ending)) return { prediction: { by: 'nobody', at }, rule: null };
  if (ending.outcome === 'failed') return { prediction: { by: 'client', at }, rule: ending.fault.code };
  if (finding?.type !== 'judged' || finding.judgement.outcome.accepted) {
    const reason = finding?.type === 'refused-by-server' ? finding.reason.code : finding?.type;
    return { prediction: { by: 'server', at }, rule: `${at} ${reason}` };
  }
  const { failed, error } = finding.judgement.outcome;
  const needed = users.some((user) => user.accessKeyId === accessKeyId && user.sessionToken !== undefined);
  return {
    prediction: {
      by: 'sts',
      at,
      code: error.code,
      ...(failed === null ? {} : { check: failed }),
      ...(failed === 'session-token' ? { token: { sent: sessionToken !== undefined, needed } } : {}),
    },
    rule: `${failed} ${error.code}`,
  };
}
