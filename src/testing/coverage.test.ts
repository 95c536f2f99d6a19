import { describe, expect, it } from 'vitest';
import { firstUncovered } from '../core/bytes/field';
import { mediaOf } from '../core/provenance/media';
import type { HandshakeEvent } from '../core/trace/events';
import { stepIds } from '../core/vocabulary/steps';
import { bytesOfStep } from '../page/state/selectors/bytes';
import { shownSigning } from '../page/state/selectors/shown';
import { initialState } from '../page/state/view/state';
import { fieldMeaning } from '../words/en/bytes/fieldMeaning';
import { credentialsOf } from './exampleUser';
import { runWith } from './lab/scene';
import { listenedLog, tampered } from './provenance/randomLogs';
import { Secret } from '../core/credentials/secret';

const good = () => runWith(credentialsOf('iam-user'), 'in the page');

const runs: Readonly<Record<string, () => Promise<readonly HandshakeEvent[]>>> = {
  'a login that succeeds': good,
  'one with a session token': () => runWith(credentialsOf('assumed-role'), 'in the page'),
  'one without a database user': () => runWith(credentialsOf('no-database-user'), 'in the page'),
  'one that STS refuses': () =>
    runWith({ ...credentialsOf('iam-user'), secretAccessKey: new Secret('not the one') }, 'in the page'),
  'one whose clock is off': () =>
    runWith({ ...credentialsOf('iam-user'), lab: [{ id: 'clock' }] }, 'in the page'),
  'one whose last message was changed on its way': async () =>
    tampered(await good(), { message: 4, at: 200, by: 1 }),
  'one whose challenge was changed on its way': async () =>
    tampered(await good(), { message: 3, at: 4, by: 255 }),
  'a driver’s': () => listenedLog('assumed-role', false),
  'a driver’s that is refused': () => listenedLog('iam-user', true),
};

describe.each(Object.entries(runs))('of %s', (_name, run) => {
  it('every byte of every message, text and digest belongs to one named field, with its meaning', async () => {
    const state = { ...initialState, log: await run() };
    const blocks = stepIds.flatMap((step) => bytesOfStep(state, step));
    expect(blocks.length).toBeGreaterThan(10);
    for (const { label, annotated } of blocks) {
      expect(firstUncovered(annotated), label).toBe(-1);
      for (const field of annotated.fields) {
        expect(field.part, label).not.toBe('');
        expect(field.length, label).toBeGreaterThan(0);
        expect(fieldMeaning(field), label).toMatch(/^[A-Z0-9].*\.$/su);
      }
    }
  });

  it('every message and text that was recorded is there to be looked at', async () => {
    const log = await run();
    const state = { ...initialState, log };
    const shown = new Set(stepIds.flatMap((step) => bytesOfStep(state, step)).map(({ medium }) => medium));
    // The header is looked at in the last message, and what is hashed where it is a text.
    const recorded = mediaOf(log, shownSigning(state)?.signing).filter(
      (medium) => medium.kind === 'message' || (medium.kind === 'text' && medium.text !== 'authorization'),
    );
    expect(recorded.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});
