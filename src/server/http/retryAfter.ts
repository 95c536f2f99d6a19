import type { Fault } from '../../core/fault/fault';

/** The header that says when to come again, where a fault knows it. */
export function retryAfter({ facts }: Fault): Readonly<Record<string, string>> {
  return 'seconds' in facts && typeof facts.seconds === 'number' ? { 'Retry-After': `${facts.seconds}` } : {};
}
