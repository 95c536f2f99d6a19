import { legs } from '../../core/fault/leg';
import type { HandshakeOutcome } from '../proxy/proxyLog';
import { limits, rules } from './refusals';

const endings = {
  authenticated: ['reply'],
  refused: ['reply'],
  forbidden: ['none'],
  failed: legs,
  left: ['none'],
  stopped: ['none'],
} as const satisfies Record<HandshakeOutcome, readonly string[]>;

/** Series that stand there from the first reading, with 0: a rate over one that appears with its first event would miss it. */
export const firstSeries = {
  handshakes: Object.entries(endings).flatMap(([outcome, on]) => on.map((leg) => ({ outcome, leg }))),
  rules,
  limits,
} as const;
