import { parseArgs } from 'node:util';
import type { HostAndPort } from '../../core/link/facts';
import { defaultListenerSettings } from '../../core/capture/settings';
import type { ServerModeId } from '../../core/mongodbAws/server/modes';
import { isLoopbackBind } from '../reach/thisMachine';
import type { StsOverride } from '../sts/askSts';
import { optionDocs, type OptionDoc } from './optionDocs';
import { isOn, readCount, readDns, readMode, readPort, readStsEndpoint, readTarget } from './optionValues';

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
  /** Port of the sandbox's STS; null: it has none. A port that nobody asked for gives way when it is in use. */
  readonly sandboxSts: { readonly port: number; readonly orAnyFree: boolean } | null;
  /** Where requests for STS go in place of AWS's endpoints. */
  readonly stsEndpoint?: StsOverride;
  /** TLS on the sandbox's port. */
  readonly listenTls: boolean;
  /** In place of the sandbox on TCP, a cluster that logins are passed on to: a connection string. */
  readonly relayTo?: string;
  /** Everything passes after such a login. */
  readonly relayAll: boolean;
  /** The page may see and use the credentials that this machine finds for a program. */
  readonly hostCredentials: boolean;
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
        'sandbox-sts-port': { type: 'string' },
        'sandbox-users': { type: 'string' },
        'sts-endpoint': { type: 'string' },
        'sandbox-mode': { type: 'string' },
        'listen-tls': { type: 'boolean' },
        'relay-to': { type: 'string' },
        'relay-all': { type: 'boolean' },
        'host-credentials': { type: 'boolean' },
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
    const on = (value: boolean | undefined, doc: OptionDoc): boolean => value ?? isOn(env[doc.env], doc);
    const sandboxUsersFile = text(values['sandbox-users'], optionDocs.sandboxUsers);
    const tlsCaFile = text(values['tls-ca'], optionDocs.tlsCa);
    const dnsServer = text(values.dns, optionDocs.dns);
    const relayTo = text(values['relay-to'], optionDocs.relayTo);
    const maxLinks = text(values['max-links'], optionDocs.maxLinks);
    const stsEndpoint = text(values['sts-endpoint'], optionDocs.stsEndpoint);
    const noSandbox = on(values['no-sandbox'], optionDocs.noSandbox);
    const stsPort = text(values['sandbox-sts-port'], optionDocs.sandboxStsPort);
    const sandboxPort = noSandbox
      ? null
      : readPort(text(values['sandbox-port'], optionDocs.sandboxPort) ?? '27117', optionDocs.sandboxPort);
    const allow = values['allow-target'] ?? env[optionDocs.allowTarget.env]?.split(',').filter(Boolean) ?? [];
    return {
      kind: 'serve',
      options: compatible({
        host: text(values.host, optionDocs.host) ?? '127.0.0.1',
        port: readPort(text(values.port, optionDocs.port) ?? '4173', optionDocs.port),
        sandboxPort,
        sandboxSts:
          sandboxPort === null
            ? null
            : stsPort === undefined
              ? { port: sandboxPort === 0 ? 0 : 27118, orAnyFree: true }
              : { port: readPort(stsPort, optionDocs.sandboxStsPort), orAnyFree: false },
        ...(stsEndpoint === undefined ? {} : { stsEndpoint: readStsEndpoint(stsEndpoint) }),
        sandboxMode: readMode(
          text(values['sandbox-mode'], optionDocs.sandboxMode) ?? defaultListenerSettings.mode,
        ),
        listenTls: on(values['listen-tls'], optionDocs.listenTls),
        relayAll: on(values['relay-all'], optionDocs.relayAll),
        ...(relayTo === undefined ? {} : { relayTo }),
        hostCredentials: on(values['host-credentials'], optionDocs.hostCredentials),
        allowTargets: allow.map((target) => readTarget(target.trim())),
        open: on(values.open, optionDocs.open),
        log: on(values.log, optionDocs.log),
        ...(sandboxUsersFile === undefined ? {} : { sandboxUsersFile }),
        ...(tlsCaFile === undefined ? {} : { tlsCaFile }),
        ...(dnsServer === undefined ? {} : { dnsServer: readDns(dnsServer) }),
        ...(maxLinks === undefined ? {} : { maxLinks: readCount(maxLinks, optionDocs.maxLinks) }),
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
  const { host, relayTo, relayAll, sandboxPort, hostCredentials, open } = options;
  if (relayAll && relayTo === undefined) throw new TypeError('--relay-all has no effect without --relay-to');
  if (relayTo !== undefined && sandboxPort === null)
    throw new TypeError('--relay-to uses the port of the sandbox server, so it cannot go with --no-sandbox');
  if (hostCredentials && !isLoopbackBind(host))
    throw new TypeError(`--host-credentials is for this machine alone, so it cannot go with --host ${host}`);
  // What a program is started with can be read by every user of a machine.
  if (hostCredentials && open)
    throw new TypeError(
      '--open would show every user of this machine the address that --host-credentials keeps',
    );
  return options;
}
