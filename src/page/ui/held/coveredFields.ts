import type { Waiting } from '../../../core/handshake/hold';
import type { MessageField } from '../../../core/handshake/messageFields';
import type { HandshakeEvent } from '../../../core/trace/events';
import { echoMaskOf } from '../../../core/trace/echo';

/** Whether a value is the session token, or one in which a server says some of it back. */
export function coverOf(held: Waiting, log: readonly HandshakeEvent[]): (field: MessageField) => boolean {
  const echo = echoMaskOf(log);
  return ({ path, text }) =>
    (held.step === 'client-final' && path.join('.') === 'payload.t') || echo.text(text) !== text;
}
