import type { Edited } from '../../handshake/clientEvents';

/** What somebody made of messages while they were held. */
export interface ChangedFacts {
  'changed-by-hand': Pick<Edited, 'command' | 'fields' | 'reply' | 'follows'>;
}
