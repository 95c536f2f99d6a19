import { Sha256 } from '@aws-crypto/sha256-browser';
import { driverAddress } from '../../core/capture/driverAddress';
import { watchLogins } from '../cli/sandbox/watchLogins';
import type { SandboxStsEndpoint } from '../sandbox/stsEndpoint';
import type { KnownUsers } from '../sandbox/knownUsers';
import { urlOf } from './countersign';
import type { LogSink } from './loggedLines';
import { logOf } from './logOf';
import type { Options } from './optionTable';
import { endWithParent, leaveNothingBehind, liveUntilTold } from './processLife';
import { openReadyFile } from './readyFile';
import { startListener, type Listening } from './startListener';
import { knownUsersOf, startSandboxSts } from './startSandboxSts';

/** Where the sandbox can be reached, as `--ready-file` and the first event of `--json` have it. */
interface Ready {
  readonly event: 'ready';
  /** Of the events and their fields. */
  readonly format: 'countersign-sandbox';
  readonly version: 1;
  /** A connection string; the credentials are the driver's own affair. */
  readonly uri: string;
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** For drivers to trust, with TLS. */
  readonly caFile: string | null;
  /** Of the sandbox's STS. */
  readonly sts: string;
  readonly pid: number;
}

/**
 * The sandbox's server and STS, until the process is told to end.
 * @throws Fault or a system error, for `startupError` to put into words
 */
export async function sandboxCommand(options: Options): Promise<void> {
  const log = logOf(options);
  const users = knownUsersOf(options);
  const file = options.readyFile === undefined ? null : openReadyFile(options.readyFile);
  const { listening, sts } = await startBoth(options, users, log).catch((thrown: unknown) => {
    file?.giveUp();
    throw thrown;
  });
  const ready = readyOf(listening, sts);
  const tell = (event: object): void => {
    if (options.json) process.stdout.write(`${JSON.stringify(event)}\n`);
  };
  const close = async (): Promise<void> => {
    stopWatching();
    await Promise.all([listening.close(), sts.close()]);
    tell({ event: 'ended' });
  };
  const stopWatching = options.json ? watchLogins(listening.registry, Sha256, tell) : (): void => undefined;
  endWithParent(liveUntilTold({ close }));
  try {
    file?.write(`${JSON.stringify(ready)}\n`);
  } catch (thrown) {
    await close();
    throw thrown;
  }
  tell(ready);
  if (!options.json) process.stdout.write(announcement(ready));
}

async function startBoth(
  options: Options,
  users: KnownUsers,
  log: LogSink,
): Promise<{ readonly listening: Listening; readonly sts: SandboxStsEndpoint }> {
  if (options.listenTls) leaveNothingBehind();
  const listening = await startListener(options, users.all, log);
  const sts = await startSandboxSts(options, users, log).catch(async (thrown: unknown) => {
    await listening?.close();
    throw thrown;
  });
  if (!listening || !sts) throw new TypeError('the sandbox was not started');
  return { listening, sts };
}

function readyOf({ facts }: Listening, sts: SandboxStsEndpoint): Ready {
  const { host, port, tls, caFile = null } = facts;
  return {
    event: 'ready',
    format: 'countersign-sandbox',
    version: 1,
    uri: driverAddress(facts),
    host,
    port,
    tls,
    caFile,
    sts: urlOf(sts.host, sts.port),
    pid: process.pid,
  };
}

function announcement({ uri, sts, caFile }: Ready): string {
  const lines = [`For drivers  ${uri}`, `Sandbox STS  ${sts}`];
  return `${[...lines, ...(caFile === null ? [] : [`Certificate  ${caFile}`])].join('\n')}\n`;
}
