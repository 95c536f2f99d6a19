import { base64Encode } from '../../bytes/base64';
import type { HandshakeEvent } from '../../trace/events';

/**
 * The messages of a login as text that can be brought as evidence: base64, one below the other with a blank line
 * between. Empty where there is no whole login: none was answered.
 */
export function messagesText(log: readonly HandshakeEvent[]): string {
  if (!log.some(({ type }) => type === 'client-first')) return '';
  return log
    .flatMap((event) => (event.type === 'sent' || event.type === 'received' ? [event.message] : []))
    .map(base64Encode)
    .join('\n\n');
}
