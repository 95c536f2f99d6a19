import { chains, type ChainId } from '../../../core/drivers/chains';
import type { HostSources } from '../../../core/hostSources/hostSources';
import { viewOfHost } from '../../../core/hostSources/viewOfHost';
import type { SourceId } from '../../../core/sources/source';
import type { WayOut } from '../../reach/via/wayOut';
import { viaOf } from '../way/wayInJson';
import { sourceTold } from './sourceTold';

/** The sources of a machine, as `--json` has them; described in docs/command-line.md. */
export interface SourcesInJson {
  readonly machine: string;
  /** Whose order they were walked in. */
  readonly order: ChainId;
  /** In that order. */
  readonly sources: readonly {
    readonly id: SourceId;
    /** What became of it, as in `words/en/sources/statusWords`. */
    readonly status: string;
    /** Why, in a sentence; empty where the status says it all. */
    readonly why: string;
    /** Of the credentials that it gave. */
    readonly accessKeyId: string | null;
    /** ISO 8601, UTC; null where they do not end, or it is not known. */
    readonly expiration: string | null;
    /** What was asked of whom over HTTP; no query, no header, no body. */
    readonly exchanges: readonly {
      readonly method: string;
      readonly url: string;
      /** The forward proxy that was asked for its host; null where it was dialled from here. */
      readonly via: string | null;
      /** null: there was no answer. */
      readonly status: number | null;
      readonly ms: number;
    }[];
  }[];
}

export function sourcesInJson(
  host: HostSources,
  isEc2Off: boolean,
  wayOut: WayOut | undefined,
): SourcesInJson {
  const order = chains[host.order];
  const view = viewOfHost(host, order);
  return {
    machine: host.machine,
    order: host.order,
    sources: order.order.flatMap((id) =>
      view.sources
        .filter((source) => source.id === id && host.sources.some((one) => one.id === id))
        .map((source) => ({
          id,
          status: source.status,
          why: sourceTold(source, order, view, isEc2Off),
          accessKeyId: source.accessKeyId || null,
          expiration: source.expiration === null ? null : new Date(source.expiration).toISOString(),
          exchanges: (source.answer?.exchanges ?? []).map(({ method, url, outcome, ms }) => ({
            method,
            url,
            via: viaOfExchange(id, url, wayOut),
            status: outcome.kind === 'answered' ? outcome.status : null,
            ms: Math.round(ms),
          })),
        })),
    ),
  };
}

/** Of AWS's providers those that ask STS and SSO go by it, over TLS; the endpoints of a machine are asked from here. */
function viaOfExchange(id: SourceId, url: string, wayOut: WayOut | undefined): string | null {
  const { protocol, hostname, port } = new URL(url);
  const isOfMachine = id !== 'profile' && id !== 'web-identity';
  if (isOfMachine || protocol !== 'https:') return null;
  return viaOf({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 443 : Number(port) }, wayOut);
}
