import { stsCheckIds, type StsCheckId } from '../../sts/judgement';
import type { Subject } from '../subject';

/** What each check of the sandbox's STS looks at. */
export const lookedAt: Readonly<Record<StsCheckId, Subject>> = {
  'authorization-present': 'authorization',
  'authorization-form': 'authorization',
  'date-format': 'clock',
  'not-expired': 'clock',
  'not-future': 'clock',
  'host-signed': 'authorization',
  algorithm: 'authorization',
  'credential-parts': 'authorization',
  scope: 'scope',
  'key-id': 'key-id',
  signature: 'secret',
  'session-token': 'token',
};

/**
 * What passed where this check is the first that failed: what only those before it look at. Of the sandbox’s STS that is
 * so; of AWS’s it is no more than likely, since the order was seen at another service (corrections.md A7).
 */
export function passedBefore(failed: StsCheckId): readonly Subject[] {
  const at = stsCheckIds.indexOf(failed);
  const open = new Set(stsCheckIds.slice(at).map((id) => lookedAt[id]));
  const passed = new Set(stsCheckIds.slice(0, at).map((id) => lookedAt[id]));
  return [...passed].filter((subject) => !open.has(subject));
}
