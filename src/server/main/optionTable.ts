import { defaultListenerSettings } from '../../core/capture/settings';
import type { HostAndPort } from '../../core/link/facts';
import { serverModeIds } from '../../core/mongodbAws/server/modes';
import { defaultConfig } from '../proxy/proxyConfig';
import type { Command } from './commandTable';
import { asItIs, of, server, toggle, value, valueOr, values, type OptionRow } from './optionRow';
import {
  readAddressRanges,
  orderNames,
  readCount,
  logFormats,
  readDns,
  readLogFormat,
  readMetricsListen,
  readMode,
  readOrder,
  readOrigin,
  readPort,
  readPublicUrl,
  readRate,
  readSeconds,
  readStore,
  readStsEndpoint,
  readTarget,
  readVia,
  type OptionNames,
} from './optionValues';

/** A port that nobody asked for gives way when it is in use. */
interface WantedPort {
  readonly port: number;
  readonly orAnyFree: boolean;
}

const stsPort: WantedPort = { port: 27118, orAnyFree: true };
const { mode } = defaultListenerSettings;
const { links } = defaultConfig.limits;

const sandboxes: readonly Command[] = ['serve', 'sandbox'];
const reaching: readonly Command[] = ['serve', 'check'];
/** With the providers of AWS, which may ask STS and SSO. */
const leaving: readonly Command[] = [...reaching, 'sources'];

/** Every option, by the name under which its value is known; the names for people are made from it. */
export const optionTable = {
  host: valueOr(
    '127.0.0.1',
    'ADDRESS',
    'address for page and proxy (127.0.0.1); one that other machines reach takes --public-url',
    asItIs,
  ),
  port: valueOr(4173, 'N', 'port for page and proxy (4173); 0 picks a free one', readPort),
  publicUrl: value(
    'URL',
    'where others reach the page, through a reverse proxy or not; its host, origin and path are the only ones answered to',
    readPublicUrl,
  ),
  pageOrigin: values(
    'ORIGIN',
    'with --public-url, where pages lie that were built for this proxy (COUNTERSIGN_PROXY), on a CDN; repeatable, in the variable separated by commas',
    readOrigin,
  ),
  trustProxy: {
    value: 'ADDRESSES',
    help: 'the reverse proxies whose X-Forwarded-For is believed, as addresses or ranges separated by commas; limits are per visitor then',
    repeatable: true,
    of: server,
    read: (texts, names) => texts.flatMap((text) => readAddressRanges(text, names)),
  },
  drain: value(
    'SECONDS',
    'how long links may go on at SIGTERM or SIGHUP, when no more are taken (0; 25 with --public-url)',
    readSeconds,
  ),
  drainNotice: valueOr(
    0,
    'SECONDS',
    'how long /readyz says so before that, while everything is still served (0)',
    readSeconds,
  ),
  sandboxPort: of(
    sandboxes,
    valueOr(27117, 'N', 'port for the sandbox server (27117); 0 picks a free one', readPort),
  ),
  sandboxStsPort: of(
    sandboxes,
    valueOr(
      stsPort,
      'N',
      'port for the sandbox’s STS (27118, or a free one when that is in use); 0 picks a free one',
      (text, names) => ({ port: readPort(text, names), orAnyFree: false }),
    ),
  ),
  noSandbox: toggle('no sandbox server and no STS of its own; the page keeps its sandbox'),
  sandboxUsers: of(
    sandboxes,
    value(
      'FILE',
      'JSON array of { accessKeyId, secretAccessKey, sessionToken?, expiration?, arn, roles? } in place of the built-in users',
      asItIs,
    ),
  ),
  sandboxMode: of(
    sandboxes,
    valueOr(
      mode,
      'NAME',
      `the server that the sandbox server is like: ${serverModeIds.join(', ')} (${mode})`,
      readMode,
    ),
  ),
  listenTls: of(
    sandboxes,
    toggle(
      'TLS on the sandbox server, with a certificate made at start; the file for drivers to trust is named then',
    ),
  ),
  relayTo: value(
    'URI',
    'in place of the sandbox server, pass logins at its port on to this cluster and back; a connection string without credentials',
    asItIs,
  ),
  relayAll: toggle('with --relay-to, pass on all that follows a login in place of closing the connection'),
  hostCredentials: toggle(
    'let the page sign with the credentials that this machine finds for a program; they stay here, and the page needs the address that is printed then',
  ),
  allowTarget: values(
    'HOST:PORT',
    'a server that the proxy may reach beside Atlas and the sandbox; repeatable, in the variable separated by commas',
    readTarget,
  ),
  tlsCa: of(reaching, value('FILE', 'PEM certificates to trust beside the usual ones', asItIs)),
  systemCa: of(
    leaving,
    toggle('trust what this system trusts, too: where a company’s own authority stands between'),
  ),
  tlsKeylog: of(
    reaching,
    value(
      'FILE',
      'write the keys of TLS connections to clusters and STS there, for a capture of one’s own: with both, all that was sent can be read',
      asItIs,
    ),
  ),
  via: of(
    leaving,
    value(
      'URL',
      'forward proxy to clusters and STS, in place of what HTTPS_PROXY and NO_PROXY say: http://, https:// or socks5://, with USER:PASSWORD@ where it wants them; direct for none',
      readVia,
    ),
  ),
  dns: of(
    reaching,
    value('HOST:PORT', 'DNS server to ask in place of the system’s; the host is an address', readDns),
  ),
  stsEndpoint: of(
    reaching,
    value(
      'URL',
      'where requests for STS go in place of AWS’s endpoints, for a private endpoint or the sandbox’s',
      readStsEndpoint,
    ),
  ),
  maxLinks: valueOr(links, 'N', `links that may be open at once (${links})`, readCount),
  linksPerVisitor: value(
    'N',
    'links that one visitor may have open (50 with --public-url, otherwise as many as all)',
    readCount,
  ),
  linkRate: value(
    'N:ALL',
    'links that a visitor may open in a minute, and all visitors together (120:6000 with --public-url, otherwise no limit)',
    readRate,
  ),
  stsRate: value(
    'N:ALL',
    'requests for STS in a minute, likewise (60:1200 with --public-url, otherwise no limit)',
    readRate,
  ),
  limits: value(
    'URL',
    'redis:// or rediss:// of a Redis or Valkey in which replicas count what a visitor may together; while it is away, each counts alone',
    readStore,
  ),
  metricsListen: valueOr<HostAndPort | null>(
    { host: '127.0.0.1', port: 0 },
    'ADDRESS:PORT',
    'where Prometheus reads metrics, at /metrics (a free port of 127.0.0.1); port 0 picks a free one, none has no such port',
    readMetricsListen,
  ),
  log: of(
    sandboxes,
    toggle('a line on stderr for all that proxy and sandbox do: sizes and codes, never payloads'),
  ),
  logFormat: of(
    sandboxes,
    valueOr(
      'text',
      'NAME',
      `how the log is written: ${logFormats.join(' or ')} (text); json has one without --log, too`,
      readLogFormat,
    ),
  ),
  open: toggle('open the page in a browser; without the token, which a command line would show to others'),
  as: of(
    ['check', 'sources'],
    valueOr(
      'manual',
      'NAME',
      `whose order of sources of credentials: ${orderNames.join(', ')} (manual)`,
      readOrder,
    ),
  ),
  askSts: of(
    ['check'],
    toggle('ask STS who the credentials are, too: a signature is sent, never the secret'),
  ),
  trace: of(
    ['check'],
    value('FILE', 'write the trace of the handshake there, without its secrets, for Open trace', asItIs),
  ),
  readyFile: of(
    ['sandbox'],
    value('FILE', 'write the addresses there, as JSON, once both can be reached', asItIs),
  ),
  json: of(
    ['check', 'diagnose', 'sandbox', 'sources'],
    toggle('JSON in place of text; of the sandbox a line for each event'),
  ),
} as const satisfies Record<string, OptionRow<unknown>>;

type Table = typeof optionTable;
export type OptionId = keyof Table;
type Value<Id extends OptionId> = ReturnType<Table[Id]['read']>;
type Unset = { [Id in OptionId]: undefined extends Value<Id> ? Id : never }[OptionId];

/** What was asked for: the value of every option; those with neither a value nor a default are absent. */
export type Options = { readonly [Id in Exclude<OptionId, Unset>]: Value<Id> } & {
  readonly [Id in Unset]?: Exclude<Value<Id>, undefined>;
};

/** `relayTo` is `--relay-to` on the command line and `COUNTERSIGN_RELAY_TO` in the environment. */
export function namesOf(id: OptionId): OptionNames {
  const flag = id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { flag, env: `COUNTERSIGN_${flag.replaceAll('-', '_').toUpperCase()}` };
}

export const optionRows = Object.entries(optionTable) as readonly (readonly [OptionId, OptionRow<unknown>])[];
