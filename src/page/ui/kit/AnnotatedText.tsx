import { memo, useId, useState, type ClipboardEvent, type CSSProperties, type ReactNode } from 'react';
import type { ValueName } from '../../../core/vocabulary/values';
import { CopyButton } from './CopyButton';
import { isSame } from './isSame';
import { LongText } from './LongText';
import { useOnPaper } from './paper';
import { useNotePlaces } from './useNotePlaces';
import { ValueChip, type ValuePart } from './ValueChip';
import './AnnotatedText.css';

/** A stretch of text that is a named value. */
export interface ValueSegment {
  readonly name: ValueName;
  readonly text: string;
  readonly clip?: boolean;
  readonly masked?: boolean;
  readonly exact?: boolean;
  /** Other values inside it. */
  readonly parts?: readonly ValuePart[];
}

/** Text that is broken nowhere, such as a header's name. */
export interface WholeSegment {
  readonly whole: string;
}

export interface AnnotatedLine {
  /** Without its line feed: every line but the last is followed by one. */
  readonly segments: readonly Segment[];
  /** Goes on in the next row: there is no line feed between them. */
  readonly goesOn?: true;
  readonly note?: ReactNode;
}

type Segment = string | WholeSegment | ValueSegment;

export interface AnnotatedTextProps {
  /** The stable name of the whole text; goes to `data-value`. */
  readonly name: string;
  /** For the copy button and for screen readers, e.g. `canonical request`. */
  readonly label: string;
  readonly lines: readonly AnnotatedLine[];
  /** Its values are those of the handshake: they light up, and the lines that hold them, and can be pinned. */
  readonly followed?: boolean;
  /** Other values inside the text of one. */
  readonly partsOf?: (name: ValueName, text: string) => readonly ValuePart[];
}

/** The exact text that the lines stand for. */
export function rawText(lines: readonly AnnotatedLine[]): string {
  return lines
    .map((line, i) => line.segments.map(textOf).join('') + (endsLine(line, i, lines) ? '\n' : ''))
    .join('');
}

function endsLine(line: AnnotatedLine, i: number, lines: readonly AnnotatedLine[]): boolean {
  return i < lines.length - 1 && line.goesOn !== true;
}

const textOf = (segment: Segment): string =>
  typeof segment === 'string' ? segment : 'whole' in segment ? segment.whole : segment.text;

/**
 * Text line by line with notes beside it (below it where it is narrow). The textContent of the element with
 * `data-value` is exactly `rawText(lines)`: marks are generated content, notes stand outside.
 */
export const AnnotatedText = memo(function AnnotatedText(props: AnnotatedTextProps) {
  const { name, label, lines, followed = false, partsOf } = props;
  const noted = lines.some(({ note }) => note !== undefined);
  const grid = useNotePlaces();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const paper = useOnPaper();
  const values = lines.map(namesIn);
  return (
    <div className="k-box k-text" data-whole={whole || undefined}>
      {paper ? null : (
        <div className="k-text-tools">
          <button
            type="button"
            className="k-more k-text-more"
            aria-label={`${whole ? 'Show less' : 'Show all'} of the ${label}`}
            aria-expanded={whole}
            onClick={() => setWhole(!whole)}
          >
            {whole ? 'Show less' : 'Show all'}
          </button>
          <CopyButton text={rawText(lines)} label={`Copy ${label}`} />
        </div>
      )}
      <div ref={grid} className="k-text-grid" data-noted={noted || undefined} style={rows(lines.length)}>
        <pre className="k-text-lines" data-value={name} data-roving={followed || undefined} onCopy={copyRaw}>
          {lines.map((line, i) => (
            <Line
              key={i}
              index={i}
              id={`${id}line${i}`}
              segments={line.segments.map((segment) => withParts(segment, partsOf))}
              ends={endsLine(line, i, lines)}
              whole={whole}
              followed={followed}
              values={values[i]}
            />
          ))}
        </pre>
        {noted ? (
          <Notes id={id} notes={lines.map(({ note }) => note)} values={values} followed={followed} />
        ) : null}
      </div>
    </div>
  );
});

interface LineProps {
  readonly index: number;
  readonly id: string;
  readonly segments: readonly Segment[];
  /** Whether a line feed follows. */
  readonly ends: boolean;
  readonly whole: boolean;
  readonly followed: boolean;
  /** Those that the line holds. */
  readonly values: string | undefined;
}

const Line = memo(
  function Line({ index, id, segments, ends, whole, followed, values }: LineProps) {
    return (
      <span
        className="k-text-line"
        data-one-line={!whole || undefined}
        data-valued={values !== undefined || undefined}
        data-lights={followed ? values : undefined}
        style={row(index)}
        id={id}
      >
        {segments.map((segment, at) =>
          typeof segment === 'string' ? (
            <LongText key={at} exact>
              {segment}
            </LongText>
          ) : 'whole' in segment ? (
            <span key={at} className="k-text-whole">
              {segment.whole}
            </span>
          ) : (
            <ValueChip key={at} {...segment} followed={followed}>
              {segment.text}
            </ValueChip>
          ),
        )}
        {ends ? (
          <>
            <span className="k-text-lf" />
            {'\n'}
          </>
        ) : null}
      </span>
    );
  },
  // Down to the parts of a value of the line.
  (before, after) => isSame(before, after, 5),
);

function withParts(segment: Segment, partsOf: AnnotatedTextProps['partsOf']): Segment {
  if (!partsOf || typeof segment === 'string' || 'whole' in segment) return segment;
  return { ...segment, parts: partsOf(segment.name, segment.text) };
}

interface NotesProps {
  readonly id: string;
  /** One a line. */
  readonly notes: readonly ReactNode[];
  /** The values that each line holds. */
  readonly values: readonly (string | undefined)[];
  readonly followed: boolean;
}

/** For ears each note comes right after its line; in the document no note may stand inside the text. */
const Notes = memo(
  function Notes({ id, notes, values, followed }: NotesProps) {
    return (
      <>
        <ul className="k-hidden">
          {notes.map((note, i) => (
            <li key={i} aria-owns={`${id}line${i}${note === undefined ? '' : ` ${id}note${i}`}`} />
          ))}
        </ul>
        <div className="k-text-notes">
          {notes.map((note, i) =>
            note === undefined ? null : (
              <p
                key={i}
                id={`${id}note${i}`}
                className="k-note k-text-note"
                data-valued={values[i] !== undefined || undefined}
                data-lights={followed ? values[i] : undefined}
                style={row(i)}
              >
                {note}
              </p>
            ),
          )}
        </div>
      </>
    );
  },
  (before, after) => isSame(before, after, 2),
);

/** The values that a line holds, as `data-lights` has them. */
function namesIn({ segments }: AnnotatedLine): string | undefined {
  const names = segments.flatMap((segment) =>
    typeof segment !== 'string' && 'name' in segment ? [segment.name] : [],
  );
  return names.length === 0 ? undefined : names.join(' ');
}

const rows = (count: number) => ({ '--rows': count }) as CSSProperties;
const row = (index: number) => ({ '--row': index }) as CSSProperties;

/** A selection is copied as the characters are, without the line breaks that a browser adds between blocks. */
function copyRaw(event: ClipboardEvent<HTMLPreElement>): void {
  const selection = event.currentTarget.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (!event.currentTarget.contains(range.commonAncestorContainer)) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', range.cloneContents().textContent ?? '');
}
