import { compareLines, firstDifference, type LineSide } from '../../../core/bytes/compareText';
import { LongText } from '../kit/LongText';
import { CopyButton } from '../kit/CopyButton';
import { Covered } from '../kit/Covered';
import { drawnAs, stretches } from '../kit/drawn';
import { PartyMark } from '../kit/party';
import type { Compared, ComparedSide } from './differenceInWords';
import './ComparedText.css';

export interface ComparedTextProps extends Compared {
  /** What the text is, e.g. `canonical request`. */
  readonly label: string;
  /** Draws spaces, and the line feed at the end of each line, where it is they that may differ. */
  readonly drawAll?: boolean;
}

/**
 * Two texts line by line: what both have stands once, what differs side by side (one above the other where it is
 * narrow), with the first differing character marked and told in words.
 */
export function ComparedText({
  label,
  left,
  right,
  maskFrom = () => null,
  drawAll = false,
}: ComparedTextProps) {
  const rows = compareLines(left.text, right.text);
  const first = firstDifference(left.text, right.text);
  const firstRow = rows.find(({ same }) => !same);
  const [leftLines, rightLines] = [left, right].map(({ text }) => text.split('\n').length);
  return (
    <div className="k-box compared">
      <div className="compared-heads">
        {[left, right].map((side) => (
          <div key={side.title} className="compared-head">
            <PartyMark party={side.party} />
            {side.title}
            <CopyButton text={side.text} label={`Copy the ${label}: ${side.title}`} />
          </div>
        ))}
      </div>
      <ol
        className="compared-lines"
        aria-label={`The ${label}, line by line`}
        data-shifted={rows.some((row) => row.same && row.left !== row.right) || undefined}
      >
        {rows.map((row, i) =>
          row.same ? (
            <li key={i} className="compared-same">
              <span className="compared-number">
                {row.left === row.right ? row.left : `${row.left}·${row.right}`}
              </span>
              <code>
                <Text text={row.text} maskFrom={maskFrom(row.text)} drawAll={drawAll} />
                {drawAll && row.left !== leftLines ? <LineFeed /> : null}
              </code>
            </li>
          ) : (
            <li key={i} className="compared-differs">
              <Side
                side={left}
                line={row.left}
                first={row === firstRow && first ? { column: first.column, character: first.left } : null}
                maskFrom={maskFrom}
                drawAll={drawAll}
                isLast={row.left?.number === leftLines}
              />
              <Side
                side={right}
                line={row.right}
                first={row === firstRow && first ? { column: first.column, character: first.right } : null}
                maskFrom={maskFrom}
                drawAll={drawAll}
                isLast={row.right?.number === rightLines}
              />
            </li>
          ),
        )}
      </ol>
    </div>
  );
}

/** The first difference of two texts, as one side has it. */
interface Marked {
  readonly column: number;
  readonly character: string | null;
}

interface SideProps {
  readonly side: ComparedSide;
  readonly line: LineSide | null;
  readonly first: Marked | null;
  readonly maskFrom: (line: string) => number | null;
  readonly drawAll: boolean;
  /** Nothing ends the last line. */
  readonly isLast: boolean;
}

function Side({ side, line, first, maskFrom, drawAll, isLast }: SideProps) {
  const masked = line === null ? null : maskFrom(line.text);
  return (
    <div className="compared-side" data-party={side.party}>
      <span className="compared-number">{line?.number}</span>
      <span className="compared-who">
        <PartyMark party={side.party} />
        {side.title}
        <span className="k-hidden">: </span>
      </span>
      {line === null ? (
        <em>no such line</em>
      ) : (
        <code>
          {masked === null ? (
            <Differing line={line} first={first} drawAll={drawAll} />
          ) : (
            <Text text={line.text} maskFrom={masked} drawAll={drawAll} />
          )}
          {drawAll && !isLast && !isDrawn(line, first, masked) ? <LineFeed /> : null}
        </code>
      )}
    </div>
  );
}

function LineFeed() {
  return <span className="compared-drawn" data-drawn="LF" />;
}

/** Whether its line feed is drawn already: the difference is at it, or the line is blank. */
function isDrawn({ text }: LineSide, first: Marked | null, masked: number | null): boolean {
  return masked === null && (first === null ? text === '' : first.character === '\n');
}

/** The line with the stretch that differs set off, and in it the very first character marked. */
function Differing({
  line,
  first,
  drawAll,
}: Pick<SideProps, 'first' | 'drawAll'> & { readonly line: LineSide }) {
  const { text } = line;
  const start = first ? unitsBefore(text, first.column) : line.from;
  const marked = first === null || first.character === '\n' ? '' : (first.character ?? '');
  const stretch = text.slice(start + marked.length, Math.max(line.to, start + marked.length));
  if (text === '' && first === null) return <LineFeed />;
  return (
    <>
      <Text text={text.slice(0, start)} drawAll={drawAll} />
      {first === null ? null : (
        <mark data-drawn={first.character === null ? 'END' : (drawnAs(first.character) ?? undefined)}>
          {marked}
        </mark>
      )}
      {stretch === '' ? null : (
        <span className="compared-stretch">
          <Text text={stretch} drawAll={drawAll} />
        </span>
      )}
      <Text text={text.slice(start + marked.length + stretch.length)} drawAll={drawAll} />
    </>
  );
}

function unitsBefore(text: string, column: number): number {
  return Array.from(text)
    .slice(0, column - 1)
    .join('').length;
}

/** In a longer text what cannot be seen is not looked for. */
const mostDrawn = 4000;

interface TextProps {
  readonly text: string;
  readonly maskFrom?: number | null;
  readonly drawAll: boolean;
}

/** Text as it is; what cannot be seen in it is drawn beside it, in no copy and in no textContent. */
function Text({ text, maskFrom = null, drawAll }: TextProps) {
  if (maskFrom !== null) {
    return (
      <>
        {text.slice(0, maskFrom)}
        <Covered what="Session token">{text.slice(maskFrom)}</Covered>
      </>
    );
  }
  if (text.length > mostDrawn) return <LongText>{text}</LongText>;
  return stretches(text, drawAll).map((stretch, i) =>
    stretch.drawn === null ? (
      stretch.text
    ) : (
      <span key={i} className="compared-drawn" data-drawn={stretch.drawn}>
        {stretch.text}
      </span>
    ),
  );
}
