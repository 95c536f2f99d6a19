import type { AwsCredentials } from '../credentials/awsCredentials';
import { rightOpening, type Opening } from '../mongodbAws/conversation';
import { isServerFault, type ServerFault } from '../mongodbAws/server/faults';
import type { RequestToSign } from '../sigv4/request';
import { signRequest } from '../sigv4/sign';
import { signByHand, type Departures } from '../sigv4/signByHand';
import { breaks, type Break, type ClientToggleId } from './breaks';
import { inOrder, valueOf, type LabSetting } from './setting';
import type { ToggleId } from './toggle';

/** Where the client lets the lab in: one place for each point of its path. What nothing breaks stays as it is. */
export interface LabHooks {
  /** Step credentials. */
  readonly credentials: (credentials: AwsCredentials) => AwsCredentials;
  /** Step client-first. */
  readonly opening: Opening;
  /** Step request: what the client's clock says, epoch milliseconds. */
  readonly clock: (now: number) => number;
  /** Step request. */
  readonly request: (request: RequestToSign) => RequestToSign;
  /** Steps canonical-request to signature. */
  readonly sign: typeof signRequest;
}

/** Settings to be applied together, each at its own point. */
export function labHooks(settings: readonly LabSetting[]): LabHooks {
  const applied = inOrder(settings).flatMap((setting) =>
    isClientToggle(setting.id) ? [breaks[setting.id](valueOf(setting))] : [],
  );
  const departures = applied.reduce<Departures>((all, one) => ({ ...all, ...one.departures }), {});
  const ahead = applied.reduce((sum, { clockMs = 0 }) => sum + clockMs, 0);
  return {
    credentials: chain(applied, ({ credentials }) => credentials),
    opening: applied.reduce<Opening>((all, one) => ({ ...all, ...one.opening }), rightOpening),
    clock: (now) => now + ahead,
    request: chain(applied, ({ request }) => request),
    sign(request, credentials, scope, Sha256) {
      const where = chain(applied, (one) => one.scope)(scope);
      return Object.keys(departures).length === 0
        ? signRequest(request, credentials, where, Sha256)
        : signByHand(request, credentials, where, departures, Sha256);
    },
  };
}

/** Nothing is broken. */
export const noLab: LabHooks = labHooks([]);

/** What the sandbox's server and its STS are made to do wrong: the rest of the settings. */
export function serverFaultsOf(settings: readonly LabSetting[]): ReadonlySet<ServerFault> {
  return new Set(settings.flatMap(({ id }) => (isServerFault(id) ? [id] : [])));
}

function isClientToggle(id: ToggleId): id is ClientToggleId {
  return id in breaks;
}

/** One change after the other; those that do not change this are passed over. */
function chain<T>(
  applied: readonly Break[],
  changeOf: (one: Break) => ((value: T) => T) | undefined,
): (value: T) => T {
  return (value) => applied.reduce((changed, one) => changeOf(one)?.(changed) ?? changed, value);
}
