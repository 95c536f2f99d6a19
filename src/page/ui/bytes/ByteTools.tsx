import { useId, useState, type KeyboardEvent } from 'react';
import { findBytes, type ByteRange } from '../../../core/bytes/findBytes';
import { offsetIn } from '../../../core/bytes/offsetIn';
import { foundInWords, noOffsetInWords } from '../../../words/en/bytes/toolsInWords';
import { unmanaged } from '../kit/unmanaged';

interface ByteToolsProps {
  readonly bytes: Uint8Array;
  /** Kept from view: neither found nor told. */
  readonly covered: readonly ByteRange[];
  readonly selected: ByteRange | null;
  readonly onSelect: (range: ByteRange) => void;
}

/** Finds bytes and goes to an offset, each by Enter. */
export function ByteTools(props: ByteToolsProps) {
  return (
    <div className="bytes-tools">
      <Find {...props} />
      <GoTo {...props} />
    </div>
  );
}

function Find({ bytes, covered, selected, onSelect }: ByteToolsProps) {
  const [said, setSaid] = useState('');
  const find = (query: string, back: boolean): void => {
    const found = findBytes(bytes, query, covered);
    const from = selected?.offset ?? (back ? bytes.length : -1);
    const next = back
      ? found.matches.findLastIndex(({ offset }) => offset < from)
      : found.matches.findIndex(({ offset }) => offset > from);
    const at = next >= 0 ? next : back ? found.matches.length - 1 : 0;
    const match = found.matches[at];
    if (match) onSelect(match);
    setSaid(query === '' ? '' : foundInWords(found, at));
  };
  return (
    <ToolField
      label="Find"
      placeholder="text or hex"
      said={said}
      wide
      onEnter={(query, { shiftKey }) => find(query, shiftKey)}
      onChange={() => setSaid('')}
    />
  );
}

function GoTo({ bytes, onSelect }: ByteToolsProps) {
  const [said, setSaid] = useState('');
  const go = (text: string): void => {
    const read = offsetIn(text, bytes.length);
    if ('at' in read) onSelect({ offset: read.at, length: 1 });
    setSaid('at' in read ? '' : noOffsetInWords(read, bytes.length));
  };
  return (
    <ToolField
      label="Go to offset"
      placeholder="78 or 0x4e"
      said={said}
      onEnter={go}
      onChange={() => setSaid('')}
    />
  );
}

interface ToolFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** What came of it. */
  readonly said: string;
  readonly wide?: boolean;
  readonly onEnter: (text: string, event: KeyboardEvent) => void;
  readonly onChange: () => void;
}

function ToolField({ label, placeholder, said, wide, onEnter, onChange }: ToolFieldProps) {
  const id = useId();
  return (
    <div className="bytes-tool">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className="k-entry k-mono bytes-entry"
        data-wide={wide}
        placeholder={placeholder}
        {...unmanaged}
        onChange={onChange}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && event.currentTarget.value !== '') {
            event.preventDefault();
            event.stopPropagation();
            event.currentTarget.value = '';
            onChange();
          }
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter(event.currentTarget.value, event);
        }}
      />
      <output className="bytes-said">{said}</output>
    </div>
  );
}
