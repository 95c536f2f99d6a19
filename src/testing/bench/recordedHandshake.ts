import type { Link } from '../../core/link/ports';
import { linkTo, pageHandshake } from './clients';
import type { Served } from './servers';

/** Messages of one handshake in their order: what the page sent, and what came back. */
export interface RecordedHandshake {
  readonly requests: readonly Uint8Array[];
  readonly replies: readonly Uint8Array[];
}

/** What the page's own code says in a handshake that authenticates, and is answered. */
export async function recordedHandshake(served: Served): Promise<RecordedHandshake> {
  const [requests, replies]: [Uint8Array[], Uint8Array[]] = [[], []];
  const link = linkTo(served);
  const recording: Link = {
    ...link,
    async exchange(message) {
      const reply = await link.exchange(message);
      requests.push(Uint8Array.from(message));
      replies.push(reply.message);
      return reply;
    },
  };
  await pageHandshake(served, recording);
  return { requests, replies };
}
