import { Secret } from '../../../core/credentials/secret';
import { beforeEach, describe, expect, it } from 'vitest';
import { base64Decode, base64Encode } from '../../../core/bytes/base64';
import { changeReport } from '../../../core/findings/changeReport';
import { fieldName, messageFields } from '../../../core/handshake/messageFields';
import { decodeOpMsg } from '../../../core/wire/opMsg';
import { credentialsOf } from '../../../testing/exampleUser';
import { HeldScene } from '../../../testing/heldScene';
import { settled } from '../../../testing/storeScene';
import { replyBreakpoints, sendBreakpoints } from '../inputs/breakpoints';
import { findingsOfRun } from '../selectors/findingsOfRun';
import { endingOf, heldStep } from '../../../core/trace/inLog';
import { outcomeOf } from '../selectors/run';
import { shownValues } from '../selectors/shown';
import { fieldProblem, hexProblem, withHex } from './editDraft';
import { heldIn } from './held';
import { hexText } from './hexText';

let scene: HeldScene;
beforeEach(() => {
  scene = new HeldScene();
});

const objectedBy = () => changeReport(scene.log)?.objected?.by;

const otherByte = (text: string, at: number): string => {
  const bytes = Uint8Array.from(base64Decode(text));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return base64Encode(bytes);
};

describe('breakpoints', () => {
  it('hold each message and each reply, in the order in which they come', async () => {
    void scene.store.actions.run();
    const holds: string[] = [];
    for (;;) {
      await settled();
      const held = heldIn(scene.log);
      if (!held) break;
      holds.push(`${held.reply ? 'reply' : 'send'} ${held.command}`);
      scene.store.actions.release();
    }
    expect(holds).toEqual(sendBreakpoints.flatMap((send, i) => [send, replyBreakpoints[i]]));
    expect(outcomeOf(scene.log)).toBe('authenticated');
  });

  it('hold nothing any more once a run goes on', async () => {
    await scene.holdAt('client-first');
    await scene.goOn();
    expect(heldStep(scene.log)).toBeNull();
    expect(outcomeOf(scene.log)).toBe('authenticated');
  });

  it('hold again in the next run', async () => {
    await scene.holdAt('hello');
    await scene.goOn();
    await scene.holdAt('hello');
    expect(outcomeOf(scene.log)).toBe('paused');
  });
});

describe('a changed message', () => {
  it('one character of the signature: STS objects, and nobody blames the secret', async () => {
    await scene.holdAt('client-final');
    scene.write('a', (was) => was.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
    await scene.goOn();
    expect(changeReport(scene.log)).toMatchObject({
      edits: [{ step: 'client-final', fields: ['a'] }],
      objected: { by: 'sts', sts: { code: 'SignatureDoesNotMatch' } },
    });
    const { findings } = findingsOfRun(scene.store.getState());
    expect(findings.map(({ code }) => code)).toEqual(['sandbox-mismatch', 'changed-by-hand']);
    expect(findings.map(({ about }) => about)).not.toContain('secret');
  });

  it('the client’s nonce, and what follows recomputed: nobody objects', async () => {
    await scene.holdAt('client-first');
    scene.write('r', (was) => otherByte(was, 0));
    await scene.goOn();
    expect(outcomeOf(scene.log)).toBe('authenticated');
    expect(objectedBy()).toBe('nobody');
    const sent = scene.log.find((event) => event.type === 'edited');
    expect(sent && base64Encode(sent.message)).not.toBe('');
    expect(shownValues(scene.store.getState()).serverNonce?.slice(0, 40)).toBe(
      shownValues(scene.store.getState()).clientNonce?.slice(0, 40),
    );
  });

  it('the client’s nonce, and the rest left: the client objects to the answer', async () => {
    await scene.holdAt('client-first');
    scene.write('r', (was) => otherByte(was, 3), false);
    await scene.goOn();
    expect(endingOf(scene.log)).toMatchObject({
      outcome: 'failed',
      step: 'server-first',
      fault: { code: 'nonce-prefix', index: 3 },
    });
    expect(objectedBy()).toBe('client');
  });

  it('the flag y, and what follows recomputed: it is signed, and nobody objects', async () => {
    await scene.holdAt('client-first');
    scene.write('p', '121');
    await scene.goOn();
    expect(outcomeOf(scene.log)).toBe('authenticated');
    expect(shownValues(scene.store.getState()).canonicalRequest).toContain('x-mongodb-gs2-cb-flag:y\n');
  });

  it('the flag y, and the rest left: STS objects', async () => {
    await scene.holdAt('client-first');
    scene.write('p', '121', false);
    await scene.goOn();
    expect(objectedBy()).toBe('sts');
  });

  it('the date, and what follows recomputed: it is signed anew with that date, and accepted', async () => {
    await scene.holdAt('client-final');
    const before = shownValues(scene.store.getState());
    scene.write('d', '20261124T101601Z');
    await scene.goOn();
    const after = shownValues(scene.store.getState());
    expect(outcomeOf(scene.log)).toBe('authenticated');
    expect(after.amzDate).toBe('20261124T101601Z');
    expect(after.signature).not.toBe(before.signature);
    const sent = scene.log.find((event) => event.type === 'sent' && event.step === 'client-final');
    expect(
      sent?.type === 'sent' && messageFields(sent.message).find((one) => fieldName(one) === 'a')?.text,
    ).toBe(after.authorization);
  });

  it('the date, and the rest left: the signature stays, and STS objects', async () => {
    await scene.holdAt('client-final');
    const { signature } = shownValues(scene.store.getState());
    scene.write('d', '20261124T101601Z', false);
    await scene.goOn();
    expect(shownValues(scene.store.getState()).signature).toBe(signature);
    expect(objectedBy()).toBe('sts');
  });

  it('a date that is none cannot be signed with: the client objects', async () => {
    await scene.holdAt('client-final');
    scene.write('d', 'today');
    await scene.goOn();
    expect(endingOf(scene.log)).toMatchObject({ outcome: 'failed', fault: { code: 'challenge-invalid' } });
    expect(objectedBy()).toBe('client');
  });

  it('another mechanism: the server objects', async () => {
    await scene.holdAt('client-first');
    scene.write('mechanism', 'SCRAM-SHA-256');
    await scene.goOn();
    expect(objectedBy()).toBe('server');
  });

  it('whose bytes are no document: the server objects, and the client is not blamed', async () => {
    await scene.holdAt('client-first');
    const { held, draft } = scene.fieldOf('r');
    scene.store.actions.draft(withHex(held, draft, hexText(held.message.with(21, 1))));
    await scene.goOn();
    expect(outcomeOf(scene.log)).toBe('failed');
    expect(objectedBy()).toBe('server');
    expect(changeReport(scene.log)?.edits[0]).not.toHaveProperty('follows');
  });

  it('that is as it was changes nothing', async () => {
    await scene.holdAt('client-first');
    scene.write('p', '121');
    scene.write('p', '110');
    await scene.goOn();
    expect(changeReport(scene.log)).toBeNull();
  });
});

describe('a changed reply', () => {
  it.each<[string, string, string | ((was: string) => string), string]>([
    ['the client’s half of the nonce', 's', (was) => otherByte(was, 31), 'client'],
    ['the server’s half of the nonce', 's', (was) => otherByte(was, 32), 'sts'],
    ['an empty host', 'h', '', 'client'],
    ['another host', 'h', 'sts.eu-central-1.amazonaws.com', 'sts'],
    ['done', 'done', 'true', 'client'],
    ['no success', 'ok', '0', 'reply'],
  ])('%s', async (_, name, text, by) => {
    await scene.holdAt('server-first', true);
    scene.write(name, text);
    await scene.goOn();
    expect(objectedBy()).toBe(by);
  });

  it('is what the client goes on with, and the reply that came stays in the log', async () => {
    await scene.holdAt('server-first', true);
    scene.write('h', 'sts.eu-central-1.amazonaws.com');
    await scene.goOn();
    expect(shownValues(scene.store.getState())).toMatchObject({
      stsHost: 'sts.eu-central-1.amazonaws.com',
      region: 'eu-central-1',
    });
    const came = scene.log.find((event) => event.type === 'received' && event.command === 'saslStart');
    expect(
      came?.type === 'received' && messageFields(came.message).find((one) => fieldName(one) === 'h')?.text,
    ).toBe('sts.amazonaws.com');
  });

  it('that says no where the server said yes is nobody’s refusal: only the change is found', async () => {
    await scene.holdAt('verdict', true);
    scene.write('ok', '0');
    await scene.goOn();
    expect(objectedBy()).toBe('reply');
    const { findings } = findingsOfRun(scene.store.getState());
    expect(findings.map(({ code }) => code)).toEqual(['changed-by-hand']);
  });

  it('in other words than the server’s: who objects is told by the server’s own', async () => {
    scene.store.actions.edit({ secretAccessKey: new Secret('another') });
    await scene.holdAt('verdict', true);
    scene.write('errmsg', 'bad auth : aws sts call has response 400');
    await scene.goOn();
    expect(endingOf(scene.log)).toMatchObject({
      fault: { serverMessage: expect.stringContaining('bad auth') },
    });
    expect(changeReport(scene.log)?.objected).toMatchObject({ by: 'sts', quote: 'Authentication failed.' });
    const { findings } = findingsOfRun(scene.store.getState());
    expect(findings.map(({ code }) => code)).toEqual(['sandbox-mismatch', 'changed-by-hand']);
  });

  it('to another request is refused by the client', async () => {
    await scene.holdAt('hello', true);
    const { held, draft } = scene.fieldOf('ok');
    scene.store.actions.draft(withHex(held, draft, hexText(held.message.with(8, 9))));
    await scene.goOn();
    expect(endingOf(scene.log)).toMatchObject({ fault: { code: 'response-unmatched' } });
    expect(objectedBy()).toBe('client');
  });
});

describe('a draft', () => {
  it('keeps what is no value as it was typed, and nothing goes on meanwhile', async () => {
    await scene.holdAt('client-first');
    scene.write('r', 'AA*A');
    const { held, draft, field } = scene.fieldOf('r');
    expect(draft.typed).toEqual({ r: 'AA*A' });
    expect(fieldProblem(held, draft, field)).toEqual({ problem: 'base64', at: 2 });
    await scene.goOn();
    scene.store.actions.nextStep();
    await settled();
    expect(heldStep(scene.log)).toBe('client-first');
    expect(scene.store.getState().cursor).toBe('client-first');
  });

  it('keeps fields and bytes in step, both ways', async () => {
    await scene.holdAt('client-first');
    scene.write('mechanism', 'SCRAM-SHA-1');
    const { held, draft } = scene.fieldOf('mechanism');
    expect(decodeOpMsg(draft.message).body).toMatchObject({ mechanism: 'SCRAM-SHA-1' });
    const hex = hexText(draft.message).replace(hexText(new TextEncoder().encode('SHA-1')), 'no such');
    const again = withHex(held, draft, hexText(held.message));
    expect(again.left.change).toBeUndefined();
    expect(hexProblem(held, withHex(held, draft, `${hex}z`))).toMatchObject({ problem: 'hex' });
    expect(withHex(held, draft, `${hex}z`).message).toBe(draft.message);
  });

  describe('with the secret access key in it', () => {
    const { secretAccessKey } = credentialsOf('iam-user');
    const secret = secretAccessKey.reveal();

    it.each([
      ['as a text', 'mechanism', secret],
      ['a part of it', 'mechanism', `x${secret.slice(9, 20)}`],
      ['percent-encoded', '$db', encodeURIComponent(secret)],
      ['as base64 that it is', 'r', secret],
      ['in base64', 'r', btoa(secret)],
    ])('keeps it in its box, and nothing goes on: %s', async (_, name, text) => {
      await scene.holdAt('client-first');
      scene.write(name, text);
      const { held, draft, field } = scene.fieldOf(name);
      expect(fieldProblem(held, draft, field)).toEqual({ problem: 'secret', at: 0 });
      expect(draft.message).toBe(held.message);
      await scene.goOn();
      expect(heldStep(scene.log)).toBe('client-first');
    });

    it('as bytes, too, and in a reply', async () => {
      await scene.holdAt('server-first', true);
      const { held, draft } = scene.fieldOf('ok');
      const bytes = [...held.message, ...new TextEncoder().encode(secret)];
      const typed = withHex(held, draft, hexText(Uint8Array.from(bytes)));
      expect(hexProblem(held, typed)).toEqual({ problem: 'secret', at: 0 });
      expect(typed).toMatchObject({ message: held.message, unfinished: true });
    });
  });

  it('is no longer than a frame between page and proxy', async () => {
    await scene.holdAt('client-first');
    scene.write('mechanism', 'x'.repeat(17_000));
    const { held, draft, field } = scene.fieldOf('mechanism');
    expect(fieldProblem(held, draft, field)).toMatchObject({ problem: 'too-long', limit: 16_384 });
    expect(hexProblem(held, withHex(held, draft, '00'.repeat(16_385)))).toMatchObject({ found: 16_385 });
  });
});
