import { styleText } from 'node:util';
import { shown } from './shown';

/** How a piece of a text stands out. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** Where text for a person goes: as wide as it is, with colours where it can show them. What it is given is shown, never obeyed. */
export interface Printer {
  /** A text, in a style where there are colours. */
  paint(style: Style | Style[], text: string): string;
  /** A text, broken to the width; the lines after its first begin with `indent`, those of its own too. */
  wrap(text: string, indent: string): string;
}

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Where a terminal does not know how wide it is, as one that was made for a program alone: then it says 0. */
const usual = 80;
/** Lines are easier to read no longer than this. */
const widest = 100;
const narrowest = 40;

/**
 * A terminal gets colours, unless `NO_COLOR` is set, and lines that fit; a file or a pipe gets neither, so that whoever
 * searches it finds a sentence whole.
 */
export function printerFor({ isTTY, columns = usual }: Stream, env: NodeJS.ProcessEnv): Printer {
  const colours = isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  const width = isTTY === true ? Math.max(narrowest, Math.min(columns || usual, widest)) : Infinity;
  return {
    paint: (style, text) =>
      colours ? styleText(style, shown(text), { validateStream: false }) : shown(text),
    wrap: (text, indent) =>
      shown(text.replaceAll('\r\n', '\n'))
        .split('\n')
        .flatMap((line) => broken(line, width - indent.length))
        .join(`\n${indent}`),
  };
}

function broken(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
