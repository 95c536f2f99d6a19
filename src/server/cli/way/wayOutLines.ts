import { wayOutInWords } from '../../../words/en/connection/wayOutInWords';
import { forwardProxyText } from '../../reach/via/forwardProxy';
import type { WayOut } from '../../reach/via/wayOut';
import type { Printer } from '../terminal/printer';

/** Which way a command goes; empty where every host is dialled from here. */
export function wayOutLines(way: WayOut | undefined, { wrap }: Printer): readonly string[] {
  if (!way) return [];
  const { proxy, by } = way;
  const told = wayOutInWords(forwardProxyText(proxy), by, proxy.credentials !== undefined);
  return [`  ${wrap(`by way of ${told}`, '  ')}`];
}
