import { wayOutInWords } from '../../words/en/connection/wayOutInWords';
import { forwardProxyText } from '../reach/via/forwardProxy';
import type { WayOut } from '../reach/via/wayOut';
import type { Options } from './optionTable';
import { wayOutByOptions } from './wayOutByOptions';

/** What there is to know of the way out of this machine, a line each, for whoever starts it. */
export function outwardLines(options: Options): readonly string[] {
  const { tlsKeylog } = options;
  const way = wayOutByOptions(options, process.env);
  return [
    ...(way ? [`Way out      ${told(way)}.`] : []),
    ...(tlsKeylog === undefined
      ? []
      : [
          `TLS keys     ${tlsKeylog}. Whoever has this file and a capture reads what was sent to clusters and STS, session tokens too.`,
        ]),
  ];
}

function told({ proxy, by }: WayOut): string {
  return wayOutInWords(forwardProxyText(proxy), by, proxy.credentials !== undefined);
}
