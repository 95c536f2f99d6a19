import { defaultListenerSettings } from '../../core/capture/settings';
import { serverModeIds } from '../../core/mongodbAws/server/modes';

/** An option as --help tells of it, with the environment variable that gives it too. */
export interface OptionDoc {
  readonly flag: string;
  readonly value?: string;
  readonly env: string;
  readonly help: string;
}

export const optionDocs = {
  host: {
    flag: 'host',
    value: 'ADDRESS',
    env: 'COUNTERSIGN_HOST',
    help: 'address for page and proxy (127.0.0.1)',
  },
  port: {
    flag: 'port',
    value: 'N',
    env: 'COUNTERSIGN_PORT',
    help: 'port for page and proxy (4173); 0 picks a free one',
  },
  sandboxPort: {
    flag: 'sandbox-port',
    value: 'N',
    env: 'COUNTERSIGN_SANDBOX_PORT',
    help: 'port for the sandbox server (27117); 0 picks a free one',
  },
  sandboxStsPort: {
    flag: 'sandbox-sts-port',
    value: 'N',
    env: 'COUNTERSIGN_SANDBOX_STS_PORT',
    help: 'port for the sandbox’s STS (27118, or a free one when that is in use); 0 picks a free one',
  },
  noSandbox: {
    flag: 'no-sandbox',
    env: 'COUNTERSIGN_NO_SANDBOX',
    help: 'no sandbox server and no STS of its own; the page keeps its sandbox',
  },
  sandboxUsers: {
    flag: 'sandbox-users',
    value: 'FILE',
    env: 'COUNTERSIGN_SANDBOX_USERS',
    help: 'JSON array of { accessKeyId, secretAccessKey, sessionToken?, expiration?, arn, roles? } in place of the built-in users',
  },
  sandboxMode: {
    flag: 'sandbox-mode',
    value: 'NAME',
    env: 'COUNTERSIGN_SANDBOX_MODE',
    help: `the server that the sandbox server is like: ${serverModeIds.join(', ')} (${defaultListenerSettings.mode})`,
  },
  listenTls: {
    flag: 'listen-tls',
    env: 'COUNTERSIGN_LISTEN_TLS',
    help: 'TLS on the sandbox server, with a certificate made at start; the file for drivers to trust is named then',
  },
  relayTo: {
    flag: 'relay-to',
    value: 'URI',
    env: 'COUNTERSIGN_RELAY_TO',
    help: 'in place of the sandbox server, pass logins at its port on to this cluster and back; a connection string without credentials',
  },
  relayAll: {
    flag: 'relay-all',
    env: 'COUNTERSIGN_RELAY_ALL',
    help: 'with --relay-to, pass on all that follows a login in place of closing the connection',
  },
  hostCredentials: {
    flag: 'host-credentials',
    env: 'COUNTERSIGN_HOST_CREDENTIALS',
    help: 'let the page sign with the credentials that this machine finds for a program; they stay here, and the page needs the address that is printed then',
  },
  allowTarget: {
    flag: 'allow-target',
    value: 'HOST:PORT',
    env: 'COUNTERSIGN_ALLOW_TARGET',
    help: 'a server that the proxy may reach beside Atlas and the sandbox; repeatable, in the variable separated by commas',
  },
  tlsCa: {
    flag: 'tls-ca',
    value: 'FILE',
    env: 'COUNTERSIGN_TLS_CA',
    help: 'PEM certificates to trust beside the usual ones',
  },
  dns: {
    flag: 'dns',
    value: 'HOST:PORT',
    env: 'COUNTERSIGN_DNS',
    help: 'DNS server to ask in place of the system’s; the host is an address',
  },
  stsEndpoint: {
    flag: 'sts-endpoint',
    value: 'URL',
    env: 'COUNTERSIGN_STS_ENDPOINT',
    help: 'where requests for STS go in place of AWS’s endpoints, for a private endpoint or the sandbox’s',
  },
  maxLinks: {
    flag: 'max-links',
    value: 'N',
    env: 'COUNTERSIGN_MAX_LINKS',
    help: 'links that may be open at once (1000)',
  },
  log: {
    flag: 'log',
    env: 'COUNTERSIGN_LOG',
    help: 'a line on stderr for all that proxy and sandbox do: sizes and codes, never payloads',
  },
  open: {
    flag: 'open',
    env: 'COUNTERSIGN_OPEN',
    help: 'open the page in a browser; without the token, which a command line would show to others',
  },
} as const satisfies Record<string, OptionDoc>;

export function helpText(): string {
  const rows = Object.values(optionDocs).map((doc: OptionDoc) => {
    const left = `  --${doc.flag}${doc.value ? ` ${doc.value}` : ''}`;
    return `${left.padEnd(27)} ${doc.help}\n${''.padEnd(27)} ${doc.env}`;
  });
  return [
    'Countersign: a playground for MONGODB-AWS authentication.',
    '',
    'Usage: npm start -- [options]',
    '',
    'Each option can also be given by the environment variable under it; the option wins. An empty variable is none.',
    '',
    ...rows,
    '  --help                      this text',
    '  --version                   the version',
    '',
  ].join('\n');
}
