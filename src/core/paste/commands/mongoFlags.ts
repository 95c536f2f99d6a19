import type { What } from '../ignored';
import type { CredentialField } from '../../credentials/awsCredentials';

/** What a flag of MongoDB's command-line tools is to a handshake. */
export type MongoFlag =
  | { readonly is: 'credential'; readonly field: CredentialField }
  | { readonly is: 'uri' | 'host' | 'port' | 'mechanism' | 'source' };

/** mongosh and mongo, and the Database Tools, whose flag for the session token has another name. */
const flags: ReadonlyMap<string, MongoFlag> = new Map<string, MongoFlag>([
  ['--username', { is: 'credential', field: 'accessKeyId' }],
  ['-u', { is: 'credential', field: 'accessKeyId' }],
  ['--password', { is: 'credential', field: 'secretAccessKey' }],
  ['-p', { is: 'credential', field: 'secretAccessKey' }],
  ['--awsiamsessiontoken', { is: 'credential', field: 'sessionToken' }],
  ['--awssessiontoken', { is: 'credential', field: 'sessionToken' }],
  ['--uri', { is: 'uri' }],
  ['--host', { is: 'host' }],
  ['-h', { is: 'host' }],
  ['--port', { is: 'port' }],
  ['--authenticationmechanism', { is: 'mechanism' }],
  ['--authenticationdatabase', { is: 'source' }],
]);

/** Flags that take no value, so that what follows them stands for itself. */
const switches = new Set(
  '--tls --ssl --quiet --norc --nodb --ipv6 --verbose --shell --tlsallowinvalidcertificates --tlsallowinvalidhostnames --retrywrites --gzip --drop --oplog'.split(
    ' ',
  ),
);

export function mongoFlag(name: string): MongoFlag | undefined {
  return flags.get(name.startsWith('--') ? name.toLowerCase() : name);
}

export function isSwitch(name: string): boolean {
  return switches.has(name.toLowerCase());
}

/** A flag as it may be named on screen: one of those above. */
export function shownFlag(name: string): What {
  return mongoFlag(name) || isSwitch(name) ? { named: name } : { thing: 'flag-other' };
}
