import { createStore } from 'zustand/vanilla';
import { readFinalPayload } from '../../../core/capture/login';
import { Secret } from '../../../core/credentials/secret';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { ImportedTrace } from '../../../core/trace/importTrace';
import { emptyInputs, type Inputs } from '../inputs/inputs';
import { endingOf, heldStep, lastOf } from '../../../core/trace/inLog';
import { cursorOf } from '../view/cursor';
import { initialState } from '../view/state';
import type { ViewStore } from '../view/viewStore';

/**
 * A trace from a file, in the shape in which one's own run is looked at. Nothing of what a person entered is in it:
 * what the file does not hold is not known.
 */
export function openTrace({ events }: ImportedTrace): ViewStore {
  const inputs = inputsOf(events);
  const store = createStore(() => ({
    ...initialState,
    fromFile: true as const,
    log: events,
    inputs,
    ran: inputs,
    cursor: endingOf(events)?.step ?? heldStep(events) ?? initialState.cursor,
  }));
  // What was masked when it was exported stays so.
  return Object.assign(store, { actions: cursorOf(store), secrets: () => [] });
}

function inputsOf(events: readonly HandshakeEvent[]): Inputs {
  const started = events.find((event) => event.type === 'started');
  return { ...emptyInputs, accessKeyId: started?.accessKeyId ?? '', sessionToken: tokenIn(events) };
}

/** Masked, at its length. */
function tokenIn(events: readonly HandshakeEvent[]): Secret {
  const final = lastOf(events, 'client-final');
  return (final && readFinalPayload(final.payload).sessionToken) ?? new Secret('');
}
