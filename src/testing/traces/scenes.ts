import { Sha256 } from '@aws-crypto/sha256-browser';
import { observe } from '../../core/capture/observe';
import type { HandshakeEvent } from '../../core/trace/events';
import { exportTrace } from '../../core/trace/exportTrace';
import { exampleUser } from '../exampleUser';
import { recordLogin } from '../listener/recordedLogin';
import { everyEvent } from './everyEvent';
import { newStore, settled, wall } from '../storeScene';
import type { Inputs } from '../../page/state/inputs/inputs';
import { sendBreakpoints } from '../../page/state/inputs/breakpoints';

const paper = {
  serverNonce: 'bm9uY2U=',
  stsHost: 'sts.eu-central-1.amazonaws.com',
  signingDate: '20261124T101500Z',
};

const runs = {
  authenticated: ['assumed-role', {}],
  'refused-no-user': ['no-database-user', {}],
  'refused-wrong-secret': ['iam-user', { lab: [{ id: 'secret-newline' }] }],
  'refused-at-atlas': ['iam-user', { serverMode: 'atlas', lab: [{ id: 'token-stale' }] }],
  'refused-by-client': ['iam-user', { lab: [{ id: 'host-empty-label' }] }],
  'on-paper': ['iam-user', { target: 'challenge', challenge: paper }],
  paused: ['iam-user', { breakpoints: sendBreakpoints }],
} as const satisfies Record<string, readonly [Parameters<typeof exampleUser>[0], Partial<Inputs>]>;

export const sceneNames = [
  ...(Object.keys(runs) as (keyof typeof runs)[]),
  'listened',
  'listened-record-full',
  'every-event',
] as const;

export type SceneName = (typeof sceneNames)[number];

/** The trace that a person downloads of this run: clock, chance and server stand still, so it is always the same. */
export async function traceOf(name: SceneName): Promise<string> {
  const log = await logOf(name);
  return exportTrace(log, [], wall);
}

export async function logOf(name: SceneName): Promise<readonly HandshakeEvent[]> {
  if (name === 'every-event') return everyEvent;
  if (name === 'listened' || name === 'listened-record-full') {
    const record = await recordLogin(name === 'listened' ? {} : { secretAccessKey: 'not the one' });
    return observe({ ...record, dropped: name === 'listened' ? 0 : 3 }, Sha256);
  }
  const [id, change] = runs[name];
  const store = newStore();
  const { accessKeyId, secretAccessKey, sessionToken } = exampleUser(id);
  store.actions.edit({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken ? { sessionToken } : {}),
    ...change,
  });
  const run = store.actions.run();
  if (name !== 'paused') await run;
  await settled();
  return store.getState().log;
}
