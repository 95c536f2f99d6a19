import { parseArgs } from 'node:util';
import type { HostAndPort } from '../core/link/facts';
import { defaultListenerSettings } from '../core/listener/settings';
import { isServerModeId, serverModeIds, type ServerModeId } from '../core/mongodbAws/server/modes';
import { hostAndPortText, readAddressAndPort, readHostAndPort } from './addresses';

export interface Options {
  /** Address for page and proxy. */
  readonly host: string;
  /** 0 picks a free one, here and below. */
  readonly port: number;
  /** null: no sandbox. */
  readonly sandboxPort: number | null;
  readonly sandboxUsersFile?: string;
  /** Which server the sandbox on TCP is like at first. */
  readonly sandboxMode: ServerModeId;
  /** TLS on the sandbox's port. */
  readonly listenTls: boolean;
  /** In place of the sandbox on TCP, a cluster that logins are passed on to: a connection string. */
  readonly relayTo?: string;
  /** Everything passes after such a login. */
  readonly relayAll: boolean;
  readonly allowTargets: readonly HostAndPort[];
  readonly tlsCaFile?: string;
  readonly dnsServer?: string;
  readonly maxLinks?: number;
  readonly open: boolean;
  /** A line on stderr for everything that the proxy and the sandbox do: sizes and codes, never payloads. */
  readonly log: boolean;
}

export type Parsed =
  | { readonly kind: 'serve'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** One line, fit for a terminal. */
  | { readonly kind: 'wrong'; readonly message: string };

interface OptionDoc {
  readonly flag: string;
  readonly value?: string;
  readonly env: string;
  readonly help: string;
}

const docs = {
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
  noSandbox: {
    flag: 'no-sandbox',
    env: 'COUNTERSIGN_NO_SANDBOX',
    help: 'no sandbox server; the page keeps its own',
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
  open: { flag: 'open', env: 'COUNTERSIGN_OPEN', help: 'open the page in a browser' },
} as const satisfies Record<string, OptionDoc>;

export function helpText(): string {
  const rows = Object.values(docs).map((doc: OptionDoc) => {
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

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param argv what follows the program's name
 * @returns what to do; never throws
 */
export function parseOptions(argv: readonly string[], env: Environment): Parsed {
  try {
    const { values } = parseArgs({
      args: [...argv],
      strict: true,
      allowPositionals: false,
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        'sandbox-port': { type: 'string' },
        'no-sandbox': { type: 'boolean' },
        'sandbox-users': { type: 'string' },
        'sandbox-mode': { type: 'string' },
        'listen-tls': { type: 'boolean' },
        'relay-to': { type: 'string' },
        'relay-all': { type: 'boolean' },
        'allow-target': { type: 'string', multiple: true },
        'tls-ca': { type: 'string' },
        dns: { type: 'string' },
        'max-links': { type: 'string' },
        open: { type: 'boolean' },
        log: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const text = (value: string | undefined, doc: OptionDoc): string | undefined => {
      // Taken as it is, an empty host would be every address of the machine.
      if (value === '') throw new TypeError(`--${doc.flag} takes a value, and was given none`);
      return value ?? (env[doc.env] || undefined);
    };
    const sandboxUsersFile = text(values['sandbox-users'], docs.sandboxUsers);
    const tlsCaFile = text(values['tls-ca'], docs.tlsCa);
    const dnsServer = text(values.dns, docs.dns);
    const relayTo = text(values['relay-to'], docs.relayTo);
    const maxLinks = text(values['max-links'], docs.maxLinks);
    const allow = values['allow-target'] ?? env[docs.allowTarget.env]?.split(',').filter(Boolean) ?? [];
    return {
      kind: 'serve',
      options: compatible({
        host: text(values.host, docs.host) ?? '127.0.0.1',
        port: readPort(text(values.port, docs.port) ?? '4173', docs.port),
        sandboxPort:
          (values['no-sandbox'] ?? isOn(env[docs.noSandbox.env], docs.noSandbox))
            ? null
            : readPort(text(values['sandbox-port'], docs.sandboxPort) ?? '27117', docs.sandboxPort),
        sandboxMode: readMode(text(values['sandbox-mode'], docs.sandboxMode) ?? defaultListenerSettings.mode),
        listenTls: values['listen-tls'] ?? isOn(env[docs.listenTls.env], docs.listenTls),
        relayAll: values['relay-all'] ?? isOn(env[docs.relayAll.env], docs.relayAll),
        ...(relayTo === undefined ? {} : { relayTo }),
        allowTargets: allow.map((target) => readTarget(target.trim())),
        open: values.open ?? isOn(env[docs.open.env], docs.open),
        log: values.log ?? isOn(env[docs.log.env], docs.log),
        ...(sandboxUsersFile === undefined ? {} : { sandboxUsersFile }),
        ...(tlsCaFile === undefined ? {} : { tlsCaFile }),
        ...(dnsServer === undefined ? {} : { dnsServer: readDns(dnsServer) }),
        ...(maxLinks === undefined ? {} : { maxLinks: readCount(maxLinks, docs.maxLinks) }),
      }),
    };
  } catch (thrown) {
    return { kind: 'wrong', message: inOneLine(thrown) };
  }
}

function inOneLine(thrown: unknown): string {
  // Node would quote what stands alone, which may be a connection string with credentials.
  if ((thrown as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return 'Every argument is an option or the value of one; one stands alone';
  const [line = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
  return line;
}

function compatible(options: Options): Options {
  const { relayTo, relayAll, sandboxPort } = options;
  if (relayAll && relayTo === undefined) throw new TypeError('--relay-all has no effect without --relay-to');
  if (relayTo !== undefined && sandboxPort === null)
    throw new TypeError('--relay-to uses the port of the sandbox server, so it cannot go with --no-sandbox');
  return options;
}

function isOn(text: string | undefined, doc: OptionDoc): boolean {
  if (text === undefined || text === '' || text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  throw new TypeError(`${doc.env} must be 1 or 0`);
}

function readPort(text: string, { flag }: OptionDoc): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535)
    throw new TypeError(`--${flag} takes a port from 0 to 65535, not '${text}'`);
  return port;
}

function readMode(text: string): ServerModeId {
  if (isServerModeId(text)) return text;
  throw new TypeError(`--${docs.sandboxMode.flag} takes one of ${serverModeIds.join(', ')}, not '${text}'`);
}

function readCount(text: string, { flag }: OptionDoc): number {
  const count = Number(text);
  if (!/^\d{1,6}$/.test(text) || count < 1)
    throw new TypeError(`--${flag} takes a whole number from 1, not '${text}'`);
  return count;
}

function readTarget(text: string): HostAndPort {
  const peer = readHostAndPort(text);
  if (peer) return peer;
  throw new TypeError(
    `--${docs.allowTarget.flag} takes HOST:PORT ([ADDRESS]:PORT for IPv6), the port from 1 to 65535, not '${text}'`,
  );
}

function readDns(text: string): string {
  const peer = readAddressAndPort(text);
  if (peer) return hostAndPortText(peer);
  throw new TypeError(
    `--${docs.dns.flag} takes HOST:PORT ([ADDRESS]:PORT for IPv6), the host an address, not '${text}'`,
  );
}
