import type { DriverReaction, ServerMistake } from '../../drivers/driver';
import { reactionsTo } from '../../drivers/reactions';
import type { MistakeId } from '../table/mistakes';

const mistakes: Readonly<Partial<Record<MistakeId, ServerMistake | 'auth-source'>>> = {
  'wire-version-8': 'wire-version',
  'nonce-63': 'nonce-length',
  'nonce-prefix': 'nonce-prefix',
  'host-empty': 'host-empty',
  'host-256': 'host-too-long',
  'host-empty-label': 'host-empty-label',
  'extra-field': 'unknown-field',
  'auth-source': 'auth-source',
};

/** How each driver, by its name, would meet this; null for what a driver has no say in, or never does. */
export function driverReactions(id: MistakeId): Readonly<Record<string, DriverReaction>> | null {
  const mistake = mistakes[id];
  return mistake === undefined ? null : reactionsTo(mistake);
}
