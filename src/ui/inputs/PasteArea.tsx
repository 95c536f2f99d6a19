import { lazy, Suspense, useEffect, useId, useState } from 'react';
import type { NothingFound, PastedEvidence } from '../../core/credentials/pasted';
import { inputsOfPaste } from '../../state/fromPaste';
import { PasteBox } from '../kit/PasteBox';
import { useActions, useCountersign } from '../store';

/** The readers load when somebody first does anything at the page: a fifth of what it would open with. */
const loadReaders = () => import('../../core/credentials/formats/readPaste');

const loadOutcome = () => import('./PasteOutcome');
const PasteOutcome = lazy(() => loadOutcome().then(({ PasteOutcome: Outcome }) => ({ default: Outcome })));

/** Takes whatever is pasted, says what it was, and what of it was not used. */
export function PasteArea() {
  const [text, setText] = useState('');
  const [unused, setUnused] = useState<PastedEvidence | NothingFound | null>(null);
  const paste = useCountersign((state) => state.paste);
  const { applyPaste } = useActions();
  const id = useId();

  // Not for somebody who only looks; and before the hand that moves has pasted anything.
  useEffect(() => {
    const moved = new AbortController();
    const load = (): void => {
      moved.abort();
      void Promise.all([loadReaders(), loadOutcome()]);
    };
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
      window.addEventListener(sign, load, { signal: moved.signal });
    return () => moved.abort();
  }, []);

  const take = async (pasted: string): Promise<void> => {
    const { readPaste } = await loadReaders();
    const read = readPaste(pasted);
    if (read.kind === 'nothing' || read.kind === 'evidence') {
      // Nothing came of it, so it stays where it can be looked at.
      setText(pasted);
      setUnused(read);
      return;
    }
    setText('');
    setUnused(null);
    applyPaste({ pasted: read, chosen: 0 }, inputsOfPaste(read, 0));
  };

  return (
    <>
      <PasteBox
        label="Paste credentials"
        value={text}
        onChange={(next) => {
          setUnused(null);
          setText(next);
        }}
        onTake={(pasted) => void take(pasted)}
        describedBy={`${id}-found`}
        placeholder="Paste anything: a connection string, export lines, ~/.aws/credentials, STS output, code …"
      />
      <div id={`${id}-found`} className="inputs-outcome" aria-live="polite">
        {unused || paste ? (
          <Suspense>
            <PasteOutcome unused={unused} paste={paste} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}
