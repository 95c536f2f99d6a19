import { useState } from 'react';
import { sourceTitles, type SourceId } from '../../../core/sources/source';
import { sourceOfPaste } from '../../state/inputs/fromPaste';
import { sourcesView } from '../../state/selectors/sourcesView';
import { Disclosure } from '../kit/Disclosure';
import { useActions, useCountersign, useInputs } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';
import { sources as sourceList } from '../sources/sources';

/** Which source the credentials are taken from; it opens to the list of all. */
export function SourcesLine() {
  const paste = useCountersign((state) => state.paste);
  // A token alone is no source yet, nor is its role: the list opens to what is missing.
  const asked = paste !== null && sourceOfPaste(paste.pasted) === 'web-identity';
  const [open, setOpen] = useState(asked);
  const { lookAtSource } = useActions();
  const list = useLoaded(sourceList, open);
  const [lastPaste, setLastPaste] = useState(paste);
  if (paste !== lastPaste) {
    setLastPaste(paste);
    if (asked) setOpen(true);
  }
  return (
    <Disclosure
      level={2}
      label="Where drivers look"
      state={sourcesState}
      open={open}
      onToggle={(next) => {
        setOpen(next);
        if (!next) lookAtSource(null);
      }}
      onNear={() => void sourceList.ask()}
    >
      <WhenLoaded loaded={list} meanwhile={<div className="inputs-sources-place" />}>
        {({ SourceList }) => <SourceList />}
      </WhenLoaded>
    </Disclosure>
  );
}

function SourcesState() {
  const inputs = useInputs();
  const { resolution, alone, sources } = sourcesView(inputs);
  const { winner, stopped, mixed } = resolution;
  const place = (source: SourceId): string =>
    `${sources.findIndex(({ id }) => id === source) + 1} of ${sources.length}`;
  if (stopped && !(alone && stopped.words === null))
    return <span data-tone="bad">stops at {place(stopped.source)}</span>;
  if (mixed) return <span data-tone="warn">two sources mixed</span>;
  if (winner === null) return 'none yet';
  return winner === 'explicit' ? place(winner) : sourceTitles[winner];
}

// The same element at all times: with a key, what is said beside the line is looked at and not the line.
const sourcesState = <SourcesState />;
