import { useId, type ReactNode } from 'react';
import { sourceTitles } from '../../../core/sources/source';
import type { SourceView } from '../../state/selectors/sourcesView';
import { CheckIcon, ChevronIcon, CrossIcon, WarningIcon } from '../kit/icons';
import { partsInText } from '../../../words/en/sources/partsInText';
import { statusWords } from '../../../words/en/sources/statusWords';
import { shownStatus, statusMarks, type StatusMark } from './statusMark';

interface SourceRowProps {
  readonly source: SourceView;
  readonly number: number;
  /** No other source has anything. */
  readonly alone: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** What opens below. */
  readonly children: ReactNode;
}

/** One source in a line; it opens to show what is in it, and to fill it. */
export function SourceRow({ source, number, alone, open, onToggle, children }: SourceRowProps) {
  const { id, status, accessKeyId, content, answer } = source;
  const shown = shownStatus(source, alone);
  const { mark, tone } = statusMarks[shown];
  const word = statusWords[shown];
  const lacks = content.kind === 'incomplete' && answer === null ? partsInText(content.lacks) : '';
  const panel = useId();
  return (
    <li data-source={id} data-status={status}>
      <button
        type="button"
        className="sources-row"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={onToggle}
      >
        <span className="sources-number">{number}</span>
        <span className="k-clip sources-title">{sourceTitles[id]}</span>
        {status === 'used' || status === 'ignored' ? <ShortKey accessKeyId={accessKeyId} /> : null}
        <span className="k-line sources-status" data-tone={tone}>
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
        {lacks === '' ? null : <span className="sources-lacks">lacks {lacks}</span>}
      </button>
      {open ? (
        <div id={panel} className="k-stack sources-details">
          {children}
        </div>
      ) : null}
    </li>
  );
}

/** The first four tell the kind, the last four tell it from others; nobody types it from here. */
function ShortKey({ accessKeyId }: Pick<SourceView, 'accessKeyId'>) {
  if (accessKeyId === '') return null;
  return (
    <code className="sources-key">
      <span>{accessKeyId.slice(0, 4)}</span>
      {accessKeyId.length > 4 ? `…${accessKeyId.slice(4).slice(-4)}` : null}
    </code>
  );
}

function Mark({ mark }: Pick<StatusMark, 'mark'>) {
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
