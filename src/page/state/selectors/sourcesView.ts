import { isAlone, viewOfHost, type SourcesView } from '../../../core/hostSources/viewOfHost';
import { sourceIds } from '../../../core/sources/source';
import type { Inputs } from '../inputs/inputs';
import { resolutionOf } from '../inputs/resolution';
import { contentsOf, enteredAt } from '../inputs/sourceInputs';

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
