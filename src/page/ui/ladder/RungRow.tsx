import { useId, type ReactNode } from 'react';
import { rungTitles } from '../../../core/sources/rungs';
import type { RungView } from '../../state/selectors/rungs';
import { CheckIcon, ChevronIcon, CrossIcon, WarningIcon } from '../kit/icons';
import { lackingIn, statusInWords, type StatusInWords } from './statusInWords';

interface RungRowProps {
  readonly rung: RungView;
  readonly number: number;
  /** No other source has anything. */
  readonly alone: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Somebody is about to open it. */
  readonly onIntent: () => void;
  /** What opens below. */
  readonly children: ReactNode;
}

/** One source in a line; it opens to show what is in it, and to fill it. */
export function RungRow({ rung, number, alone, open, onToggle, onIntent, children }: RungRowProps) {
  const { id, status, accessKeyId } = rung;
  const { word, mark, tone } = statusInWords(rung, alone);
  const lacks = lackingIn(rung);
  const panel = useId();
  return (
    <li data-rung={id} data-status={status}>
      <button
        type="button"
        className="ladder-rung"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={onToggle}
        onPointerEnter={onIntent}
        onFocus={onIntent}
      >
        <span className="ladder-number">{number}</span>
        <span className="ladder-title">{rungTitles[id]}</span>
        {status === 'used' || status === 'ignored' ? <ShortKey accessKeyId={accessKeyId} /> : null}
        <span className="ladder-status" data-tone={tone}>
          <Mark mark={mark} />
          {word === 'empty' ? (
            <>
              <span aria-hidden="true">–</span>
              <span className="k-hidden">empty</span>
            </>
          ) : (
            word
          )}
        </span>
        <ChevronIcon />
        {lacks === '' ? null : <span className="ladder-lacks">lacks {lacks}</span>}
      </button>
      {open ? (
        <div id={panel} className="ladder-details">
          {children}
        </div>
      ) : null}
    </li>
  );
}

/** The first four tell the kind, the last four tell it from others; nobody types it from here. */
function ShortKey({ accessKeyId }: Pick<RungView, 'accessKeyId'>) {
  if (accessKeyId === '') return null;
  return (
    <code className="ladder-key">
      <span>{accessKeyId.slice(0, 4)}</span>
      {accessKeyId.length > 4 ? `…${accessKeyId.slice(4).slice(-4)}` : null}
    </code>
  );
}

function Mark({ mark }: Pick<StatusInWords, 'mark'>) {
  switch (mark) {
    case 'check':
      return <CheckIcon />;
    case 'cross':
      return <CrossIcon />;
    case 'warning':
      return <WarningIcon />;
    case 'none':
      return null;
  }
}
