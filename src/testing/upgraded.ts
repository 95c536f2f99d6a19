import { once } from 'node:events';
import { WebSocket } from 'ws';

/** @returns the HTTP status that the upgrade was answered with: 101 when the WebSocket stands */
export async function upgraded(socket: WebSocket): Promise<number> {
  if (socket.readyState === WebSocket.OPEN) return 101;
  return Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then(([request, response]) => {
      request.destroy();
      return response.statusCode as number;
    }),
  ]);
}
