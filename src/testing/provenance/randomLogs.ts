import { Sha256 } from '@aws-crypto/sha256-browser';
import fc from 'fast-check';
import { observe } from '../../core/capture/observe';
import { Secret } from '../../core/credentials/secret';
import { mistakeIds } from '../../core/mistakes/table/mistakes';
import { judgeStsHost } from '../../core/mongodbAws/stsHost';
import { serverModeIds } from '../../core/mongodbAws/server/modes';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { exportTrace } from '../../core/trace/exportTrace';
import type { HandshakeEvent } from '../../core/trace/events';
import { importTrace } from '../../core/trace/importTrace';
import type { Store } from '../../page/state/handshake/store';
import { inPageLink } from '../../page/transport/inPageLink';
import { handshakeStore } from '../lab/handshakeStore';
import { wall } from '../lab/scene';
import { recordLogin } from '../listener/recordedLogin';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const text = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
const keyId = fc
  .string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), minLength: 16, maxLength: 16 })
  .map((tail) => `ASIA${tail}`);

/** A run in the sandbox: anybody's credentials, any host, any nonces, mistakes. */
export const randomRun = fc.record({
  known: fc.boolean(),
  accessKeyId: fc.oneof(keyId, fc.constantFrom('AKIA WITH SPACE', 'a/b/cdefgh', 'ÄKIA-üñí-key', 'host')),
  secretAccessKey: text(1, 60),
  sessionToken: fc.option(fc.oneof(text(8, 300), fc.constant(' a  token of\tmine '))),
  stsHost: fc.oneof(
    fc.constantFrom(
      'sts.amazonaws.com',
      'sts.eu-central-1.amazonaws.com',
      'localhost',
      'sts.x',
      'sts.us-gov-west-1.amazonaws.com',
      // Its region stands in names of headers too.
      'a.mongodb.net',
    ),
    fc.domain(),
  ),
  seed: fc.integer({ min: 1, max: 2147483646 }),
  mode: fc.constantFrom(...serverModeIds),
  lab: fc.uniqueArray(fc.constantFrom(...mistakeIds.filter((id) => id !== 'silence')), { maxLength: 2 }),
  skew: fc.constantFrom(0, -86_400_000, 400_000),
});

export type Valued<T> = T extends fc.Arbitrary<infer Value> ? Value : never;

export async function logOfRun(wanted: Valued<typeof randomRun>): Promise<readonly HandshakeEvent[]> {
  const store = storeFor(wanted);
  await store.actions.run();
  return store.getState().log;
}

/** A store that waits for such a run to be begun. */
export function storeFor(wanted: Valued<typeof randomRun>): Store {
  const { known, accessKeyId, stsHost, mode, lab, skew } = wanted;
  const secretAccessKey = new Secret(wanted.secretAccessKey);
  const sessionToken = wanted.sessionToken === null ? undefined : new Secret(wanted.sessionToken);
  const user = {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken ? { sessionToken } : {}),
    arn: sessionToken
      ? 'arn:aws:sts::123456789012:assumed-role/engineer/ada'
      : 'arn:aws:iam::123456789012:user/ada',
    roles: [],
  };
  const users = known ? [...builtInUsers(), user] : builtInUsers();
  const store = handshakeStore({
    users,
    stsHost: judgeStsHost(stsHost),
    now: () => wall,
    clientNow: () => wall + skew,
    seed: wanted.seed,
    link: (server) => inPageLink(server, { steady: () => 0, after: atOnce }),
  });
  store.actions.edit({
    target: 'sandbox',
    accessKeyId,
    secretAccessKey,
    ...(sessionToken ? { sessionToken } : {}),
    lab: lab.map((id) => ({ id })),
    serverMode: mode,
  });
  return store;
}

/** A server that has not answered once all that is under way is done will not. */
function atOnce(_ms: number, act: () => void): () => void {
  const timer = setImmediate(act);
  return () => clearImmediate(timer);
}

/** One byte of one message of a log is another. */
export const randomTampering = fc.record({
  message: fc.nat(7),
  at: fc.nat(600),
  by: fc.integer({ min: 1, max: 255 }),
});

export function tampered(
  log: readonly HandshakeEvent[],
  { message, at, by }: Valued<typeof randomTampering>,
): readonly HandshakeEvent[] {
  const messages = log.filter(({ type }) => type === 'sent' || type === 'received');
  const chosen = messages[message % Math.max(1, messages.length)];
  return log.map((event) => {
    if (event !== chosen || (event.type !== 'sent' && event.type !== 'received')) return event;
    const changed = event.message.slice();
    const place = 16 + (at % Math.max(1, changed.length - 16));
    changed[place] = (changed[place] ?? 0) ^ by;
    return { ...event, message: changed };
  });
}

/** The same log from a file, as somebody opens it. */
export function reopened(log: readonly HandshakeEvent[]): readonly HandshakeEvent[] {
  return importTrace(exportTrace(log, [], wall)).events;
}

/** A driver's login, as Listen shows it. */
export async function listenedLog(user: 'iam-user' | 'assumed-role', wrong: boolean) {
  const record = await recordLogin({ user, ...(wrong ? { secretAccessKey: 'not the one' } : {}) });
  return observe(record, Sha256);
}
