import { beforeEach, describe, expect, it } from 'vitest';
import { readPaste } from '../../../core/paste/readPaste';
import type { Pasted } from '../../../core/paste/pasted';
import { Secret } from '../../../core/credentials/secret';
import { fakeHost } from '../../../testing/hostCredentials/fakeHost';
import { credentialsOf } from '../../../testing/exampleUser';
import { newStore, settled } from '../../../testing/storeScene';
import { noSources } from '../inputs/inputs';
import { signingCredentials } from '../inputs/resolution';
import { firstOf } from '../../../core/trace/inLog';
import { outcomeOf } from '../selectors/run';
import { typedInto } from '../inputs/sourceInputs';
import type { Store } from '../handshake/store';

let store: Store;
beforeEach(() => {
  store = newStore();
});

const inputs = () => store.getState().inputs;
const ada = credentialsOf('iam-user');
const uri = `mongodb://${ada.accessKeyId}:${encodeURIComponent(ada.secretAccessKey.reveal())}@cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS`;
const instance = JSON.stringify({
  Code: 'Success',
  Type: 'AWS-HMAC',
  AccessKeyId: 'ASIAINSTANCE00000001',
  SecretAccessKey: 'of-the-instance',
  Token: 'InstanceToken==',
});
const environment = 'AWS_ACCESS_KEY_ID=AKIAENVIRONMENT00000\nAWS_SECRET_ACCESS_KEY=of-the-environment';

/** Pastes a text whose reader comes when it is let come. */
function pasteSlowly(text: string): { readonly come: () => Promise<unknown> } {
  let come = (_read: Pasted): void => undefined;
  const taken = store.actions.takePaste(new Promise<Pasted>((resolve) => (come = resolve)));
  return {
    come: () => {
      come(readPaste(text));
      return taken;
    },
  };
}

const type = (change: Parameters<typeof typedInto>[2]) =>
  store.actions.edit(typedInto('explicit', inputs(), change));

describe('a paste that is still being read', () => {
  it('does not override the target that was chosen since, and gives its credentials', async () => {
    const paste = pasteSlowly(uri);
    store.actions.edit({ target: 'cluster' });
    store.actions.edit({ target: 'sandbox' });
    await paste.come();
    expect(inputs()).toMatchObject({ target: 'sandbox', accessKeyId: ada.accessKeyId });
    expect(inputs().connectionString).toBe('mongodb://cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS');
  });

  it('does not mix with credentials that were typed since, and sets its target', async () => {
    const paste = pasteSlowly(uri);
    type({ secretAccessKey: new Secret('typed') });
    await paste.come();
    expect(inputs()).toMatchObject({ target: 'cluster', accessKeyId: '' });
    expect(inputs().secretAccessKey.reveal()).toBe('typed');
  });

  it('does not empty what was typed since to make room for a lower source', async () => {
    const paste = pasteSlowly(environment);
    type({ accessKeyId: 'AKIATYPED00000000000', secretAccessKey: new Secret('typed') });
    await paste.come();
    expect(inputs().accessKeyId).toBe('AKIATYPED00000000000');
    expect(inputs().environment.accessKeyId).toBe('AKIAENVIRONMENT00000');
    expect(inputs().inFields).toBe('explicit');
  });

  it('has nothing to say against an example user taken since', async () => {
    const paste = pasteSlowly(uri);
    const role = credentialsOf('assumed-role');
    store.actions.replace({ ...noSources, ...role, target: 'sandbox', givenBy: 'example' });
    await paste.come();
    expect(signingCredentials(inputs())).toMatchObject(role);
    expect(inputs().target).toBe('sandbox');
  });

  it('gives way to a later paste, whichever is read first', async () => {
    const another = uri.replace(ada.accessKeyId, 'AKIASECOND0000000000');
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      store = newStore();
      const pastes = [pasteSlowly(uri), pasteSlowly(another)];
      await Promise.all(order.map((i) => pastes[i]?.come()));
      expect(inputs().accessKeyId).toBe('AKIASECOND0000000000');
      expect(store.getState().paste?.pasted).toEqual(readPaste(another));
    }
  });

  it('keeps what a later paste has nothing of, whichever is read first', async () => {
    const first = pasteSlowly(environment);
    const second = pasteSlowly(uri);
    await Promise.all([second.come(), first.come()]);
    expect(inputs().environment.accessKeyId).toBe('AKIAENVIRONMENT00000');
    expect(inputs().accessKeyId).toBe(ada.accessKeyId);
  });

  it('stands beside each of its kind that another source keeps, in whatever order the three are read', async () => {
    const texts = [environment, uri, instance];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      store = newStore();
      const pastes = texts.map(pasteSlowly);
      await Promise.all(
        order.map(async (at, turn) => {
          for (let waited = 0; waited < turn; waited++) await settled();
          await pastes[at]?.come();
        }),
      );
      const { accessKeyId, environment: ofEnvironment, ec2 } = inputs();
      expect(
        [accessKeyId, ofEnvironment.accessKeyId, ec2.accessKeyId],
        `read in the order ${String(order)}`,
      ).toEqual([ada.accessKeyId, 'AKIAENVIRONMENT00000', 'ASIAINSTANCE00000001']);
    }
  });

  it('is undone alone, though one before it was read later', async () => {
    const [first, second] = [pasteSlowly(environment), pasteSlowly(uri)];
    await Promise.all([second.come(), first.come()]);
    store.actions.undoPaste();
    expect(inputs()).toMatchObject({ accessKeyId: '', environment: { accessKeyId: 'AKIAENVIRONMENT00000' } });
  });

  it('is taken though one before it could not be read', async () => {
    const failing = store.actions.takePaste(Promise.reject(new Error('no reader')));
    const next = pasteSlowly(uri);
    await expect(failing).rejects.toThrow('no reader');
    await next.come();
    expect(inputs().accessKeyId).toBe(ada.accessKeyId);
  });

  it('is told of though it changes nothing', async () => {
    await pasteSlowly('[profile dev]\nsso_session = corp\n').come();
    expect(store.getState().paste?.pasted.kind).toBe('credentials');
  });

  it('is waited for by a run, which another run or Stop overtakes', async () => {
    const paste = pasteSlowly(uri);
    store.actions.edit({ target: 'sandbox' });
    const runs = [store.actions.run(), store.actions.run()];
    await settled();
    expect(store.getState().log).toEqual([]);
    await paste.come();
    await Promise.all(runs);
    const { log } = store.getState();
    expect(outcomeOf(log)).toBe('authenticated');
    expect(firstOf(log, 'started')?.accessKeyId).toBe(ada.accessKeyId);
    const again = pasteSlowly(uri);
    const stopped = store.actions.run();
    store.actions.stop();
    await again.come();
    await stopped;
    expect(store.getState().log).toBe(log);
  });

  it('that cannot be read keeps no run waiting', async () => {
    type(ada);
    const failing = store.actions.takePaste(Promise.reject(new Error('no reader')));
    await expect(failing).rejects.toThrow('no reader');
    await store.actions.run();
    expect(outcomeOf(store.getState().log)).toBe('authenticated');
  });
});

describe('a machine that is still being asked', () => {
  it.each<[string, () => unknown]>([
    ['typed', () => type({ accessKeyId: 'AKIATYPED00000000000' })],
    ['pasted', () => store.actions.takePaste(Promise.resolve(readPaste(environment)))],
  ])('gives way to credentials %s since', async (_how, enter) => {
    const host = fakeHost();
    let release = (): void => undefined;
    host.behave({ until: new Promise<void>((resolve) => (release = resolve)) });
    store.actions.offerMachine(host.port);
    const asking = store.actions.askMachine();
    await enter();
    expect(store.getState().machine).toEqual({ phase: 'offered' });
    release();
    await asking;
    expect(inputs().machine).toBeNull();
    expect(store.getState().machine).toEqual({ phase: 'offered' });
  });

  it('is not left for a paste from before it was asked', async () => {
    const host = fakeHost();
    const paste = pasteSlowly(environment);
    store.actions.offerMachine(host.port);
    await store.actions.askMachine();
    await paste.come();
    expect(inputs().machine?.host.machine).toBe('pod-7');
    expect(inputs().environment.accessKeyId).toBe('AKIAENVIRONMENT00000');
  });
});

describe('credentials that were asked for', () => {
  it('are not taken into use over others entered since', () => {
    const turn = store.actions.begin();
    type({ accessKeyId: 'AKIATYPED00000000000' });
    expect(store.actions.replace({ ...ada, givenBy: 'fields', machine: null }, turn)).toBe(false);
    expect(inputs().accessKeyId).toBe('AKIATYPED00000000000');
    expect(store.actions.replace({ ...ada, givenBy: 'fields' }, store.actions.begin())).toBe(true);
  });
});
