import type { ChainId } from '../drivers/chains';
import { noSources, type Sources, type SourceContent, type SourceId } from '../sources/source';

/** One HTTP exchange of a provider: what was asked of whom, and how it went. No query, no header and no body. */
export interface HostExchange {
  readonly method: string;
  /** Scheme, host, port and path. */
  readonly url: string;
  readonly outcome:
    | { readonly kind: 'answered'; readonly status: number }
    /** The system's code, e.g. ECONNREFUSED. */
    | { readonly kind: 'failed'; readonly code: string }
    /** It was given up. */
    | { readonly kind: 'unanswered' };
  /** Milliseconds. */
  readonly ms: number;
}

/** What asking AWS's provider for a source came to. */
export interface HostAnswer {
  readonly outcome:
    | {
        readonly kind: 'found';
        readonly accessKeyId: string;
        readonly temporary: boolean;
        /** Epoch milliseconds. */
        readonly expiration?: number;
      }
    /** In the provider's own words, where they are safe to quote. */
    | { readonly kind: 'failed'; readonly words: string };
  readonly exchanges: readonly HostExchange[];
  /** Milliseconds. */
  readonly ms: number;
}

/** One source on the machine. */
export interface HostSource {
  readonly id: SourceId;
  /** What its environment says of it, and after asking, what that showed. */
  readonly content: SourceContent;
  /** null: nobody was asked. */
  readonly answer: HostAnswer | null;
}

/** The sources of a machine as one program's order walks them. Nothing in it is secret, so the log may hold it. */
export interface HostSources {
  /** Its name, to tell pods and instances apart. */
  readonly machine: string;
  readonly order: ChainId;
  /** All but the connection string, which is no machine's. */
  readonly sources: readonly HostSource[];
}

/** The answer that gave credentials, and whose it is. */
export function foundOnHost(
  host: HostSources,
): { readonly id: SourceId; readonly found: HostAnswer['outcome'] & { readonly kind: 'found' } } | null {
  for (const { id, answer } of host.sources) {
    if (answer?.outcome.kind === 'found') return { id, found: answer.outcome };
  }
  return null;
}

/** What every program would find there, as far as it is known. */
export function contentsOnHost(host: HostSources): Sources {
  return { ...noSources, ...Object.fromEntries(host.sources.map(({ id, content }) => [id, content])) };
}
