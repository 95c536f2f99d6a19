import { beforeEach, describe, expect, it } from 'vitest';
import { readPaste } from '../../../core/paste/readPaste';
import { Secret } from '../../../core/credentials/secret';
import { Fault } from '../../../core/fault/fault';
import { fakeHost } from '../../../testing/hostCredentials/fakeHost';
import { credentialsOf } from '../../../testing/exampleUser';
import { newStore, settled } from '../../../testing/storeScene';
import { noSources } from '../inputs/inputs';
import { signingCredentials } from '../inputs/resolution';
import { endingOf } from '../../../core/trace/inLog';
import { isOutdated, outcomeFor } from '../selectors/run';
import { typedInto, withIdentity } from '../inputs/sourceInputs';
import type { Store } from '../handshake/store';

let store: Store;
beforeEach(async () => {
  store = newStore();
  store.actions.replace({ ...noSources, ...credentialsOf('iam-user'), givenBy: 'example' });
  await store.actions.open();
});

const outcome = () => outcomeFor(store.getState());
const inputs = () => store.getState().inputs;
const example = credentialsOf('iam-user');

const paste = (text: string) => store.actions.takePaste(Promise.resolve(readPaste(text)));
const type = (change: Parameters<typeof typedInto>[2]) =>
  store.actions.edit(typedInto('explicit', inputs(), change));

describe('the success that the page opens with', () => {
  it('is an example’s; a run that somebody asks for is theirs, with the same user', async () => {
    expect(outcome()).toBe('example');
    await store.actions.run();
    expect(outcome()).toBe('authenticated');
  });

  it.each<[string, () => unknown]>([
    ['a paste', () => paste('AWS_ACCESS_KEY_ID=AKIAVISITOR000000000\nAWS_SECRET_ACCESS_KEY=theirs')],
    ['a part of credentials', () => paste('AWS_ACCESS_KEY_ID=AKIAVISITOR000000000')],
    ['the variables of a pod', () => paste('AWS_ROLE_ARN=arn:aws:iam::123456789012:role/web')],
    ['an address', () => paste('mongodb+srv://cluster0.abcde.mongodb.net/')],
    ['what nobody recognises', () => paste('what is this')],
    ['an error', () => paste('bad auth : aws sts call has response 403')],
    ['what is not read yet', () => store.actions.arrive()],
    [
      'what cannot be read',
      () => store.actions.takePaste(Promise.reject(new Error('no reader'))).catch(() => 0),
    ],
    ['another ID', () => type({ accessKeyId: 'AKIAVISITOR000000000' })],
    ['a role', () => store.actions.edit(withIdentity({ roleArn: 'arn:aws:iam::123456789012:role/web' }))],
    [
      'a cluster’s address',
      () => store.actions.edit({ target: 'cluster', connectionString: 'mongodb://db.example.com/' }),
    ],
  ])('is gone with the credentials once %s arrives, until a run', async (_what, arrive) => {
    await arrive();
    await settled();
    expect(outcome()).toBe('idle');
    expect(isOutdated(store.getState())).toBe(true);
    const { accessKeyId, secretAccessKey } = signingCredentials(inputs());
    expect(accessKeyId).not.toBe(example.accessKeyId);
    expect(secretAccessKey.equals(example.secretAccessKey)).toBe(false);
  });

  it.each([
    ['found', {}],
    ['found nothing', { has: false }],
    ['could not be asked', { fault: new Fault('link-refused', { problem: 'version' }) }],
  ])('is gone when the machine’s sources are asked, also where it %s', async (_what, behaviour) => {
    const host = fakeHost();
    host.behave(behaviour);
    store.actions.offerMachine(host.port);
    expect(outcome()).toBe('example');
    const asking = store.actions.askMachine();
    expect(outcome()).toBe('idle');
    await asking;
    expect(outcome()).toBe('idle');
    expect(signingCredentials(inputs()).accessKeyId).not.toBe(example.accessKeyId);
  });

  it('says nothing of another target, and has its credentials there for the sandbox', async () => {
    store.actions.edit({ target: 'cluster' });
    expect(outcome()).toBe('idle');
    store.actions.edit({ target: 'sandbox' });
    expect(outcome()).toBe('idle');
    expect(inputs().accessKeyId).toBe(example.accessKeyId);
    store.actions.edit({ connectionString: 'mongodb://127.0.0.1:27117/' });
    expect(inputs().accessKeyId).toBe(example.accessKeyId);
  });

  it('stands aside while a cluster of somebody’s own is the target, and is back in the sandbox', async () => {
    store.actions.edit({ target: 'cluster', connectionString: 'mongodb://db.example.com/' });
    expect(signingCredentials(inputs()).accessKeyId).toBe('');
    store.actions.edit({ target: 'sandbox' });
    expect(outcome()).toBe('idle');
    await store.actions.run();
    expect(outcome()).toBe('authenticated');
    store.actions.edit({ target: 'cluster' });
    expect(signingCredentials(inputs()).accessKeyId).toBe('');
    await paste('what is this');
    store.actions.edit({ target: 'sandbox' });
    expect(signingCredentials(inputs()).accessKeyId).toBe('');
  });

  it.each<[string, Parameters<typeof typedInto>[2]]>([
    ['letter of its secret', { secretAccessKey: new Secret(`${example.secretAccessKey.reveal()}x`) }],
    ['token', { sessionToken: new Secret('AQoDYXdzEJ') }],
    ['letter of its ID', { accessKeyId: `${example.accessKeyId.slice(0, -1)}X` }],
  ])('can be tried out with another %s: the rest stays', (_what, change) => {
    type(change);
    expect(outcome()).toBe('idle');
    expect(signingCredentials(inputs())).toMatchObject({ ...example, ...change });
  });

  it('is not taken for an answer to the same credentials when they are somebody’s own', async () => {
    const secret = example.secretAccessKey.reveal();
    await paste(`AWS_ACCESS_KEY_ID=${example.accessKeyId}\nAWS_SECRET_ACCESS_KEY=${secret}`);
    expect(outcome()).toBe('idle');
    await store.actions.run();
    expect(outcome()).toBe('authenticated');
  });

  it('is gone with the failure of an example too', async () => {
    store.actions.replace({ ...noSources, ...credentialsOf('no-database-user'), givenBy: 'example' });
    await store.actions.run();
    expect(outcome()).toBe('rejected');
    await paste('what is this');
    expect(outcome()).toBe('idle');
    await store.actions.run();
    expect(endingOf(store.getState().log)).toMatchObject({ outcome: 'failed', step: 'credentials' });
  });

  it('comes back with its credentials by Undo, to be run', async () => {
    await paste('AWS_ACCESS_KEY_ID=AKIAVISITOR000000000');
    store.actions.undoPaste();
    expect(signingCredentials(inputs())).toMatchObject(example);
    expect(outcome()).toBe('idle');
  });
});
