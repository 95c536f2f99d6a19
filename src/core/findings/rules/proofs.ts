import type { Subject } from '../subject';

/** Whoever got an answer reached a server. */
export const reached = ['network', 'tls'] as const satisfies readonly Subject[];

/** Whoever has a server's word of STS was in the conversation of its mechanism. */
export const conversed = [...reached, 'mechanism', 'conversation'] as const satisfies readonly Subject[];

/** STS looked at the request, and did not turn it away for their number. */
export const looked = ['sts-reach', 'throttle'] as const satisfies readonly Subject[];

/** STS took the signature. */
export const signatureTaken = [
  ...looked,
  'signed-request',
  'authorization',
  'clock',
  'scope',
  'key-id',
  'secret',
] as const satisfies readonly Subject[];

/** STS said who calls. */
export const identified = [...signatureTaken, 'token', 'expiry'] as const satisfies readonly Subject[];
