import { useId } from 'react';
import { writeAddress } from '../../state/address/address';
import { PasteBox } from '../kit/PasteBox';
import { Later } from '../shared/Later';
import { useActions, useCountersign } from '../shared/store';
import { usePasting } from './usePasting';

/** Takes whatever is pasted, says what it was, and what of it was not used. */
export function PasteArea() {
  const { text, unused, waiting, type, take } = usePasting();
  const paste = useCountersign((state) => state.paste);
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
        placeholder="Paste anything: a connection string, export lines, ~/.aws/credentials, STS output, code …"
      />
      <div id={`${id}-found`} aria-live="polite">
        {unused || paste ? (
          <Later>{({ PasteOutcome }) => <PasteOutcome unused={unused} paste={paste} />}</Later>
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
