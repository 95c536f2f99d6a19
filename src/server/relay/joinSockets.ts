import type { Socket } from 'node:net';

/** Milliseconds of quiet after which the system asks whether the peer is still there: there is no other limit here. */
const keepAliveDelay = 60_000;

/**
 * Joins two sockets as they are, each read no faster than the other takes it. When one ends or breaks, the other
 * follows after the bytes that are on their way.
 * @param farewell milliseconds that a socket has to take those bytes
 */
export function joinSockets(one: Socket, other: Socket, farewell = 10_000): void {
  for (const socket of [one, other]) {
    socket.setTimeout(0);
    socket.setKeepAlive(true, keepAliveDelay);
    socket.on('error', () => socket.destroy());
  }
  follow(one, other, farewell);
  follow(other, one, farewell);
  one.pipe(other);
  other.pipe(one);
}

function follow(socket: Socket, leader: Socket, farewell: number): void {
  const leave = (): void => {
    if (socket.destroyed) return;
    const timer = setTimeout(() => socket.destroy(), farewell);
    socket.once('close', () => clearTimeout(timer));
    socket.destroySoon();
  };
  if (leader.destroyed) leave();
  else leader.once('close', leave);
}
