import type { HostAnswer, HostSources } from '../../../core/hostSources/hostSources';
import { contentsOnHost } from '../../../core/hostSources/hostSources';
import type { Chain } from '../../../core/sources/chain';
import { resolveSources, type Resolution, type SourceStatus } from '../../../core/sources/resolveSources';
import { sourceIds, type Sources, type SourceContent, type SourceId } from '../../../core/sources/source';
import type { Inputs } from '../inputs/inputs';
import { resolutionOf } from '../inputs/resolution';
import { contentsOf, enteredAt } from '../inputs/sourceInputs';

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

/** The five sources, and how the chosen order walks them: the page's own, or those of the machine that serves it. */
export interface SourcesView {
  readonly contents: Sources;
  readonly resolution: Resolution;
  readonly sources: readonly SourceView[];
  /** Whether no more than one source has anything, so that where a program stops makes no difference. */
  readonly alone: boolean;
}

const views = new WeakMap<Inputs, SourcesView>();

export function sourcesView(inputs: Inputs): SourcesView {
  const known = views.get(inputs);
  if (known) return known;
  const made = inputs.machine ? viewOfHost(inputs.machine.host, inputs.order) : viewOfPage(inputs);
  views.set(inputs, made);
  return made;
}

function viewOfPage(inputs: Inputs): SourcesView {
  const contents = contentsOf(inputs);
  const resolution = resolutionOf(inputs);
  const sources = sourceIds.map((id) => {
    const { accessKeyId, expiration } = enteredAt(inputs, id);
    return {
      id,
      content: contents[id],
      status: resolution.statuses[id],
      accessKeyId,
      expiration,
      answer: null,
    };
  });
  return { contents, resolution, sources, alone: isAlone(contents) };
}

function isAlone(contents: Sources): boolean {
  return Object.values(contents).filter(({ kind }) => kind !== 'empty').length < 2;
}

/** The same for a run in the log. */
export function viewOfHost(host: HostSources, order: Chain): SourcesView {
  const contents = contentsOnHost(host);
  const resolution = resolveSources(order, contents);
  const sources = sourceIds.map((id): SourceView => {
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
