import type { MouseEvent, ReactNode } from 'react';
import './AppFrame.css';

export interface AppFrameProps {
  readonly brand: ReactNode;
  /** Links between the app's pages; leave out while there is only one. */
  readonly nav?: ReactNode;
  /** Pinned: on a narrow screen it stays while the rest of the header scrolls away. */
  readonly verdict: ReactNode;
  readonly tools: ReactNode;
  readonly inputs: ReactNode;
  /** `list`: the first column holds a list that takes what height is left, and is wider. */
  readonly layout?: 'form' | 'list';
  readonly steps: ReactNode;
  readonly stage: ReactNode;
  /** What goes to paper in the page’s place, while anything does. */
  readonly paper?: ReactNode;
}

/** Header and three columns; the caller brings the landmarks inside the columns (regions, headings). */
export function AppFrame(props: AppFrameProps) {
  const { brand, nav, verdict, tools, inputs, steps, stage, paper, layout = 'form' } = props;
  return (
    <>
      <div className="k-frame">
        <a className="k-skip" href="#stage" onClick={skip}>
          Skip to the main view
        </a>
        <header className="k-frame-header">
          <div className="k-frame-brand">{brand}</div>
          {nav === undefined ? null : <div className="k-frame-nav">{nav}</div>}
          <div className="k-frame-verdict">{verdict}</div>
          <div className="k-frame-tools">{tools}</div>
        </header>
        <main className="k-frame-main" data-layout={layout}>
          <div className="k-frame-inputs">{inputs}</div>
          <div className="k-frame-steps">{steps}</div>
          <div id="stage" className="k-frame-stage" tabIndex={-1}>
            {stage}
          </div>
        </main>
      </div>
      {paper}
    </>
  );
}

/** Past header, inputs and steps. Not by the address, which names a step. */
function skip(event: MouseEvent<HTMLElement>): void {
  event.preventDefault();
  const stage = event.currentTarget.parentElement?.querySelector<HTMLElement>('.k-frame-stage');
  stage?.focus({ preventScroll: true });
  stage?.scrollIntoView({ block: 'start' });
}
