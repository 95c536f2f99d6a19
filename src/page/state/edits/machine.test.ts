import { beforeEach, describe, expect, it } from 'vitest';
import { Fault, faultOf } from '../../../core/fault/fault';
import { exportTrace } from '../../../core/trace/exportTrace';
import { chains } from '../../../core/drivers/chains';
import { fakeHost, type FakeHost } from '../../../testing/hostCredentials/fakeHost';
import { credentialsOf } from '../../../testing/exampleUser';
import { newStore, settled, wall } from '../../../testing/storeScene';
import { noSources } from '../inputs/inputs';
import { requireCredentials, signingCredentials } from '../inputs/resolution';
import { labOf } from '../selectors/lab';
import { sourcesView } from '../selectors/sourcesView';
import { endingOf } from '../../../core/trace/inLog';
import { isStale, outcomeOf } from '../selectors/run';
import { shownSigning } from '../selectors/shown';
import type { Store } from '../handshake/store';
import { said } from '../../../testing/said';
import { sendBreakpoints } from '../inputs/breakpoints';

let store: Store;
let host: FakeHost;
beforeEach(() => {
  store = newStore();
  host = fakeHost();
  store.actions.edit(credentialsOf('iam-user'));
});

const wrongToken = { problem: 'machine', why: 'token' } as const;
const inputs = () => store.getState().inputs;

describe('the machine that serves the page', () => {
  it('is there only once it is offered, and is asked only then', async () => {
    expect(store.getState().machine).toEqual({ phase: 'absent' });
    await store.actions.askMachine();
    expect(inputs().machine).toBeNull();
    store.actions.offerMachine(host.port);
    expect(store.getState().machine).toEqual({ phase: 'offered' });
    expect(host.asked).toEqual([]);
  });

  it('signs with what it found in place of the page, and the log is that of a handshake without the keys', async () => {
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    await store.actions.run();
    const { log, keys } = store.getState();
    expect(outcomeOf(log)).toBe('authenticated');
    expect(log[0]).toMatchObject({
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      temporary: true,
      source: { order: 'manual', id: 'environment' },
      host: { machine: 'pod-7' },
    });
    expect(host.signed()).toBe(1);
    expect(keys).toBeNull();
    expect(shownSigning(store.getState())?.keys).toBeNull();
    const alone = newStore();
    alone.actions.edit(credentialsOf('assumed-role'));
    await alone.actions.run();
    const signedBy = (one: Store) => one.getState().log.find((event) => event.type === 'signed')?.signing;
    expect(signedBy(store)).toEqual(signedBy(alone));
  });

  it('is asked again when another order is chosen, once for the last of several', async () => {
    let release = (): void => undefined;
    host.behave({ until: new Promise<void>((resolve) => (release = resolve)) });
    store.actions.offerMachine(host.port);
    const asking = store.actions.askMachine();
    store.actions.edit({ order: chains.go });
    store.actions.edit({ order: chains.java });
    expect(store.getState().machine).toEqual({ phase: 'asking' });
    release();
    await asking;
    expect(host.asked).toEqual(['manual', 'java']);
    expect(inputs().machine?.host.order).toBe('java');
    store.actions.edit({ order: chains.c });
    await settled();
    expect(host.asked.at(-1)).toBe('c');
    expect(inputs().machine?.host.order).toBe('c');
  });

  it('is asked anew by a run when what it gave has expired, and not before', async () => {
    store.actions.offerMachine(host.port);
    host.behave({ expiration: wall + 1 });
    await store.actions.askMachine();
    await store.actions.run();
    expect(host.asked).toHaveLength(1);
    host.behave({ expiration: wall });
    await store.actions.askMachine();
    host.behave({ expiration: wall + 60_000 });
    await store.actions.run();
    expect(host.asked).toHaveLength(3);
    expect(signingCredentials(inputs()).expiration).toBe(wall + 60_000);
  });

  it('that has nothing ends a run at its first step, and signs nothing', async () => {
    host.behave({ has: false });
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    await store.actions.run();
    expect(endingOf(store.getState().log)).toMatchObject({
      outcome: 'failed',
      step: 'credentials',
      fault: { code: 'credentials-missing', problem: 'none-here', machine: 'pod-7' },
    });
    expect(host.signed()).toBe(0);
  });

  it('that cannot be asked says why, and leaves the page’s own credentials in use', async () => {
    host.behave({ fault: new Fault('link-refused', wrongToken) });
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    expect(store.getState().machine).toMatchObject({ phase: 'failed', fault: wrongToken });
    expect(signingCredentials(inputs()).accessKeyId).toBe('AKIAIOSFODNN7EXAMPLE');
  });

  it('may be left while it is asked: its answer comes too late, good or bad', async () => {
    const wait = () => {
      let release = (): void => undefined;
      host.behave({ until: new Promise<void>((resolve) => (release = resolve)) });
      return release;
    };
    store.actions.offerMachine(host.port);
    for (const fault of [null, new Fault('link-refused', wrongToken)]) {
      const release = wait();
      host.behave({ fault });
      const asking = store.actions.askMachine();
      store.actions.edit({ machine: null });
      expect(store.getState().machine).toEqual({ phase: 'offered' });
      release();
      await asking;
      expect(inputs().machine).toBeNull();
      expect(store.getState().machine).toEqual({ phase: 'offered' });
    }
    host.behave({ fault: null });
    const release = wait();
    const left = store.actions.askMachine();
    store.actions.edit({ machine: null });
    const again = store.actions.askMachine();
    expect(store.getState().machine).toEqual({ phase: 'asking' });
    release();
    await Promise.all([left, again]);
    expect(inputs().machine?.host.machine).toBe('pod-7');
  });

  it('is forgotten to have failed by whoever goes back to the page', async () => {
    host.behave({ fault: new Fault('link-refused', wrongToken) });
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    store.actions.edit({ machine: null });
    expect(store.getState().machine).toEqual({ phase: 'offered' });
  });

  it('gives way to a paste that comes while it is asked', async () => {
    let release = (): void => undefined;
    host.behave({ until: new Promise<void>((resolve) => (release = resolve)) });
    store.actions.offerMachine(host.port);
    const asking = store.actions.askMachine();
    store.actions.replace({ ...noSources, ...credentialsOf('no-database-user'), givenBy: 'example' });
    release();
    await asking;
    expect(inputs().machine).toBeNull();
    expect(signingCredentials(inputs()).accessKeyId).toBe(credentialsOf('no-database-user').accessKeyId);
  });

  it('that is asked anew by two runs at once leaves the second; the first has ended', async () => {
    store.actions.offerMachine(host.port);
    host.behave({ expiration: wall });
    await store.actions.askMachine();
    host.behave({ expiration: wall + 60_000 });
    store.actions.edit({ breakpoints: sendBreakpoints });
    const [first, second] = [store.actions.run(), store.actions.run()];
    await first;
    await expect.poll(() => outcomeOf(store.getState().log)).toBe('paused');
    store.actions.stop();
    await second;
    expect(store.getState().log.filter(({ type }) => type === 'started')).toHaveLength(1);
  });

  it('that does not sign ends the run at the signature', async () => {
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    host.behave({ fault: new Fault('signing-failed', { problem: 'clock' }) });
    await store.actions.run();
    expect(endingOf(store.getState().log)).toMatchObject({ outcome: 'failed', step: 'signature' });
  });

  it('answers a challenge on paper as well', async () => {
    await store.actions.run();
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    store.actions.edit({ target: 'challenge' });
    await settled();
    expect(endingOf(store.getState().log)).toMatchObject({ outcome: 'signed' });
    expect(host.signed()).toBeGreaterThan(0);
  });

  it('gives the page nothing that it could sign itself', async () => {
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    expect(said(faultOf(() => requireCredentials(inputs()))).says).toBe('The secret stays on pod-7');
    expect(signingCredentials(inputs()).secretAccessKey).toHaveLength(0);
  });

  it('lets nothing be broken but the opening, and what server and STS do', async () => {
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    store.actions.edit({
      lab: [
        { id: 'secret-newline' },
        { id: 'flag-y' },
        { id: 'clock' },
        { id: 'upper-hex' },
        { id: 'throttling' },
      ],
    });
    expect(labOf(inputs()).map(({ id }) => id)).toEqual(['flag-y', 'throttling']);
  });

  it('changes make the verdict stale, and the way back makes it fresh again', async () => {
    await store.actions.run();
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    await settled();
    expect(isStale(store.getState())).toBe(true);
    expect(store.getState().preview).toBeNull();
    store.actions.edit({ machine: null });
    expect(isStale(store.getState())).toBe(false);
  });

  it('leaves neither secret nor session token in a trace', async () => {
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    await store.actions.run();
    const text = exportTrace(store.getState().log, store.secrets(), wall);
    const { secretAccessKey, sessionToken } = credentialsOf('assumed-role');
    expect(text).not.toContain(secretAccessKey.reveal());
    expect(text).not.toContain(sessionToken.reveal());
    expect(text).toContain('pod-7');
  });

  it('shows its sources in the list, the connection string apart', async () => {
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    expect(sourcesView(inputs()).sources.map(({ status }) => status)).toEqual([
      'empty',
      'used',
      'empty',
      'empty',
      'empty',
    ]);
  });
});
