import { beforeEach, describe, expect, it } from 'vitest';
import { payloadVectors } from '../../../testing/knownAnswers';
import { credentialsOf } from '../../../testing/exampleUser';
import { newStore, settled, wall } from '../../../testing/storeScene';
import { Secret } from '../../../core/credentials/secret';
import { exportTrace } from '../../../core/trace/exportTrace';
import { stepIds } from '../../../core/vocabulary/steps';
import { endingOf, heldStep } from '../../../core/trace/inLog';
import { isStale, outcomeOf } from '../selectors/run';
import { shownSigning, shownValues } from '../selectors/shown';
import { stepViews } from '../../../core/trace/stepViews';
import type { Store } from './store';
import { sendBreakpoints } from '../inputs/breakpoints';

let store: Store;
beforeEach(() => {
  store = newStore();
});

describe('a run against the sandbox in the page', () => {
  it('is, with clock and chance scripted, the same to the byte each time', async () => {
    store.actions.edit(credentialsOf('iam-user'));
    await store.actions.run();
    const { log } = store.getState();
    expect(outcomeOf(log)).toBe('authenticated');
    expect(shownValues(store.getState())).toMatchObject({
      clientFirst: payloadVectors.clientFirst,
      serverFirst: payloadVectors.serverFirst,
      serverNonce: payloadVectors.serverNonce,
      amzDate: '20261124T101500Z',
      arn: 'arn:aws:iam::123456789012:user/ada',
    });
    const again = newStore();
    again.actions.edit(credentialsOf('iam-user'));
    await again.actions.run();
    expect(again.getState().log).toEqual(log);
  });

  it('goes through every step and skips those that a page without sockets does not have', async () => {
    store.actions.edit(credentialsOf('assumed-role'));
    await store.actions.run();
    const skipped = ['resolve', 'connect'];
    expect(stepViews(store.getState().log).map(({ status }) => status)).toEqual(
      stepIds.map((id) => (skipped.includes(id) ? 'skipped' : 'done')),
    );
  });

  it.each<[string, object, object, string]>([
    [
      'a wrong secret',
      credentialsOf('iam-user'),
      { secretAccessKey: new Secret('x'.repeat(40)) },
      'signature',
    ],
    ['an unknown key', credentialsOf('iam-user'), { accessKeyId: 'AKIAUNKNOWNUNKNOWN00' }, 'key-id'],
    ['a missing token', credentialsOf('assumed-role'), { sessionToken: new Secret('') }, 'session-token'],
    [
      'a token of another',
      credentialsOf('assumed-role'),
      { sessionToken: new Secret('other') },
      'session-token',
    ],
    [
      'a token with a long-term key',
      credentialsOf('iam-user'),
      { sessionToken: new Secret('t') },
      'session-token',
    ],
  ])(
    'rejects %s with code 18, and its STS says which check failed',
    async (_what, credentials, change, failed) => {
      store.actions.edit({ ...credentials, ...change });
      await store.actions.run();
      const { log, cursor } = store.getState();
      expect(endingOf(log)).toMatchObject({
        outcome: 'rejected',
        step: 'verdict',
        fault: { serverCode: 18, serverMessage: 'Authentication failed.' },
      });
      expect(log.find((event) => event.type === 'judged')?.judgement.outcome).toMatchObject({
        accepted: false,
        failed,
      });
      expect(cursor).toBe('verdict');
    },
  );

  it('says which part is missing before anything is sent', async () => {
    store.actions.edit({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE' });
    await store.actions.run();
    const { log } = store.getState();
    expect(endingOf(log)).toMatchObject({
      outcome: 'failed',
      step: 'credentials',
      fault: { code: 'credentials-incomplete' },
    });
    expect(log.filter((event) => event.type === 'sent')).toEqual([]);
  });
});

describe('an edit after a run', () => {
  beforeEach(async () => {
    store.actions.edit(credentialsOf('iam-user'));
    await store.actions.run();
  });

  it('signs the same challenge anew at once, and marks what the server said as stale', async () => {
    const before = shownSigning(store.getState());
    store.actions.edit({ secretAccessKey: new Secret('another'.padEnd(40, '.')) });
    await settled();
    const after = shownSigning(store.getState());
    expect(isStale(store.getState())).toBe(true);
    expect(after?.previewed).toBe(true);
    expect(after?.signing.canonicalRequest).toBe(before?.signing.canonicalRequest);
    expect(after?.signing.signature).not.toBe(before?.signing.signature);
  });

  it('that is run while it is signed anew is not covered by what was signed for the run before', async () => {
    for (let waited = 0; waited < 60; waited++) {
      store.actions.edit({ secretAccessKey: new Secret(`another ${waited}`.padEnd(40, '.')) });
      for (let i = 0; i < waited; i++) await Promise.resolve();
      await store.actions.run();
      expect(store.getState().preview, `run after ${waited} turns`).toBeNull();
    }
  });

  it('that is taken back makes the verdict fresh again', async () => {
    store.actions.edit({ accessKeyId: 'AKIA' });
    await settled();
    expect(isStale(store.getState())).toBe(true);
    store.actions.edit({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE' });
    await settled();
    expect(isStale(store.getState())).toBe(false);
    expect(store.getState().preview).toBeNull();
  });
});

describe('pause before send', () => {
  it('holds hello, client-first, client-final and connectionStatus, each until the next step', async () => {
    store.actions.edit({ ...credentialsOf('iam-user'), breakpoints: sendBreakpoints });
    const run = store.actions.run();
    const holds: unknown[] = [];
    for (;;) {
      await settled();
      const held = heldStep(store.getState().log);
      if (held === null) break;
      expect(outcomeOf(store.getState().log)).toBe('paused');
      expect(store.getState().cursor).toBe(held);
      const sent = store.getState().log.filter((event) => event.type === 'sent').length;
      expect(sent).toBe(holds.length);
      holds.push(held);
      store.actions.nextStep();
    }
    await run;
    expect(holds).toEqual(['hello', 'client-first', 'client-final', 'verdict']);
    expect(outcomeOf(store.getState().log)).toBe('authenticated');
  });

  it('can be stopped while it holds', async () => {
    store.actions.edit({ ...credentialsOf('iam-user'), breakpoints: sendBreakpoints });
    const run = store.actions.run();
    await settled();
    store.actions.stop();
    await run;
    expect(endingOf(store.getState().log)).toMatchObject({ outcome: 'stopped' });
  });

  it('of a run that another replaces leaves nothing in the new log', async () => {
    store.actions.edit({ ...credentialsOf('iam-user'), breakpoints: sendBreakpoints });
    const first = store.actions.run();
    await settled();
    store.actions.edit({ breakpoints: [] });
    await Promise.all([first, store.actions.run()]);
    await settled();
    const { log } = store.getState();
    expect(log.filter((event) => event.type === 'started' || event.type === 'ended')).toHaveLength(2);
    expect(log.some((event) => event.type === 'held' || event.type === 'released')).toBe(false);
  });
});

describe('an exported trace', () => {
  it('holds neither secret, session token nor derived keys, and its messages still decode', async () => {
    const credentials = credentialsOf('assumed-role');
    store.actions.edit(credentials);
    await store.actions.run();
    const { log, keys } = store.getState();
    const text = exportTrace(log, [credentials.secretAccessKey, credentials.sessionToken], wall);
    const trace = JSON.parse(text) as { format: string; version: number; events: readonly object[] };
    expect(trace).toMatchObject({ format: 'countersign-trace', version: 2, redaction: 'secrets' });
    expect(trace.events).toHaveLength(log.length);
    for (const key of Object.values(keys ?? {})) expect(text).not.toContain(key.reveal());
    const needles = [credentials.secretAccessKey.reveal(), credentials.sessionToken.reveal()];
    const bytes = [...text.matchAll(/"base64": "([^"]*)"/g)].map(([, base64 = '']) =>
      Buffer.from(base64, 'base64').toString('latin1'),
    );
    for (const needle of needles) {
      expect(text).not.toContain(needle);
      for (const decoded of bytes) expect(decoded).not.toContain(needle);
    }
    expect(text).toContain(credentials.accessKeyId);
    expect(bytes.some((decoded) => decoded.includes('saslContinue') && decoded.includes('****'))).toBe(true);
  });
});
