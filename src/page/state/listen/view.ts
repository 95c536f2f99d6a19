import { createStore } from 'zustand/vanilla';
import type { Conclusion } from '../../../words/en/findings/conclusion';
import { Secret } from '../../../core/credentials/secret';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { StepId } from '../../../core/vocabulary/steps';
import { readFinalPayload } from '../../../core/capture/login';
import { emptyInputs } from '../inputs/inputs';
import { lastOf } from '../../../core/trace/inLog';
import { withoutEcho } from '../../../core/trace/withoutEcho';
import { cursorOf } from '../view/cursor';
import { initialState } from '../view/state';
import type { ViewStore } from '../view/viewStore';

/** A log that somebody else's driver wrote, in the shape in which one's own is looked at. */
export interface ListenView extends ViewStore {
  /** @param secrets what an export must not hold */
  show(log: readonly HandshakeEvent[], secrets: ReturnType<ViewStore['secrets']>): void;
  /**
   * @param checked what follows from a check of the login's signature; null where none was made
   * @param found the first of what was found of it, on one line
   */
  conclude(checked: Conclusion | null, found: string | null): void;
  /** Turns to a step by itself. */
  turnTo(step: StepId): void;
}

/**
 * Steps and stage read this store as they read the store of one’s own handshake; there is nothing to edit in it.
 * @param onMove a person turned to a step
 */
export function createListenView(onMove: () => void = () => {}): ListenView {
  const store = createStore(() => initialState);
  const { setState } = store;
  const cursor = cursorOf(store);
  const moved =
    <Step extends readonly unknown[]>(move: (...step: Step) => void) =>
    (...step: Step): void => {
      onMove();
      move(...step);
    };
  let secrets: ReturnType<ViewStore['secrets']> = [];
  return Object.assign(store, {
    actions: {
      select: moved(cursor.select),
      nextStep: moved(cursor.nextStep),
      previousStep: moved(cursor.previousStep),
    },
    turnTo: cursor.select,
    secrets: () => secrets,
    show(seen: readonly HandshakeEvent[], masked: ReturnType<ViewStore['secrets']>): void {
      secrets = masked;
      const log = seen.map((event) => withoutEcho(event, seen));
      const sent = {
        ...emptyInputs,
        accessKeyId: log.find((event) => event.type === 'started')?.accessKeyId ?? '',
        sessionToken: sessionTokenIn(log),
      };
      setState({ log, inputs: sent, ran: log.length === 0 ? null : sent });
    },
    conclude: (checked: Conclusion | null, found: string | null): void => setState({ checked, found }),
  });
}

/** What the driver sent; empty where it sent none, or nothing that can be read. */
function sessionTokenIn(log: readonly HandshakeEvent[]): Secret {
  const final = lastOf(log, 'client-final');
  return (final && readFinalPayload(final.payload).sessionToken) ?? new Secret('');
}
