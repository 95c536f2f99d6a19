import { statusWords } from '../../../words/en/sources/statusWords';
import type { SourceView } from '../../../core/hostSources/viewOfHost';
import { CheckIcon, CrossIcon, WarningIcon } from '../kit/icons';
import { shownStatus, statusMarks, type StatusMark } from './statusMark';
import './SourceStatus.css';

interface SourceStatusProps {
  readonly source: SourceView;
  /** No other source has anything. */
  readonly alone: boolean;
}

/** Whether a source is used, in a word. */
export function SourceStatus({ source, alone }: SourceStatusProps) {
  const shown = shownStatus(source, alone);
  const { mark, tone } = statusMarks[shown];
  return (
    <span className="k-line sources-status" data-tone={tone}>
      <Mark mark={mark} />
      {statusWords[shown]}
    </span>
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
