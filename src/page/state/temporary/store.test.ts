import { Sha256 } from '@aws-crypto/sha256-browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../core/credentials/secret';
import type { CarriedReply } from '../../../core/sts/actions/exchange';
import type { StsFacts } from '../../../core/sts/actions/frames';
import { sandboxRoles } from '../../../core/sts/issuer/roles';
import { inPageSts } from '../../transport/stsExchange';
import { exampleUser } from '../../../testing/exampleUser';
import { wall } from '../../../testing/storeScene';
import { createTemporaryStore, type TemporaryStore } from './store';

/** Answers that come when they are let come, in any order. */
const carried: ((reply?: CarriedReply) => void)[] = [];
const tokens: ((token: Secret) => void)[] = [];
const facts: ((facts: StsFacts | null) => void)[] = [];
const taken: string[] = [];
let overtaken = false;
let store: TemporaryStore;

beforeEach(() => {
  for (const list of [carried, tokens, facts, taken]) list.length = 0;
  overtaken = false;
  const users = [exampleUser('iam-user')];
  const sandbox = {
    users: () => users,
    roles: sandboxRoles,
    issue: () => undefined,
    now: () => wall,
    random: (length: number) => new Uint8Array(length).fill(carried.length),
    Sha256,
    region: 'us-east-1',
  };
  store = createTemporaryStore({
    clock: { now: () => wall, steady: () => 0 },
    Sha256,
    askSandbox: async (request) => {
      const reply = await inPageSts(request, sandbox, () => 0);
      return new Promise((resolve) => carried.push(() => resolve(reply)));
    },
    askAws: () => Promise.reject(new Error('not asked')),
    facts: () => new Promise((resolve) => facts.push(resolve)),
    exampleToken: () => new Promise((resolve) => tokens.push(resolve)),
    credentials: () => exampleUser('iam-user'),
    taking: () => (credentials) => {
      if (!overtaken) taken.push(credentials.accessKeyId);
      return !overtaken;
    },
  });
});

const asked = async (count: number): Promise<void> => {
  await expect.poll(() => carried.length).toBe(count);
};

describe('an answer of STS that comes late', () => {
  it('is in use where nobody did otherwise, and is said not to be where somebody did', async () => {
    const first = store.actions.ask();
    await asked(1);
    carried[0]?.();
    await first;
    expect(store.getState().ask).toMatchObject({ phase: 'issued', inUse: true });
    expect(taken).toHaveLength(1);
    const second = store.actions.ask();
    await asked(2);
    overtaken = true;
    carried[1]?.();
    await second;
    expect(store.getState().ask).toMatchObject({ phase: 'issued', inUse: false });
    expect(taken).toHaveLength(1);
  });

  it('is neither shown nor used once the request was edited', async () => {
    const asking = store.actions.ask();
    await asked(1);
    store.actions.edit({ region: 'eu-west-1' });
    carried[0]?.();
    await asking;
    expect(store.getState().ask).toBeNull();
    expect(taken).toEqual([]);
  });

  it('gives way to the one that was asked for later, whichever comes first', async () => {
    const first = store.actions.ask();
    await asked(1);
    const second = store.actions.ask();
    await asked(2);
    carried[1]?.();
    await second;
    const shown = store.getState().ask;
    carried[0]?.();
    await first;
    expect(store.getState().ask).toBe(shown);
    expect(taken).toHaveLength(1);
  });
});

describe('what else comes late', () => {
  it('an example token does not replace one that was typed since', async () => {
    const filling = store.actions.fillExampleToken();
    store.actions.edit({ token: new Secret('typed') });
    tokens[0]?.(new Secret('example'));
    await filling;
    expect(store.getState().token.reveal()).toBe('typed');
  });

  it('what the proxy said first does not replace what it said last', async () => {
    const looks = [store.actions.look(), store.actions.look()];
    facts[1]?.({ endpoint: null });
    facts[0]?.(null);
    await Promise.all(looks);
    expect(store.getState().proxy).toEqual({ kind: 'aws' });
  });
});
