import { beforeEach, describe, expect, it } from 'vitest';
import { payloadVectors, signatureVectors } from '../../../testing/knownAnswers';
import { credentialsOf } from '../../../testing/exampleUser';
import { newStore, settled } from '../../../testing/storeScene';
import { Secret } from '../../../core/credentials/secret';
import { endingOf, heldStep } from '../../../core/trace/inLog';
import { isOutdated } from '../selectors/run';
import { shownValues } from '../selectors/shown';
import type { Store } from '../handshake/store';
import { sendBreakpoints } from '../inputs/breakpoints';

let store: Store;
beforeEach(() => {
  store = newStore();
});

describe('a challenge on paper', () => {
  it.each(signatureVectors)('gives the known answer for $name', async (vector) => {
    store.actions.edit({
      target: 'challenge',
      accessKeyId: vector.accessKeyId,
      secretAccessKey: new Secret(vector.secretAccessKey),
      sessionToken: new Secret(vector.sessionToken ?? ''),
      challenge: { serverNonce: vector.serverNonce, stsHost: vector.stsHost, signingDate: vector.amzDate },
    });
    await store.actions.run();
    await settled();
    expect(shownValues(store.getState())).toMatchObject({
      canonicalRequestHash: vector.canonicalRequestHash,
      signature: vector.signature,
      authorization: vector.authorization,
    });
    expect(store.getState().keys?.kSigning.reveal()).toBe(vector.signingKey);
    expect(store.getState().log.filter((event) => event.type === 'notice')).toHaveLength(1);
  });

  it.each([
    ['a host with an empty label', { stsHost: 'sts..com' }, { code: 'host-empty-label', offset: 4 }],
    ['a date of another shape', { signingDate: '2026-11-24' }, { code: 'challenge-invalid', offset: 4 }],
    ['no nonce', { serverNonce: '' }, { code: 'challenge-invalid' }],
  ])('with %s fails and says where', async (_what, change, fault) => {
    const challenge = {
      serverNonce: payloadVectors.serverNonce,
      stsHost: 'sts.amazonaws.com',
      signingDate: '20261124T101500Z',
    };
    store.actions.edit({
      target: 'challenge',
      ...credentialsOf('iam-user'),
      challenge: { ...challenge, ...change },
    });
    await store.actions.run();
    await settled();
    expect(endingOf(store.getState().log)).toMatchObject({ outcome: 'failed', fault });
  });

  it.each([
    ['client-first', '', 0],
    ['client-final', payloadVectors.serverNonce, 1],
  ])(
    'ends a run that is held at %s, and begins with what is known of it',
    async (step, serverNonce, answered) => {
      store.actions.edit({ ...credentialsOf('iam-user'), breakpoints: sendBreakpoints });
      const held = store.actions.run();
      await settled();
      while (heldStep(store.getState().log) !== step) {
        store.actions.nextStep();
        await settled();
      }
      store.actions.edit({ target: 'challenge' });
      await held;
      await settled();
      const { inputs, log } = store.getState();
      expect(inputs.challenge).toEqual({
        serverNonce,
        stsHost: 'sts.amazonaws.com',
        signingDate: '20261124T101500Z',
      });
      expect(heldStep(log)).toBeNull();
      expect(endingOf(log)).toMatchObject({ outcome: answered ? 'signed' : 'stopped' });
      store.actions.edit({ challenge: { ...inputs.challenge, serverNonce: payloadVectors.serverNonce } });
      await settled();
      expect(endingOf(store.getState().log)).toMatchObject({ outcome: 'signed' });
    },
  );

  it('begins with the challenge of the last run', async () => {
    store.actions.edit(credentialsOf('iam-user'));
    await store.actions.run();
    store.actions.edit({ target: 'challenge' });
    expect(store.getState().inputs.challenge).toEqual({
      serverNonce: payloadVectors.serverNonce,
      stsHost: 'sts.amazonaws.com',
      signingDate: '20261124T101500Z',
    });
  });

  it('is answered anew without calling what is shown outdated meanwhile, unless the answering is stopped', async () => {
    store.actions.edit({ target: 'challenge', ...credentialsOf('iam-user') });
    await store.actions.run();
    await settled();
    const seen = new Set<boolean>();
    const watched = store.subscribe((state) => seen.add(isOutdated(state)));
    store.actions.edit({ accessKeyId: 'AKIAOTHER' });
    await settled();
    watched();
    expect([...seen]).toEqual([false]);
    expect(shownValues(store.getState()).accessKeyId).toBe('AKIAOTHER');
    store.actions.edit({ accessKeyId: 'AKIATHIRD' });
    store.actions.stop();
    expect(isOutdated(store.getState())).toBe(true);
  });
});
