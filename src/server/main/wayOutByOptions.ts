import { Fault } from '../../core/fault/fault';
import { readForwardProxy } from '../reach/via/readForwardProxy';
import { proxyVariables, type WayOut } from '../reach/via/wayOut';
import type { Options } from './optionTable';

/**
 * The forward proxy that the options ask for, or else the environment.
 * @returns undefined where every host is dialled from here
 * @throws Fault for a variable that names none
 */
export function wayOutByOptions(
  { via }: Pick<Options, 'via'>,
  env: Readonly<Record<string, string | undefined>>,
): WayOut | undefined {
  if (via === 'direct') return undefined;
  if (via) return { proxy: via, by: '--via' };
  const by = proxyVariables.find((name) => (env[name] ?? '') !== '');
  if (by === undefined) return undefined;
  const proxy = readForwardProxy(env[by] ?? '');
  if (proxy) return { proxy, by };
  const told = `${by} is no proxy that can be used here: it takes http://, https:// or socks5:// with a host; --via direct goes without it`;
  throw new Fault('option-invalid', { problem: 'command-line', told });
}
