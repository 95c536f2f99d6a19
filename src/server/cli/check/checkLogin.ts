import { stripCredentials } from '../../../core/connectionString/connectionString';
import type { AwsCredentials } from '../../../core/credentials/awsCredentials';
import { requireIdInItsPlace } from '../../../core/credentials/credentialKind';
import { shownKeyId } from '../../../core/credentials/shownKeyId';
import type { Secret } from '../../../core/credentials/secret';
import { chains, type ChainId } from '../../../core/drivers/chains';
import { Fault, toFault } from '../../../core/fault/fault';
import { findingsOfLog } from '../../../core/findings/findingsOfLog';
import type { Judged } from '../../../core/findings/judge';
import { noHooks } from '../../../core/handshake/clientHooks';
import type { ClientMetadata } from '../../../core/handshake/hello';
import { runHandshake } from '../../../core/handshake/runHandshake';
import { noSigner, ownSigner, type Signer } from '../../../core/handshake/signer';
import { contentsOnHost, foundOnHost, type HostSources } from '../../../core/hostSources/hostSources';
import type { Clock, RandomBytes } from '../../../core/link/ports';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { resolveSources } from '../../../core/sources/resolveSources';
import { endingInLog } from '../../../core/trace/endingInLog';
import type { EventBody, HandshakeEvent, Started } from '../../../core/trace/events';
import { withoutEcho } from '../../../core/trace/withoutEcho';
import { sourceInText } from '../../../words/en/sources/inText';
import type { HostProvider } from '../../hostCredentials/providers';
import { resolveHostCredentials } from '../../hostCredentials/resolveHostCredentials';
import type { ReachConfig } from '../../reach/reachConfig';
import { reachPorts } from '../../reach/reachPorts';
import type { WayOut } from '../../reach/via/wayOut';
import { SocketLink } from '../../reach/socketLink';
import type { StsOverride } from '../../sts/askSts';
import { askStsToo, type Asked } from './askStsToo';
import { providersFor } from './providersFor';

export interface CheckOptions {
  /** A connection string, as somebody wrote it. */
  readonly uri: Secret;
  readonly order: ChainId;
  /** Where this process may go is up to whoever says the connection string. */
  readonly config: Omit<ReachConfig, 'anywhere'>;
  readonly askSts: boolean;
  readonly stsEndpoint: StsOverride | null;
  /** Options of the connection string that name files, and were read for `config`. */
  readonly filesRead: readonly string[];
}

export interface CheckPorts {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly Sha256: HashConstructor;
  readonly client: ClientMetadata;
  /** What this machine is called. */
  readonly machine: string;
  readonly providers: readonly HostProvider[];
  readonly env: NodeJS.ProcessEnv;
}

/** What came of one check. No secret is in it but in `secrets`. */
export interface Checked {
  /** The connection string without its credentials. */
  readonly target: string;
  /** The forward proxy that is asked; absent where every host is dialled from here. */
  readonly wayOut?: WayOut;
  readonly host: HostSources;
  /** It ends with its ending. */
  readonly log: readonly HandshakeEvent[];
  readonly judged: Judged;
  /** In the order in which STS was asked; empty where it was not. */
  readonly asked: readonly Asked[];
  /** What no trace of it may hold. */
  readonly secrets: readonly Secret[];
}

/**
 * Makes the handshake from this machine, with the credentials that a program would find here.
 * @throws Fault `connection-string-invalid`, or `tls-certificate` for authorities that cannot be used; whatever else
 *   goes wrong is what came of it
 */
export async function checkLogin(options: CheckOptions, ports: CheckPorts): Promise<Checked> {
  const { uri, order, askSts, stsEndpoint } = options;
  const { clock, machine, random, client } = ports;
  const { target, set } = stripCredentials(uri.reveal());
  const reach = reachPorts({ ...options.config, anywhere: true }, clock.steady);
  const { sources, credentials } = await resolveHostCredentials(order, {
    providers: providersFor(set, order, ports.providers, ports.env),
    steady: clock.steady,
  });
  const host: HostSources = { machine, order, sources };

  const log: HandshakeEvent[] = [];
  const since = clock.steady();
  const tell = (event: EventBody): void => {
    if (isOfFile(event, options.filesRead)) return;
    log.push({ ...withoutEcho(event, [...log]), at: clock.steady() - since });
  };
  tell(startedWith(target, host, credentials, clock.now()));
  const ending = await runHandshake({
    link: new SocketLink(reach, options.config.limits),
    target,
    signer: signerFor(credentials, host, ports.Sha256),
    ports: { clock, random, client },
    tell,
    tellKeys: () => undefined,
    hold: (waiting) => Promise.resolve(waiting),
  });
  tell({ type: 'ended', ending: endingInLog(ending) });

  const asked = askSts && credentials ? await askStsToo(log, credentials, stsEndpoint, reach, ports) : [];
  const sts = asked.find(({ answer }) => answer !== undefined)?.answer;
  const { judged } = findingsOfLog(log, {
    uri,
    judge: 'aws',
    ...(credentials ? { credentials: { sessionToken: undefined, ...credentials } } : {}),
    ...(sts ? { sts } : {}),
  });
  const secrets = [credentials?.secretAccessKey, credentials?.sessionToken, ...secretsIn(set)].filter(
    (secret) => secret !== undefined,
  );
  const { wayOut } = options.config;
  return { target, ...(wayOut ? { wayOut } : {}), host, log, judged, asked, secrets };
}

/** That a file has no effect is not so of one that was read. */
function isOfFile(event: EventBody, filesRead: readonly string[]): boolean {
  const notice = event.type === 'link' && event.event.type === 'notice' ? event.event.notice : null;
  return notice?.code === 'option-ignored' && notice.problem === 'file' && filesRead.includes(notice.option);
}

function secretsIn(set: ReturnType<typeof stripCredentials>['set']): readonly (Secret | undefined)[] {
  return [set?.secretAccessKey?.text, set?.sessionToken?.text];
}

function startedWith(
  target: string,
  host: HostSources,
  credentials: AwsCredentials | null,
  wall: number,
): Started {
  const { sessionToken, expiration } = credentials ?? {};
  const on = foundOnHost(host);
  return {
    type: 'started',
    wall,
    target: { kind: 'cluster', address: target },
    accessKeyId: credentials ? shownKeyId(credentials) : '',
    temporary: sessionToken !== undefined,
    ...(expiration === undefined ? {} : { expiration }),
    ...(on ? { source: { order: host.order, id: on.id } } : {}),
    host,
  };
}

/** Without credentials it is seen all the same whether the server is there. */
function signerFor(credentials: AwsCredentials | null, host: HostSources, Sha256: HashConstructor): Signer {
  if (!credentials) return noSigner(whyNone(host));
  try {
    requireIdInItsPlace(credentials);
  } catch (thrown) {
    return noSigner(toFault(thrown));
  }
  return ownSigner(credentials, noHooks, Sha256);
}

function whyNone(host: HostSources): Fault {
  const order = chains[host.order];
  const { stopped } = resolveSources(order, contentsOnHost(host));
  if (!stopped || stopped.words === null)
    return new Fault('credentials-missing', { problem: 'none-here', machine: host.machine });
  return new Fault('credentials-missing', {
    problem: 'order-stops',
    order: order.title,
    source: sourceInText(stopped.source),
    quote: stopped.words,
    ...(stopped.from ? { from: stopped.from } : {}),
  });
}
