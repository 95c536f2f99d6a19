import { EchoMask } from '../credentials/echoMask';
import type { Secret } from '../credentials/secret';
import type { FoundDocument } from './documents/held';
import { readDocuments } from './documents/readDocuments';
import { maskText } from './maskText';
import type { PieceFacts, PieceKind } from './piece';

/** A line, or what is looked at as one: a stretch of the text without its line break. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** A line of which what earlier readers took is left blank; `whole` is all of it. */
export interface OpenLine extends Line {
  readonly whole: string;
}

/** A stretch of a text. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** What readers look at. */
export interface Scan {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly open: readonly OpenLine[];
  readonly documents: readonly FoundDocument[];
  /** What the readers before found, in no order. */
  readonly told: readonly Found[];
  /** A text of it for the screen. */
  readonly mask: (text: string) => string;
}

/** Something that a reader found at `[start, end)` of the text. */
export type Found<K extends PieceKind = PieceKind> = {
  readonly [P in K]: {
    readonly kind: P;
    readonly start: number;
    readonly end: number;
    readonly facts: PieceFacts[P];
    /** Nothing of its text may be shown: a secret is written in it in a way that no mask finds. */
    readonly hidden?: true;
    /** It is told by a text that another piece is of as well. */
    readonly within?: true;
    /** The part of its text in which nothing else may be read; null for none. Without it: all of its text. */
    readonly own?: Part | null;
    /** The stretches that it is of, where others stand between them. */
    readonly parts?: readonly Part[];
    /** It is dropped where another piece tells more of its text. */
    readonly alone?: true;
    /** Its text was looked through and holds no secret, though it may look like one. */
    readonly open?: true;
  };
}[K];

/** Finds all pieces of one kind: pure, never throws, in linear time. */
export type EvidenceReader = (scan: Scan) => readonly Found[];

/** A longer line is looked at in parts. */
const longestLine = 8192;

/** @param secrets what is known to be secret, from elsewhere */
export function scanOf(text: string, secrets: readonly Secret[]): Scan {
  const echo = new EchoMask(secrets);
  const lines = linesOf(text);
  return {
    text,
    lines,
    open: lines.map((line) => ({ ...line, whole: line.text })),
    documents: readDocuments(text),
    told: [],
    mask: (part) => maskText(echo.text(part)),
  };
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { index, 0: whole } of text.matchAll(/[^\r\n]+/g)) {
    for (let at = 0; at < whole.length; at += longestLine) {
      lines.push({ start: index + at, text: whole.slice(at, at + longestLine) });
    }
  }
  return lines;
}
