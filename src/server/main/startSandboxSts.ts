import { builtInUsers } from '../../core/sts/builtInUsers';
import { KnownUsers } from '../sandbox/knownUsers';
import { sandboxStsPorts } from '../sandbox/sandboxStsPorts';
import { listenSts, type SandboxStsEndpoint } from '../sandbox/stsEndpoint';
import { readSandboxUsers } from '../sandbox/sandboxUsers';
import type { Options } from './optionTable';
import type { LogSink } from './loggedLines';
import { readOptionFile } from './readOptionFile';

/** @throws Fault for a file of users that cannot be read */
export function knownUsersOf({ sandboxUsers }: Options): KnownUsers {
  return new KnownUsers(
    sandboxUsers === undefined
      ? builtInUsers()
      : readSandboxUsers(readOptionFile('sandboxUsers', sandboxUsers)),
  );
}

/** @throws a system error with `code` when the port that was asked for cannot be had */
export async function startSandboxSts(
  options: Options,
  users: KnownUsers,
  log: LogSink,
): Promise<SandboxStsEndpoint | null> {
  if (options.noSandbox) return null;
  const { port, orAnyFree } = options.sandboxStsPort;
  const listen = (on: number): Promise<SandboxStsEndpoint> =>
    listenSts({
      host: '127.0.0.1',
      port: on,
      log: log('sandbox'),
      sts: sandboxStsPorts(users),
    });
  return listen(port).catch((thrown: NodeJS.ErrnoException) => {
    if (!orAnyFree || thrown.code !== 'EADDRINUSE') throw thrown;
    return listen(0);
  });
}
