import { base64Encode } from '../../../core/bytes/base64';
import { cArray } from '../../../core/bytes/cArray';
import type { Field } from '../../../core/bytes/field';
import type { ByteRange } from '../../../core/bytes/findBytes';
import { hexEncode } from '../../../core/bytes/hex';
import { readingsOf } from '../../../core/bytes/readings';
import { fieldMeaning } from '../../../words/en/bytes/fieldMeaning';
import { readingsInWords } from '../../../words/en/bytes/readingsInWords';
import { placeInWords, selectionInWords } from '../../../words/en/bytes/selectionInWords';
import { CopyButton } from '../kit/CopyButton';
import { IconButton } from '../kit/IconButton';
import { CrossIcon } from '../kit/icons';
import { LongText } from '../kit/LongText';

interface SelectionPanelProps {
  readonly bytes: Uint8Array;
  readonly extent: ByteRange;
  /** Around the byte that is moved. */
  readonly field: Field | null;
  /** How far from the selection’s first byte on bytes may be read; as far as the selection or farther, if any may. */
  readonly readable: number;
  /** Said in place of readings where the selection holds what is covered. */
  readonly covered: string | null;
  readonly onClose: () => void;
}

/** What is selected: where, how much, what it is, how it reads, and ways to take it away. */
export function SelectionPanel(props: SelectionPanelProps) {
  const { extent, field, covered, onClose } = props;
  return (
    <div className="bytes-selection" role="group" aria-label="Selection">
      <div className="bytes-selection-head">
        <div>
          <strong>{selectionInWords(extent)}</strong>
          {field ? <p className="bytes-place k-mono">{placeInWords(field)}</p> : null}
          {field ? <p className="k-fine">{fieldMeaning(field)}</p> : null}
        </div>
        <IconButton label="Clear the selection" onClick={onClose}>
          <CrossIcon />
        </IconButton>
      </div>
      {covered === null ? <Open {...props} /> : <p className="k-fine">{covered}</p>}
    </div>
  );
}

function Open({ bytes, extent: { offset, length }, readable }: SelectionPanelProps) {
  const selected = bytes.subarray(offset, offset + length);
  const readings = readingsOf(bytes.subarray(offset, offset + readable), length);
  return (
    <>
      <dl className="bytes-readings">
        {readingsInWords(readings, length).map(({ of, text, why }) => (
          <div key={of}>
            <dt>{of}</dt>
            {text === null ? (
              <dd data-none>{why}</dd>
            ) : (
              <dd className="k-mono">
                <LongText atFirst={160}>{text}</LongText>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <div className="bytes-copies">
        <span>Copy as</span>
        <CopyButton label="Copy as hex" caption="Hex" text={() => hexEncode(selected)} />
        <CopyButton label="Copy as C array" caption="C array" text={() => cArray(selected)} />
        <CopyButton label="Copy as base64" caption="Base64" text={() => base64Encode(selected)} />
      </div>
    </>
  );
}
