import { useEffect, useId, useState } from 'react';
import { looksLikeTrace } from '../../../core/credentials/looks';
import { writeAddress } from '../../state/address/address';
import { createTurns } from '../../state/inputs/turns';
import { PasteBox } from '../kit/PasteBox';
import { Later } from '../shared/Later';
import type { UnusedPaste } from '../shared/laterParts';
import { useActions, useCountersign, useUi } from '../shared/store';

/** The readers load when somebody first does anything at the page: a fifth of what it would open with. */
const loadReaders = () => import('../../../core/paste/readPaste');

/** Takes whatever is pasted, says what it was, and what of it was not used. */
export function PasteArea() {
  const [text, setText] = useState('');
  const [unused, setUnused] = useState<UnusedPaste | null>(null);
  /** Whether the latest text held evidence beside credentials. */
  const [waiting, setWaiting] = useState(false);
  const [turns] = useState(() => createTurns<'box'>());
  const paste = useCountersign((state) => state.paste);
  const { takePaste, arrive, run } = useActions();
  const { traces, bring } = useUi();
  const id = useId();

  // Not for somebody who only looks; and before the hand that moves has pasted anything.
  useEffect(() => {
    const moved = new AbortController();
    const load = (): void => {
      moved.abort();
      void loadReaders();
    };
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
      window.addEventListener(sign, load, { signal: moved.signal });
    return () => moved.abort();
  }, []);

  /** @returns whether anything came of it that can be run */
  const take = async (pasted: string): Promise<boolean> => {
    const turn = turns.begin('box');
    // A trace is looked at beside what was entered, which stays.
    if (looksLikeTrace(pasted)) {
      const opened = await traces.open(pasted);
      if (turn.stands('box')) setText(opened ? '' : pasted);
      return false;
    }
    // Nothing came of it, so it stays where it can be looked at; unless something else stands there by now.
    const keep = (why: UnusedPaste): false => {
      if (turn.stands('box')) {
        setText(pasted);
        setUnused(why);
      }
      return false;
    };
    try {
      const read = await takePaste(loadReaders().then(({ readPaste }) => readPaste(pasted)));
      if (read.kind === 'nothing' || read.kind === 'evidence') {
        if (!turn.stands('box') || !(await bring(pasted, 'open'))) return keep(read);
        setText('');
        setUnused(null);
        return false;
      }
      // What else stands beside the credentials waits to be looked at.
      setWaiting(await bring(pasted, 'wait'));
    } catch {
      // The reader could not be fetched, and says no more than that.
      return keep('not read');
    }
    if (turn.stands('box')) {
      setText('');
      setUnused(null);
    }
    return true;
  };

  const readAndRun = async (typed: string): Promise<void> => {
    if (typed.trim() === '' || (await take(typed))) await run();
  };

  return (
    <>
      <PasteBox
        label="Paste anything"
        value={text}
        onChange={(next) => {
          turns.begin('box');
          if (!looksLikeTrace(next)) arrive();
          setUnused(null);
          setWaiting(false);
          setText(next);
        }}
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
