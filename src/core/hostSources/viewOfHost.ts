import type { Chain } from '../sources/chain';
import { resolveSources, type Resolution, type SourceStatus } from '../sources/resolveSources';
import { machineSourceIds, type Sources, type SourceContent, type SourceId } from '../sources/source';
import { contentsOnHost, type HostAnswer, type HostSources } from './hostSources';

/** One source, as the list shows it. */
export interface SourceView {
  readonly id: SourceId;
  readonly content: SourceContent;
  /** `failed`: a machine's source was asked, and gave nothing. */
  readonly status: SourceStatus | 'failed';
  /** Empty where none is known. */
  readonly accessKeyId: string;
  /** Epoch milliseconds. */
  readonly expiration: number | null;
  /** On a machine, what asking came to. */
  readonly answer: HostAnswer | null;
}

/** Every source, and how the chosen order walks them: the page's own, or those of the machine that serves it. */
export interface SourcesView {
  readonly contents: Sources;
  readonly resolution: Resolution;
  readonly sources: readonly SourceView[];
  /** Whether no more than one source has anything, so that where a program stops makes no difference. */
  readonly alone: boolean;
}

/** A machine’s sources as an order walks them. */
export function viewOfHost(host: HostSources, order: Chain): SourcesView {
  const contents = contentsOnHost(host);
  const resolution = resolveSources(order, contents);
  const sources = idsOf(host, order).map((id): SourceView => {
    const answer = host.sources.find((source) => source.id === id)?.answer ?? null;
    const found = answer?.outcome.kind === 'found' ? answer.outcome : null;
    const failed = answer?.outcome.kind === 'failed' && resolution.statuses[id] !== 'stopped';
    return {
      id,
      content: contents[id],
      status: failed ? 'failed' : resolution.statuses[id],
      accessKeyId: found?.accessKeyId ?? '',
      expiration: found?.expiration ?? null,
      answer,
    };
  });
  return { contents, resolution, sources, alone: isAlone(contents) };
}

/** Those of the order first, as it walks them; of profiles only what a machine was asked for. */
function idsOf(host: HostSources, { order }: Chain): readonly SourceId[] {
  const beside = machineSourceIds.filter((id) => !order.includes(id));
  return [...order, ...beside].filter(
    (id) => id !== 'profile' || (order.includes(id) && host.sources.some((source) => source.id === id)),
  );
}

/** Whether no more than one source has anything. */
export function isAlone(contents: Sources): boolean {
  return Object.values(contents).filter(({ kind }) => kind !== 'empty').length < 2;
}
