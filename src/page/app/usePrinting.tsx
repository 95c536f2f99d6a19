import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { isAnythingBroken, settingsInRun } from '../state/selectors/lab';
import { endingOf } from '../../core/trace/inLog';
import { Guarded } from '../ui/kit/Guarded';
import type { UiContext } from '../ui/shared/store';

interface Printing {
  /** Beside the page while it goes to paper. */
  readonly paper: ReactNode;
  /** Prints, once all is there that the sheet is drawn with. */
  readonly print: () => Promise<void>;
  /** Somebody may be about to print. */
  readonly prepare: () => void;
}

/**
 * The whole run in the page's place while that goes to paper. A browser that is about to print waits for nothing, so what draws
 * the sheet has to be there by then: it is fetched when the keys for printing are pressed, which wait for it, when the pointer
 * leaves the page, as it does for the browser's own menu, and when a run ends that somebody asked for.
 */
export function usePrinting(ui: UiContext, verdict: ReactNode, showsRun: boolean): Printing {
  const [drawn, setDrawn] = useState<'nothing' | 'sheet' | 'why not'>('nothing');
  const prepare = useCallback(() => void fetchParts(ui), [ui]);
  const print = useCallback(async () => {
    if (showsRun) await fetchParts(ui);
    window.print();
  }, [ui, showsRun]);
  useEffect(() => {
    if (!showsRun) return undefined;
    const media = matchMedia('print');
    const ended = new AbortController();
    const { signal } = ended;
    // Between the two events the medium may be told to change to and fro.
    let begun = false;
    const draw = (): void => {
      if (signal.aborted) return;
      const next = begun || media.matches ? (isReady(ui) ? 'sheet' : 'why not') : 'nothing';
      flushSync(() => setDrawn(next));
    };
    const onMedia = (): void => {
      draw();
      if (media.matches) void fetchParts(ui).then(draw);
    };
    const onPrint = ({ type }: Event): void => {
      begun = type === 'beforeprint';
      draw();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!isForPrinting(event) || isReady(ui)) return;
      event.preventDefault();
      void print();
    };
    media.addEventListener('change', onMedia, { signal });
    addEventListener('beforeprint', onPrint, { signal });
    addEventListener('afterprint', onPrint, { signal });
    addEventListener('keydown', onKey, { signal });
    document.documentElement.addEventListener('mouseleave', prepare, { signal });
    if (media.matches) queueMicrotask(onMedia);
    return () => ended.abort();
  }, [ui, showsRun, prepare, print]);
  useEffect(
    () =>
      ui.store.subscribe(({ log, opening }, before) => {
        if (log !== before.log && !opening && endingOf(log) !== null) prepare();
      }),
    [ui, prepare],
  );
  return { paper: showsRun ? paperOf(ui, drawn, verdict) : null, print, prepare };
}

function paperOf(ui: UiContext, drawn: 'nothing' | 'sheet' | 'why not', verdict: ReactNode): ReactNode {
  const parts = ui.print.get();
  const { log } = ui.store.getState();
  if (drawn === 'nothing' || log.length === 0) return null;
  if (drawn === 'why not' || parts.phase !== 'ready')
    return (
      <p className="k-frame-paper">
        This is only the step that was on screen. For the whole run choose Print in the page’s header.
      </p>
    );
  return (
    <Guarded what="The sheet" advice="The page itself can be printed step by step." retryOn={[log]}>
      <parts.value.PrintSheet verdict={verdict} />
    </Guarded>
  );
}

function isForPrinting({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'p';
}

function partsFor({ store, print, later, connection, refusal, held, lab }: UiContext) {
  const state = store.getState();
  const { log } = state;
  const ending = endingOf(log);
  const edited = log.some((event) => event.type === 'edited' || (event.type === 'started' && event.fixed));
  const broken = isAnythingBroken(state) || settingsInRun(log).length > 0;
  return [
    print,
    later,
    connection,
    ...(ending && 'fault' in ending ? [refusal] : []),
    ...(edited ? [held] : []),
    ...(broken ? [lab] : []),
  ];
}

function isReady(ui: UiContext): boolean {
  return partsFor(ui).every((part) => part.get().phase === 'ready');
}

async function fetchParts(ui: UiContext): Promise<void> {
  await Promise.all(partsFor(ui).map((part) => part.ask()));
}
