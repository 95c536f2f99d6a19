import type { StsCheckId } from '../../sts/judgement';
import type { StepId } from '../../vocabulary/steps';

/** A place on the path at which somebody may say no. */
interface Place {
  readonly by: 'client' | 'server' | 'sts';
  /** The step at which the run then ends. */
  readonly at: StepId;
  /** The check of STS that fails there. */
  readonly check?: StsCheckId;
}

/**
 * Where somebody may object, in the order in which a run comes by: of several things broken at once, the one whose
 * point comes first ends the run, and nobody gets to see the others.
 */
const path = {
  // hello, and the reply to saslStart
  'wire-version': { by: 'client', at: 'hello' },
  'no-reply': { by: 'client', at: 'server-first' },
  mechanism: { by: 'server', at: 'server-first' },
  database: { by: 'server', at: 'server-first' },
  // the client's rules for a challenge, in the order in which this client applies them
  'nonce-length': { by: 'client', at: 'server-first' },
  'nonce-prefix': { by: 'client', at: 'server-first' },
  'host-empty': { by: 'client', at: 'server-first' },
  'host-too-long': { by: 'client', at: 'server-first' },
  'host-empty-label': { by: 'client', at: 'server-first' },
  // saslContinue: the server's own rule, STS's front door, STS's checks, and the server's users
  'signed-headers': { by: 'server', at: 'verdict' },
  throttled: { by: 'sts', at: 'verdict' },
  'key-value-pairs': { by: 'sts', at: 'verdict', check: 'authorization-form' },
  expired: { by: 'sts', at: 'verdict', check: 'not-expired' },
  'not-yet-current': { by: 'sts', at: 'verdict', check: 'not-future' },
  'credential-parts': { by: 'sts', at: 'verdict', check: 'credential-parts' },
  scope: { by: 'sts', at: 'verdict', check: 'scope' },
  'key-id': { by: 'sts', at: 'verdict', check: 'key-id' },
  signature: { by: 'sts', at: 'verdict', check: 'signature' },
  'token-missing': { by: 'sts', at: 'verdict', check: 'session-token' },
  'token-wrong': { by: 'sts', at: 'verdict', check: 'session-token' },
  'token-expired': { by: 'sts', at: 'verdict', check: 'session-token' },
  'database-user': { by: 'server', at: 'verdict' },
} as const satisfies Record<string, Place>;

export type ObjectionPoint = keyof typeof path;

/** In the path's order. */
const objectionPoints = Object.keys(path) as readonly ObjectionPoint[];

/** Who objects at a point, and at which step the run then ends. */
export function placeOf(point: ObjectionPoint): Place {
  return path[point];
}

/** Whether a run comes by `a` before it comes by `b`. */
export function comesBefore(a: ObjectionPoint, b: ObjectionPoint): boolean {
  return objectionPoints.indexOf(a) < objectionPoints.indexOf(b);
}
