import type { ServerModeId } from '../../mongodbAws/server/modes';
import { mistakeOf, type MistakeId } from '../table/mistakes';

/** What decides which mistakes can be made. Nothing in it is secret. */
export interface LabContext {
  /** Absent for a real cluster, whose server's way is not known. */
  readonly mode: ServerModeId | null;
  /** Whether a session token goes with the credentials. */
  readonly temporary: boolean;
  /** Whether the secret access key has a plus sign. */
  readonly secretHasPlus: boolean;
  /** The request is made and signed out of this client's reach, by a machine that signs nothing but what is right. */
  readonly signsElsewhere?: true;
}

/** Why a mistake cannot be made here. */
export type Obstacle =
  | 'real-server'
  | 'signs-elsewhere'
  | 'no-plus-sign'
  | 'no-session-token'
  | 'no-expiration';

/** @returns null where it can be made */
export function obstacleTo(id: MistakeId, context: LabContext): Obstacle | null {
  const { side, at, needs } = mistakeOf(id);
  if (side !== 'client') {
    if (context.mode === null) return 'real-server';
  } else if (context.signsElsewhere && at !== 'client-first') return 'signs-elsewhere';
  if (needs === undefined) return null;
  return (needs === 'plus-sign' ? context.secretHasPlus : context.temporary) ? null : `no-${needs}`;
}
