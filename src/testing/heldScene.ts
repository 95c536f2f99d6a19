import { fieldName, messageFields } from '../core/handshake/messageFields';
import type { HandshakeEvent } from '../core/trace/events';
import type { Store } from '../page/state/handshake/store';
import { replyBreakpoints, sendBreakpoints } from '../page/state/inputs/breakpoints';
import { draftOf, withField, withFollows } from '../page/state/held/editDraft';
import { secretKeysOf } from '../page/state/inputs/sourceInputs';
import { heldIn } from '../page/state/held/held';
import { credentialsOf } from './exampleUser';
import { newStore, settled } from './storeScene';

/** A store whose runs wait at every message and every reply. */
export class HeldScene {
  readonly store: Store = newStore();

  constructor(user: Parameters<typeof credentialsOf>[0] = 'iam-user') {
    this.store.actions.edit({
      ...credentialsOf(user),
      breakpoints: [...sendBreakpoints, ...replyBreakpoints],
    });
  }

  get log(): readonly HandshakeEvent[] {
    return this.store.getState().log;
  }

  /** Runs up to a held message, and lets all before it go. */
  async holdAt(step: string, reply = false): Promise<void> {
    void this.store.actions.run();
    for (;;) {
      await settled();
      const held = heldIn(this.log);
      if (!held) throw new Error('nothing is held');
      if (held.step === step && (held.reply ?? false) === reply) return;
      this.store.actions.release();
    }
  }

  fieldOf(name: string) {
    const held = heldIn(this.log);
    const draft =
      this.store.getState().draft ?? (held && draftOf(held, secretKeysOf(this.store.getState().inputs)));
    const field = draft && messageFields(draft.message).find((one) => fieldName(one) === name);
    if (!held || !draft || !field) throw new Error(`no field ${name}`);
    return { held, draft, field };
  }

  write(name: string, text: string | ((was: string) => string), follows = true): void {
    const { held, draft, field } = this.fieldOf(name);
    const next = typeof text === 'string' ? text : text(field.text);
    this.store.actions.draft(withFollows(held, withField(held, draft, field, next), follows));
  }

  /** The held message goes, and all others of this run. */
  async goOn(): Promise<void> {
    this.store.actions.release('onward');
    await settled();
  }
}
