import { Redis } from 'ioredis';

/** Where a Redis or Valkey is. */
export interface StoreAddress {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly username?: string;
  readonly password?: string;
  readonly db: number;
}

/** What replicas count in together. Nobody waits for it long: whoever asks while it is away is told so at once. */
export interface Store {
  readonly client: Redis;
  close(): void;
}

/** Milliseconds. */
const patience = { connect: 1_000, command: 1_000, silence: 1_500, retry: 1_000 } as const;

/**
 * @param told whether it answers, whenever that changes; the reason could quote what it was sent
 * @param commandMs the longest that a command may take
 */
export function openStore(
  { host, port, tls, username, password, db }: StoreAddress,
  told: (state: 'reached' | 'away') => void,
  commandMs: number = patience.command,
): Store {
  let last: 'reached' | 'away' | null = null;
  const tell = (state: 'reached' | 'away'): void => {
    if (state === last) return;
    last = state;
    told(state);
  };
  const client = new Redis({
    host,
    port,
    db,
    ...(tls ? { tls: { servername: host } } : {}),
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    connectTimeout: patience.connect,
    commandTimeout: commandMs,
    socketTimeout: Math.max(patience.silence, commandMs),
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => patience.retry,
    // One that was made another's copy takes nothing any more: by its name there may be a new one.
    reconnectOnError: ({ message }) => message.includes('READONLY'),
  });
  client.on('error', () => tell('away'));
  client.on('close', () => tell('away'));
  client.on('ready', () => tell('reached'));
  return {
    client,
    close() {
      client.removeAllListeners('close');
      client.disconnect();
    },
  };
}
