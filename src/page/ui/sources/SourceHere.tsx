import { useEffect, useRef } from 'react';
import { sourceTitles } from '../../../core/sources/source';
import { sourcesView } from '../../state/selectors/sourcesView';
import { IconButton } from '../kit/IconButton';
import { CrossIcon } from '../kit/icons';
import { useActions, useCountersign, useInputs } from '../shared/store';
import { SourceDetails } from './SourceDetails';
import { SourceStatus } from './SourceStatus';
import './SourceHere.css';

/** On the stage: the source that is chosen in the list. Whoever chose it goes on here, and is back in the list with Close. */
export function SourceHere() {
  const source = useCountersign((state) => state.source);
  const inputs = useInputs();
  const { lookAtSource } = useActions();
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (source?.byHand) region.current?.focus();
  }, [source]);
  const { sources, alone } = sourcesView(inputs);
  const at = sources.findIndex(({ id }) => id === source?.id);
  const view = sources[at];
  if (!view) return null;
  const close = (): void => {
    document.querySelector<HTMLElement>(`[data-source='${view.id}'] > button`)?.focus();
    lookAtSource(null);
  };
  const title = sourceTitles[view.id];
  const place = `${at + 1} of ${sources.length}`;
  return (
    <section ref={region} tabIndex={-1} className="sources-here" aria-label={`${title}, source ${place}`}>
      <div className="sources-here-head">
        <h3>{title}</h3>
        <span className="k-note">source {place}</span>
        <SourceStatus source={view} alone={alone} />
        <IconButton label="Close" onClick={close}>
          <CrossIcon />
        </IconButton>
      </div>
      <SourceDetails key={view.id} source={view} />
    </section>
  );
}
