import { lanesNow } from '../../../core/mistakes/search/lanesNow';
import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../core/credentials/secret';
import type { OpenLanes } from '../../../core/mistakes/search/lanes';
import { mostPieces } from '../../../core/evidence/limits';
import { makeClientFinal } from '../../../core/mongodbAws/clientFinal';
import { stsRequestFor } from '../../../core/mongodbAws/stsRequest';
import { signRequest } from '../../../core/sigv4/sign';
import { exportTrace } from '../../../core/trace/exportTrace';
import { diagnosisOf } from './diagnosis';
import { knowledgeIn } from './knowledge';
import { createDiagnoseStore, type DiagnoseStore } from './store';

const now = Date.UTC(2026, 10, 28, 10, 15, 30);
const refusal = 'MongoServerError: bad auth : aws sts call has response 403';
const right = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const token =
  'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJHMEUCIQDcanaryCANARYcanaryCANARYcanaryCANARY==';

function scene(openLanes: OpenLanes = lanesNow): DiagnoseStore {
  return createDiagnoseStore({ clock: { now: () => now, steady: () => 0 }, Sha256, openLanes });
}

function codes(store: DiagnoseStore): readonly string[] {
  return diagnosisOf(knowledgeIn(store.getState(), now)).findings.map(({ code }) => code);
}

/** A login as somebody copies it out of a log: the challenge and the last payload, in base64. */
async function login(secret: string, sessionToken?: string, fill = 5) {
  const nonce = Buffer.alloc(64, fill);
  const credentials = {
    accessKeyId: sessionToken === undefined ? 'AKIAQNZGKIQY56JQ7WML' : 'ASIAQNZGKIQY56JQ7WML',
    secretAccessKey: new Secret(secret),
    ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }),
  };
  const request = stsRequestFor('sts.us-east-1.amazonaws.com', nonce.toString('base64'));
  const scope = { region: 'us-east-1', service: 'sts', amzDate: '20261128T101500Z' };
  const { signing } = await signRequest(request, credentials, scope, Sha256);
  const final = makeClientFinal(signing, credentials.sessionToken);
  return [
    `X-MongoDB-Server-Nonce: ${nonce.toString('base64')}`,
    'sts.us-east-1.amazonaws.com',
    Buffer.from(final).toString('base64'),
  ].join('\n');
}

describe('what is brought', () => {
  it('is judged with what was brought before', () => {
    const store = scene();
    expect(store.actions.bring(refusal)).toBe(true);
    expect(codes(store)[0]).toBe('reply-sts-403');
    store.actions.bring('api error ExpiredToken: The security token included in the request is expired');
    expect(codes(store)[0]).toBe('sts-expired');
    expect(store.getState().brought).toHaveLength(2);
  });

  it('can be taken away again, piece by piece', () => {
    const store = scene();
    store.actions.bring(refusal);
    const [first] = store.getState().brought;
    store.actions.remove(first?.id ?? -1);
    expect(store.getState().brought).toEqual([]);
    expect(codes(store)).toEqual([]);
  });

  it('that nobody knows is listed and not dropped', () => {
    const store = scene();
    expect(store.actions.bring('the quick brown fox')).toBe(false);
    expect(store.getState().left).toEqual(['the quick brown fox']);
  });

  it('from another mode’s box changes nothing where it is no evidence', () => {
    const store = scene();
    expect(store.actions.bring('the quick brown fox', 'elsewhere')).toBe(false);
    expect(store.getState().left).toEqual([]);
  });

  it('beside credentials leaves out what names their server', () => {
    const store = scene();
    expect(store.actions.bring('mongodb+srv://cluster0.example.net/', 'credentials')).toBe(false);
    expect(store.actions.bring(`mongodb+srv://cluster0.example.net/\n${refusal}`, 'credentials')).toBe(true);
    expect(store.getState().brought.map(({ piece }) => piece.kind)).toEqual(['server-error']);
  });

  it(`is kept up to ${mostPieces} pieces, and what is beyond is said`, () => {
    const store = scene();
    for (let i = 0; i < mostPieces + 3; i++) {
      store.actions.bring(`bad auth : user arn:aws:iam::123456789012:user/u${i} is not found`);
    }
    expect(store.getState().brought).toHaveLength(mostPieces);
    expect(store.getState().tooMuch).toMatchObject({ of: 'pieces', limit: mostPieces });
  });

  it('of more than 2 MiB is not read, and that is said', () => {
    const store = scene();
    expect(store.actions.bring('x'.repeat(2 * 1024 * 1024 + 1))).toBe(false);
    expect(store.getState().tooMuch).toMatchObject({ of: 'length' });
  });
});

describe('a signature that was brought', () => {
  it('is verified by the secret that is entered, whichever comes first', async () => {
    const text = await login(right);
    for (const first of ['secret', 'evidence'] as const) {
      const store = scene();
      if (first === 'secret') store.actions.enter({ secret: new Secret(right) });
      store.actions.bring(text);
      if (first === 'evidence') store.actions.enter({ secret: new Secret(right) });
      await store.actions.check();
      expect(store.getState().check?.result).toMatchObject({ kind: 'match' });
    }
  });

  it('is explained by a secret with a space behind it', async () => {
    const store = scene();
    store.actions.bring(await login(`${right} `));
    store.actions.enter({ secret: new Secret(right) });
    await store.actions.check();
    expect(store.getState().check?.result).toMatchObject({ kind: 'found' });
    expect(codes(store)).toContain('check-mistake-found');
  });

  it('is never called right by a secret that does not give it', { timeout: 120_000 }, async () => {
    const store = scene();
    store.actions.bring(await login(right));
    store.actions.enter({ secret: new Secret('another/Secret+Key/3vZ9qLx7Tb1RwY5uHs0Ng') });
    await store.actions.check();
    expect(store.getState().check?.result).toMatchObject({ kind: 'not-found' });
  });
});

describe('two logins that were brought', () => {
  it('are both verified by the secret that is entered, each by itself', async () => {
    const store = scene();
    store.actions.bring(
      `${await login(right, undefined, 6)}\n{ conversationId: 1, done: true, payload: BinData(0, ""), ok: 1 }`,
    );
    store.actions.bring(`${await login(`${right} `)}\n${refusal}`);
    store.actions.enter({ secret: new Secret(right) });
    await store.actions.check();
    const { check, otherCheck } = store.getState();
    expect(check?.result?.kind).toBe('found');
    expect(otherCheck?.result?.kind).toBe('match');
    expect(otherCheck?.authorization).not.toBe(check?.authorization);
    const [first] = store.getState().brought;
    expect(JSON.stringify(store.getState())).not.toContain(right);
    store.actions.remove(first?.id ?? -1);
    for (const { id } of store.getState().brought.filter(({ with: own }) => own === first?.with))
      store.actions.remove(id);
    await store.actions.check();
    expect(store.getState().otherCheck).toBeNull();
    expect(store.getState().check?.result?.kind).toBe('found');
  });
});

describe('a check that goes on', () => {
  it('is begun anew by what changes the request or the secrets, and by nothing else', async () => {
    let opened = 0;
    const store = scene(() => {
      opened++;
      return { count: 1, search: () => new Promise(() => undefined), close: () => undefined };
    });
    store.actions.enter({ secret: new Secret('another/Secret+Key/3vZ9qLx7Tb1RwY5uHs0Ng') });
    store.actions.bring(await login(right));
    expect(opened).toBe(1);
    store.actions.bring(refusal);
    void store.actions.check();
    expect(opened).toBe(1);
    expect(store.getState().check?.progress).not.toBeNull();
    store.actions.enter({ secret: new Secret(`${right}x`) });
    void store.actions.check();
    expect(opened).toBe(2);
  });
});

describe('several secrets', () => {
  const file = (profiles: Readonly<Record<string, string>>): string =>
    Object.entries(profiles)
      .map(
        ([profile, secret], i) =>
          `[${profile}]\naws_access_key_id = AKIAQNZGKIQY56JQ7WM${'ABCDEFG'[i]}\naws_secret_access_key = ${secret}\n`,
      )
      .join('\n');
  const others = {
    dev: 'another/Secret+Key/3vZ9qLx7Tb1RwY5uHs0NgA',
    prod: right,
    test: 'a/third/Secret+Key/7Tb1RwY5uHs0NgAvZ9qLx',
  };

  it('of a credentials file are all tried, and the one that signed is named', async () => {
    const store = scene();
    store.actions.bring(await login(right));
    store.actions.bring(file(others));
    await store.actions.check();
    const { check, tried, brought } = store.getState();
    expect(check?.result).toMatchObject({ kind: 'match', secret: 1 });
    expect(tried[1]?.whose).toMatchObject({ label: 'prod', order: 2 });
    expect(brought.filter(({ piece }) => piece.kind === 'credentials')).toHaveLength(3);
    expect(codes(store)).not.toContain('pair-told-otherwise');
    expect(JSON.stringify(store.getState())).not.toContain(others.dev);
  });

  it('are those of a credentials file where one is pasted into the field, and the field is empty again', async () => {
    const store = scene();
    store.actions.bring(await login(right));
    store.actions.enter({ secret: new Secret(file(others)) });
    await store.actions.check();
    const { check, tried, secret } = store.getState();
    expect(secret.length).toBe(0);
    expect(check?.result).toMatchObject({ kind: 'match', secret: 1 });
    expect(tried.map(({ whose }) => whose.label)).toEqual(['dev', 'prod', 'test']);
  });

  it('stand behind the one that is entered, and the same one is tried once', async () => {
    const store = scene();
    store.actions.enter({ secret: new Secret(right) });
    store.actions.bring(file(others));
    await store.actions.check();
    expect(store.getState().tried.map(({ whose }) => whose)).toMatchObject([
      { from: 'field' },
      { label: 'dev' },
      { label: 'test' },
    ]);
  });
});

describe('secrets in evidence', () => {
  it('stand in no part of what is kept that can be printed, and in no trace', async () => {
    const store = scene();
    store.actions.enter({ secret: new Secret(right) });
    store.actions.bring(await login(right, token));
    await expect.poll(() => store.view.getState().log.length).toBeGreaterThan(2);
    const { brought, left } = store.getState();
    const shown = JSON.stringify({ brought: brought.map(({ piece }) => piece.shown), left });
    const trace = exportTrace(store.view.getState().log, store.view.secrets(), now);
    const bytes = [...trace.matchAll(/"base64": "([^"]*)"/g)].map(([, text = '']) =>
      Buffer.from(text, 'base64').toString('latin1'),
    );
    for (const text of [shown, trace, ...bytes]) {
      expect(text).not.toContain(right);
      expect(text).not.toContain('CANARYcanaryCANARY');
    }
  });
});
