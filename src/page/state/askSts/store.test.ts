import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../core/credentials/secret';
import { Fault } from '../../../core/fault/fault';
import type { CarriedReply, StsHttpRequest } from '../../../core/sts/actions/exchange';
import { errorXml, identityXml } from '../../../core/sts/xml';
import { createAskStsStore, type AskStsStore } from './store';

const arn = 'arn:aws:iam::123456789012:user/ada';
const now = Date.UTC(2026, 10, 28, 12);
const token = 'FwoGZXIvYXdzEJr//CANARYCANARYCANARY==';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCANARYKEY+/x';
const credentials = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: new Secret(secret),
  sessionToken: new Secret(token),
};
const login = {
  stsHost: 'sts.eu-west-1.amazonaws.com',
  serverNonce: 'bm9uY2U=',
  gs2CbFlag: 110,
  authorization: 'AWS4-HMAC-SHA256 Credential=ASIAIOSFODNN7EXAMPLE/20261128/eu-west-1/sts/aws4_request',
  amzDate: '20261128T115900Z',
  sessionToken: new Secret(token),
};

const yes = identityXml({ arn, userId: 'AIDA', account: '123456789012' }, 'request-1');

function carried(status: number, body: string): CarriedReply {
  return { reply: { status, body, ms: 12, date: 'Sat, 28 Nov 2026 12:00:05 GMT' }, legs: [] };
}

function scene(answer: (request: StsHttpRequest) => Promise<CarriedReply>): {
  readonly store: AskStsStore;
  readonly asked: StsHttpRequest[];
} {
  const asked: StsHttpRequest[] = [];
  const store = createAskStsStore({
    clock: { now: () => now, steady: () => 0 },
    Sha256,
    ask: (request) => {
      asked.push(request);
      return answer(request);
    },
    facts: () => Promise.resolve({ endpoint: null }),
  });
  return { store, asked };
}

const accepts = () => Promise.resolve(carried(200, yes));

describe('asking STS', () => {
  it('again sends the request of the login and tells who it was, and the clock of STS', async () => {
    const { store, asked } = scene(accepts);
    await store.actions.replay(login);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ host: login.stsHost, headers: { authorization: login.authorization } });
    expect(store.getState().askings).toMatchObject([
      {
        how: 'replay',
        host: login.stsHost,
        answer: {
          phase: 'answered',
          reply: { kind: 'identity', identity: { arn } },
          date: now + 5_000,
        },
      },
    ]);
  });

  it('afresh asks the region and, beside it, the global endpoint', async () => {
    const { store, asked } = scene(accepts);
    await store.actions.fresh(credentials, 'eu-west-1');
    expect(asked.map(({ host }) => host).sort()).toEqual([
      'sts.amazonaws.com',
      'sts.eu-west-1.amazonaws.com',
    ]);
  });

  it.each([
    ['', ['sts.amazonaws.com']],
    ['cn-north-1', ['sts.cn-north-1.amazonaws.com.cn']],
  ])('afresh asks one endpoint where the region is “%s”', async (region, hosts) => {
    const { store, asked } = scene(accepts);
    await store.actions.fresh(credentials, region);
    expect(asked.map(({ host }) => host)).toEqual(hosts);
  });

  it('never sends the secret access key, neither again nor afresh', async () => {
    const { store, asked } = scene(accepts);
    await store.actions.replay(login);
    await store.actions.fresh(credentials, 'eu-west-1');
    expect(asked).toHaveLength(3);
    expect(JSON.stringify([asked, store.getState()])).not.toContain(secret);
  });

  it('keeps no part of the token, also where STS says it back', async () => {
    const echo = errorXml({ code: 'InvalidClientTokenId', message: `bad token ${token}` }, 'r');
    const { store } = scene(() => Promise.resolve(carried(403, echo)));
    await store.actions.replay(login);
    expect(JSON.stringify(store.getState())).not.toContain('CANARY');
    expect(store.getState().askings[0]?.answer).toMatchObject({ reply: { kind: 'refused' }, status: 403 });
  });

  it('ends in the fault of the way where there is no answer', async () => {
    const { store } = scene(() => Promise.reject(new Fault('sts-unreachable', { problem: 'broken' })));
    await store.actions.replay(login);
    expect(store.getState().askings[0]?.answer).toMatchObject({
      phase: 'failed',
      fault: { code: 'sts-unreachable' },
    });
  });

  it('tells when it was asked, and whether the same was asked before, whatever comes of it', async () => {
    const { store } = scene(() => Promise.reject(new Fault('sts-unreachable', { problem: 'broken' })));
    const told = () => store.getState().askings.map(({ at, again }) => ({ at, again }));
    await store.actions.replay(login);
    expect(told()).toEqual([{ at: now, again: false }]);
    await store.actions.replay(login);
    expect(told()).toEqual([{ at: now, again: true }]);
    await store.actions.fresh(credentials, '');
    expect(told()).toEqual([{ at: now, again: false }]);
  });

  it('about a region that is none ends in a fault there, and the global endpoint is asked all the same', async () => {
    const { store, asked } = scene(accepts);
    await store.actions.fresh(credentials, 'nowhere');
    expect(asked.map(({ host }) => host)).toEqual(['sts.amazonaws.com']);
    expect(store.getState().askings[0]?.answer).toMatchObject({
      phase: 'failed',
      fault: { code: 'sts-endpoint-refused' },
    });
  });

  it('of two questions the later one is answered', async () => {
    const waiting: ((reply: CarriedReply) => void)[] = [];
    const { store } = scene(() => new Promise((resolve) => waiting.push(resolve)));
    const first = store.actions.replay(login);
    const second = store.actions.fresh(credentials, '');
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.(carried(200, yes));
    await second;
    waiting[0]?.(carried(403, errorXml({ code: 'ExpiredToken', message: 'x' }, 'r')));
    await first;
    expect(store.getState()).toMatchObject({
      about: credentials.accessKeyId,
      askings: [{ how: 'fresh', answer: { status: 200 } }],
    });
  });
});
