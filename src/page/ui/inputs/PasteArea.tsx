import { useId } from 'react';
import { writeAddress } from '../../state/address/address';
import { PasteBox } from '../kit/PasteBox';
import { useActions, useCountersign } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';
import { onDemand } from './onDemand';
import { usePasting } from './usePasting';

/** Takes whatever is pasted, says what it was, and what of it was not used. */
export function PasteArea() {
  const { text, unused, waiting, type, take } = usePasting();
  const paste = useCountersign((state) => state.paste);
  const outcome = useLoaded(onDemand.pasted, unused !== null || paste !== null);
  const { run } = useActions();
  const id = useId();
  const readAndRun = async (typed: string): Promise<void> => {
    if (typed.trim() === '' || (await take(typed))) await run();
  };
  return (
    <>
      <PasteBox
        label="Paste anything"
        value={text}
        onChange={type}
        onTake={(pasted) => void take(pasted)}
        onEnter={(typed) => void readAndRun(typed)}
        describedBy={`${id}-found`}
        placeholder="Or paste yours: keys, a connection string, code, or the error you got"
      />
      <div id={`${id}-found`} aria-live="polite">
        {unused || paste ? (
          <WhenLoaded loaded={outcome}>
            {(PasteOutcome) => <PasteOutcome unused={unused} paste={paste} />}
          </WhenLoaded>
        ) : null}
        {waiting ? (
          <p className="k-note">
            What else was in it waits in <a href={writeAddress({ mode: 'diagnose', step: null })}>Diagnose</a>
            .
          </p>
        ) : null}
      </div>
    </>
  );
}
