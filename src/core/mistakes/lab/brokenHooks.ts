import type { ClientHooks } from '../../handshake/clientHooks';
import { rightOpening, type Opening } from '../../mongodbAws/conversation';
import { signRequest } from '../../sigv4/sign';
import { signByHand, type Departures } from '../../sigv4/signByHand';
import { breaks, type Break, type ClientToggleId } from './breaks';
import { inOrder, valueOf, type LabSetting } from './setting';
import type { ToggleId } from './toggle';

/** Settings to be applied together, each at its own point. */
export function brokenHooks(settings: readonly LabSetting[]): ClientHooks {
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
