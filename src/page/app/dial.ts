/** The way to this page's proxy. Paths are below its address. */
export interface Dial {
  address(path: string): URL;
  open(path: string): WebSocket;
}

/** @param proxy the address of the page's proxy */
export function dialTo(proxy: string): Dial {
  const address = (path: string): URL => new URL(path, proxy);
  return {
    address,
    open(path) {
      const socket = address(path);
      socket.protocol = socket.protocol === 'https:' ? 'wss:' : 'ws:';
      return new WebSocket(socket);
    },
  };
}
