import { memo } from 'react';
import type { ValueName } from '../../../core/vocabulary/values';
import { rowAttributes, type FieldRowProps } from './FieldRow';
import { foldedOver, HeldBack } from './HeldBack';
import { ChevronIcon } from './icons';
import { LongText } from './LongText';
import { OffsetCell } from './OffsetCell';

type BranchRowProps = Pick<FieldRowProps, 'rowKey' | 'level' | 'selected' | 'stop'> & {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  readonly open: boolean;
  /** The values in what is folded; none where it is open. */
  readonly names: readonly ValueName[];
  readonly onFold: (key: string) => void;
};

/** What fields are nested in, folded or open. */
export const BranchRow = memo(function BranchRow(props: BranchRowProps) {
  const { rowKey, level, name, offset, length, open, names, onFold } = props;
  return (
    <tr
      className="k-hex-branch"
      aria-expanded={open}
      {...rowAttributes(props)}
      {...(open ? {} : foldedOver(offset, offset + length, names))}
    >
      <OffsetCell offset={offset} />
      <td className="k-hex-field" colSpan={3} data-level={level}>
        <span className="k-hex-length">{`${length} B`}</span>
        <button
          type="button"
          tabIndex={-1}
          className="k-hex-fold"
          data-open={open || undefined}
          aria-label={`${open ? 'Fold' : 'Unfold'} ${name}`}
          onClick={() => onFold(rowKey)}
        >
          <ChevronIcon size={14} />
          <span>
            <LongText atFirst={Infinity}>{name}</LongText>
          </span>
        </button>
        <HeldBack names={names} />
      </td>
    </tr>
  );
});
