import { useEffect, useId, useRef, useState } from 'react';
import { looksLikeTrace } from '../../../core/credentials/looks';
import { PasteBox } from '../kit/PasteBox';
import { useUi } from '../shared/store';
import { Answer } from './Answer';
import { BesideFields } from './BesideFields';
import { useDiagnose, useDiagnoseStores } from './context';
import { EvidenceList } from './EvidenceList';
import { LeftOver } from './LeftOver';
import { useOneColumn } from './useOneColumn';
import './DiagnosePanel.css';

const staysHere = (
  <p className="k-note">It is read in this tab. Nothing of it is sent anywhere unless you press Ask STS.</p>
);

/** Characters that are read within a frame or two. */
const readAtOnce = 100_000;

/** Where evidence is brought, what was read in it, and what can be entered beside it. */
export function DiagnosePanel() {
  const [text, setText] = useState('');
  const [reading, setReading] = useState(false);
  const { bring } = useDiagnoseStores().store.actions;
  const { traces, guide } = useUi();
  const brought = useDiagnose((state) => state.brought);
  const isLeft = useDiagnose((state) => state.left.length > 0);
  const oneColumn = useOneColumn();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!guide.getState().toPasteBox) return;
    guide.setState({ toPasteBox: false });
    panel.current?.querySelector('textarea')?.focus();
  }, [guide]);
  const take = (pasted: string): void => {
    if (pasted.trim() === '') return;
    // A trace is no evidence about something else: it is looked at itself.
    if (looksLikeTrace(pasted)) {
      void traces.open(pasted).then((opened) => setText(opened ? '' : pasted));
      return;
    }
    // What nothing came of stays, to be looked at.
    const read = (): void => setText(bring(pasted) ? '' : pasted);
    if (pasted.length < readAtOnce) return read();
    setReading(true);
    // Once it has been drawn that it is read.
    requestAnimationFrame(() =>
      setTimeout(() => {
        read();
        setReading(false);
      }),
    );
  };
  return (
    <div ref={panel} className="k-stack diagnose" data-gap="16" tabIndex={-1}>
      <section className="k-stack" aria-labelledby={`${id}-bring`}>
        <h2 id={`${id}-bring`}>What do you have?</h2>
        <PasteBox
          label="Paste anything"
          value={text}
          onChange={setText}
          onTake={take}
          onEnter={take}
          {...(isLeft ? { describedBy: `${id}-left` } : {})}
          placeholder="Paste an error, a log line, a header, a payload, an answer of STS; or drop a file"
        />
        <div aria-live="polite">
          {reading ? <p className="k-note">Reading what you brought…</p> : <LeftOver id={`${id}-left`} />}
        </div>
        {brought.length === 0 ? staysHere : null}
      </section>
      {oneColumn ? <Answer /> : null}
      {brought.length === 0 ? null : (
        <div className="k-stack">
          <EvidenceList />
          {staysHere}
        </div>
      )}
      <BesideFields />
    </div>
  );
}
