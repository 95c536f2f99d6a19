import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { isAnyCut } from './isAnyCut';
import { useOnPaper } from './paper';
import './CutShort.css';

interface CutShortProps {
  /** What it is, for whoever hears the button: `Show all of the signature`. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A value on one line, cut in its middle by drawing alone where there is no room for it; shown whole on request. */
export function CutShort({ label, children }: CutShortProps) {
  const box = useRef<HTMLSpanElement>(null);
  const [opened, setWhole] = useState(false);
  const paper = useOnPaper();
  const whole = opened || paper;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || whole) return undefined;
    // Said to the style alone: the value changes with each key, and nothing would be drawn anew for it.
    const measure = (): void => void element.toggleAttribute('data-cut', isAnyCut(element));
    // Before anything is drawn, so that nothing moves when the button comes.
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [whole]);
  return (
    <span ref={box} className="k-cut" data-one-line={!whole || undefined}>
      {children}
      {paper ? null : (
        <button
          type="button"
          className="k-more"
          aria-label={`${whole ? 'Show less' : 'Show all'} of the ${label}`}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? 'Show less' : 'Show all'}
        </button>
      )}
    </span>
  );
}
