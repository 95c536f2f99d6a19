import { describe, expect, it } from 'vitest';
import { base64Encode } from '../../../core/bytes/base64';
import { changeReport } from '../../../core/findings/changeReport';
import { exportTrace } from '../../../core/trace/exportTrace';
import { importTrace } from '../../../core/trace/importTrace';
import { HeldScene } from '../../../testing/heldScene';
import { wall } from '../../../testing/storeScene';
import { outcomeOf } from '../selectors/run';
import { withHex } from './editDraft';
import { hexText } from './hexText';

describe('a trace of a changed run', () => {
  it('tells of the change, and opens as it was', async () => {
    const scene = new HeldScene();
    await scene.holdAt('client-first');
    scene.write('r', base64Encode(new Uint8Array(32)), false);
    await scene.goOn();
    const text = exportTrace(scene.log, [], wall);
    const { events } = importTrace(text);
    expect(JSON.parse(exportTrace(events, [], wall))).toEqual(JSON.parse(text));
    expect(changeReport(events)).toMatchObject({ edits: [{ fields: ['r'] }], objected: { by: 'client' } });
  });

  it.each([true, false])(
    'does not hold a session token that was typed (signed anew: %s)',
    async (follows) => {
      const scene = new HeldScene('assumed-role');
      await scene.holdAt('client-final');
      scene.write('t', 'another token of the session', follows);
      await scene.goOn();
      expect(outcomeOf(scene.log)).toBe('rejected');
      const text = exportTrace(scene.log, scene.store.secrets(), wall);
      expect(text).not.toContain('another token');
      expect(text).not.toContain(base64Encode(new TextEncoder().encode('another token of')).slice(0, 12));
      for (const event of importTrace(text).events)
        if ('message' in event)
          expect(new TextDecoder().decode(event.message)).not.toContain('another token');
    },
  );

  it('holds nothing of a changed message that cannot be read and may hold a token', async () => {
    const scene = new HeldScene('assumed-role');
    await scene.holdAt('client-final');
    const { held, draft } = scene.fieldOf('t');
    const broken = held.message.with(held.message.length - 40, 0).with(21, 1);
    scene.store.actions.draft(withHex(held, draft, hexText(broken)));
    await scene.goOn();
    for (const event of importTrace(exportTrace(scene.log, scene.store.secrets(), wall)).events)
      if (event.type === 'edited')
        expect(new TextDecoder().decode(event.message.subarray(21))).toMatch(/^\*+$/);
  });
});
