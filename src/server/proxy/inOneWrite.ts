import type { Writable } from 'node:stream';

/**
 * Has what is written to a socket in one turn leave it in one write: each is a call of the system, of which a handshake makes
 * little else.
 * @returns to be called before each write
 */
export function inOneWrite(socket: Pick<Writable, 'cork' | 'uncork'>): () => void {
  let gathering = false;
  return () => {
    if (gathering) return;
    gathering = true;
    socket.cork();
    process.nextTick(() => {
      gathering = false;
      socket.uncork();
    });
  };
}
