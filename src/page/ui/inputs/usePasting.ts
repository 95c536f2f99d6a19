import { useEffect, useState } from 'react';
import { looksLikeTrace } from '../../../core/credentials/looks';
import { createTurns } from '../../state/inputs/turns';
import { useActions, useUi } from '../shared/store';
import { onDemand } from './onDemand';
import type { UnusedPaste } from './unusedPaste';

/** The readers load when somebody first does anything at the page: a fifth of what it would open with. */
const loadReaders = () => import('../../../core/evidence/readBrought');

/** The paste box, and what came of what it was given. */
export interface Pasting {
  readonly text: string;
  /** What nothing came of. */
  readonly unused: UnusedPaste | null;
  /** Evidence stood beside the credentials of the latest text, and waits in Diagnose. */
  readonly waiting: boolean;
  readonly type: (next: string) => void;
  /** @returns whether anything came of it that can be run */
  readonly take: (pasted: string) => Promise<boolean>;
}

/** Takes whatever is pasted: a trace is opened, credentials fill the fields, evidence goes to Diagnose. */
export function usePasting(): Pasting {
  const [text, setText] = useState('');
  const [unused, setUnused] = useState<UnusedPaste | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [turns] = useState(() => createTurns<'box'>());
  const { takePaste, arrive } = useActions();
  const { traces, bring } = useUi();
  useReadersSoon();

  const take = async (pasted: string): Promise<boolean> => {
    const turn = turns.begin('box');
    // What nothing came of stays where it can be looked at; unless something else stands there by now.
    const leave = (left: string, why: UnusedPaste | null): void => {
      if (!turn.stands('box')) return;
      setText(left);
      setUnused(why);
    };
    // A trace is looked at beside what was entered, which stays.
    if (looksLikeTrace(pasted)) {
      leave((await traces.open(pasted)) ? '' : pasted, null);
      return false;
    }
    try {
      const read = await takePaste(loadReaders().then(({ readBrought }) => readBrought(pasted)));
      if (read.kind === 'nothing') {
        const isEvidence = turn.stands('box') && (await bring(pasted, 'open'));
        leave(isEvidence ? '' : pasted, isEvidence ? null : read);
        return false;
      }
    } catch {
      // The reader could not be fetched, and says no more than that.
      leave(pasted, 'not read');
      return false;
    }
    // What else stands beside the credentials waits to be looked at.
    void bring(pasted, 'wait').then((waits) => turn.stands('box') && setWaiting(waits));
    leave('', null);
    return true;
  };

  const type = (next: string): void => {
    turns.begin('box');
    if (!looksLikeTrace(next)) arrive();
    setUnused(null);
    setWaiting(false);
    setText(next);
  };
  return { text, unused, waiting, type, take };
}

/** Not for somebody who only looks; and before the hand that moves has pasted anything. */
function useReadersSoon(): void {
  useEffect(() => {
    const moved = new AbortController();
    const load = (): void => {
      moved.abort();
      void loadReaders();
      void onDemand.pasted.ask();
    };
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
      window.addEventListener(sign, load, { signal: moved.signal });
    return () => moved.abort();
  }, []);
}
