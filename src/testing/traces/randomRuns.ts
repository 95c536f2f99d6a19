import { Sha256 } from '@aws-crypto/sha256-browser';
import fc from 'fast-check';
import { observe } from '../../core/capture/observe';
import { secretsIn } from '../../core/capture/secrets';
import { Secret } from '../../core/credentials/secret';
import { mistakeIds } from '../../core/mistakes/table/mistakes';
import { serverModeIds } from '../../core/mongodbAws/server/modes';
import { sendBreakpoints } from '../../page/state/inputs/breakpoints';
import type { Inputs } from '../../page/state/inputs/inputs';
import { createListenView } from '../../page/state/listen/view';
import type { State } from '../../page/state/view/state';
import type { ViewStore } from '../../page/state/view/viewStore';
import { credentialsOf } from '../exampleUser';
import { recordLogin } from '../listener/recordedLogin';
import { newStore, settled } from '../storeScene';

/** What is on screen of a run, and what its export must not hold. */
export interface Shown {
  readonly state: State;
  readonly secrets: ReturnType<ViewStore['secrets']>;
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const textOf = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...base64), minLength, maxLength });
const user = fc.constantFrom('iam-user' as const, 'assumed-role' as const, 'no-database-user' as const);
const token = fc.oneof(
  textOf(16, 200),
  textOf(1, 7),
  fc.constantFrom('sent', 'started', 'verdict', ' a  token of\tmine '),
);

/** A run in the sandbox: right, wrong, broken on purpose, paused, stopped; or on paper. */
export const randomRun = fc.record({
  user,
  serverMode: fc.constantFrom(...serverModeIds),
  lab: fc.uniqueArray(fc.constantFrom(...mistakeIds), { maxLength: 3 }),
  secretAccessKey: fc.option(fc.oneof(textOf(40, 40), textOf(1, 7))),
  sessionToken: fc.option(token),
  accessKeyId: fc.option(fc.constantFrom('AKIAUNKNOWNUNKNOWN00', 'AKIA WITH SPACE', 'a/b', '')),
  /** How many messages of a paused run are let go; null: it is not paused. */
  released: fc.option(fc.nat(4)),
  stops: fc.boolean(),
  onPaper: fc.option(
    fc.record({
      serverNonce: fc.constantFrom('bm9uY2U=', 'no base64!', ''),
      stsHost: fc.constantFrom('sts.eu-central-1.amazonaws.com', 'localhost', 'a..b'),
      signingDate: fc.constantFrom('20261124T101500Z', 'today'),
    }),
    { freq: 4 },
  ),
});

type Valued<T> = T extends fc.Arbitrary<infer Value> ? Value : never;

export async function runOf(wanted: Valued<typeof randomRun>): Promise<Shown> {
  const { accessKeyId, secretAccessKey, sessionToken, onPaper, released, stops, lab, serverMode } = wanted;
  const store = newStore();
  const change: Partial<Inputs> = {
    ...credentialsOf(wanted.user),
    ...(accessKeyId === null ? {} : { accessKeyId }),
    ...(secretAccessKey === null ? {} : { secretAccessKey: new Secret(secretAccessKey) }),
    ...(sessionToken === null ? {} : { sessionToken: new Secret(sessionToken) }),
    ...(onPaper === null ? {} : { target: 'challenge', challenge: onPaper }),
    lab: lab.map((id) => ({ id })),
    serverMode,
    breakpoints: released === null ? [] : sendBreakpoints,
  };
  store.actions.edit(change);
  const run = store.actions.run();
  const { getState } = store;
  // What is broken on purpose is loaded first.
  while (getState().log.length === 0) await settled();
  // A server that keeps silent is waited for as long as nobody stops the run.
  if (released === null && !lab.includes('silence')) await run;
  await settled();
  for (let i = 0; i < (released ?? 0); i++) {
    store.actions.nextStep();
    await settled();
  }
  if (released !== null && stops) store.actions.stop();
  await settled();
  const shown = { state: getState(), secrets: store.secrets() };
  store.actions.stop();
  return shown;
}

/** A driver's login, as Listen shows it. */
export const randomLogin = fc.record({
  user,
  wrong: fc.boolean(),
  mode: fc.constantFrom(...serverModeIds),
  skew: fc.constantFrom(0, 20 * 60_000),
  dropped: fc.nat(3),
  /** How many entries of the record there are yet. */
  heard: fc.nat(12),
});

export async function loginOf({
  user: id,
  wrong,
  mode,
  skew,
  dropped,
  heard,
}: Valued<typeof randomLogin>): Promise<Shown> {
  const whole = await recordLogin({
    user: id,
    ports: { mode },
    skew,
    ...(wrong ? { secretAccessKey: 'not the one' } : {}),
  });
  const record = { ...whole, entries: whole.entries.slice(0, heard), dropped };
  const view = createListenView();
  view.show(await observe(record, Sha256), secretsIn(record));
  return { state: view.getState(), secrets: view.secrets() };
}
