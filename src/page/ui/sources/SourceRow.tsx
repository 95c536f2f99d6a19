import { looksLikeSecret } from '../../../core/credentials/looks';
import { sourceTitles } from '../../../core/sources/source';
import { partsInText } from '../../../words/en/sources/partsInText';
import type { SourceView } from '../../../core/hostSources/viewOfHost';
import { ChevronIcon } from '../kit/icons';
import { SourceStatus } from './SourceStatus';

interface SourceRowProps {
  readonly source: SourceView;
  readonly number: number;
  /** No other source has anything. */
  readonly alone: boolean;
  /** It is shown in detail. */
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One source in a line; chosen, it is shown in detail on the stage, and filled there. */
export function SourceRow({ source, number, alone, chosen, onChoose }: SourceRowProps) {
  const { id, status, accessKeyId, content, answer } = source;
  const lacks = content.kind === 'incomplete' && answer === null ? partsInText(content.lacks) : '';
  return (
    <li data-source={id} data-status={status}>
      <button
        type="button"
        className="sources-row"
        aria-current={chosen ? 'true' : undefined}
        onClick={onChoose}
      >
        <span className="sources-number">{number}</span>
        <span className="k-clip sources-title">{sourceTitles[id]}</span>
        {status === 'used' || status === 'ignored' ? <ShortKey accessKeyId={accessKeyId} /> : null}
        <SourceStatus source={source} alone={alone} />
        <ChevronIcon />
        {lacks === '' ? null : <span className="sources-lacks">lacks {lacks}</span>}
      </button>
    </li>
  );
}

/** The first four tell the kind, the last four tell it from others; nobody types it from here. */
function ShortKey({ accessKeyId }: Pick<SourceView, 'accessKeyId'>) {
  if (accessKeyId === '' || looksLikeSecret(accessKeyId)) return null;
  return (
    <code className="sources-key">
      <span>{accessKeyId.slice(0, 4)}</span>
      {accessKeyId.length > 4 ? `…${accessKeyId.slice(4).slice(-4)}` : null}
    </code>
  );
}
