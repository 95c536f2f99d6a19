import type { Document } from '../../core/bson/document';
import { mechanism } from '../../core/mongodbAws/constants';
import { errorReply } from '../../core/mongodbAws/server/errors';
import { sandboxWords } from '../../core/mongodbAws/server/serverWords';
import type { DriverRequest } from './driverRequest';

const helloCommands = ['hello', 'isMaster', 'ismaster'] as const;

/** What a driver says until it is logged in, and to a server that it only watches. Aliases are those of servers. */
export const loginCommands = [
  ...helloCommands,
  'ping',
  'buildInfo',
  'buildinfo',
  'saslStart',
  'saslContinue',
  'connectionStatus',
  'endSessions',
] as const;

export function isHello(command: string): boolean {
  return isOneOf(helloCommands, command);
}

/**
 * Whether a request is passed on; nothing of it is quoted. Another mechanism does not pass, not even speculatively: it
 * would make the relay a way to try passwords.
 * @returns null, or the reply of the relay that refuses it
 */
export function refusalOf(
  { command, body, legacyCollection }: DriverRequest,
  relayAll: boolean,
): Document | null {
  if (legacyCollection !== undefined && !(legacyCollection === 'admin.$cmd' && isHello(command))) {
    return errorReply('CommandNotFound', sandboxWords.queryUnsupported);
  }
  if (!isOneOf(loginCommands, command)) {
    return errorReply('CommandNotFound', relayAll ? notBeforeLogin : loginOnly);
  }
  const mechanisms = [
    ...(command === 'saslStart' ? [body.mechanism] : []),
    ...('speculativeAuthenticate' in body ? [mechanismOf(body.speculativeAuthenticate)] : []),
  ];
  return mechanisms.every((one) => one === mechanism)
    ? null
    : errorReply('MechanismUnavailable', `Countersign's relay passes logins by ${mechanism} only`);
}

const loginOnly =
  "Countersign's relay passes the login and nothing else; started with --relay-all it also passes what follows a login";
const notBeforeLogin = "Countersign's relay passes the login only, until it has succeeded";

function mechanismOf(speculative: unknown): unknown {
  return typeof speculative === 'object' && speculative !== null && 'mechanism' in speculative
    ? speculative.mechanism
    : undefined;
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
