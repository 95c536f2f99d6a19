import { nextQuestion } from '../../../core/findings/questions';
import type { Piece } from '../../../core/evidence/piece';
import { tooMuchInWords } from '../../../words/en/evidence/tooMuchInWords';
import { questionWords } from '../../../words/en/findings/questions';
import { findingLines, ruledOutLines } from '../findings/findingLines';
import type { Printer } from '../terminal/printer';
import type { Diagnosis } from './diagnose';
import { pieceOnTerminal } from './pieceOnTerminal';

/** A diagnosis as text for a person: what was read, what it comes to, and the cheapest next test. */
export function diagnosisReport(diagnosis: Diagnosis, printer: Printer): string {
  const { judged, known, pieces, tooMuch } = diagnosis;
  const { paint, wrap } = printer;
  const cause =
    judged.findings.length > 0
      ? findingLines(judged, printer)
      : ['', wrap(withoutCause(known.ending?.outcome === 'authenticated'), '')];
  const before = [
    ...(tooMuch === null ? [] : [paint('yellow', wrap(tooMuchInWords(tooMuch), '')), '']),
    ...(pieces.length === 0 ? [] : [paint('bold', 'Evidence')]),
    ...pieces.map((piece) => `  ${wrap(pieceLine(piece), '    ')}`),
  ];
  // It begins with an empty line, to stand off from what is before it.
  return [
    ...(before.length === 0 ? cause.slice(1) : [...before, ...cause]),
    ...ruledOutLines(judged, printer),
    ...questionLines(diagnosis, printer),
    '',
  ].join('\n');
}

function withoutCause(isLetIn: boolean): string {
  return isLetIn
    ? 'Nothing is wrong: this login succeeded.'
    : 'No cause can be read from this. Bring the error of your program, or of the server, beside it.';
}

function pieceLine(piece: Piece): string {
  const { name, told } = pieceOnTerminal(piece);
  return [`${name}.`, ...told.map((line) => `${line}.`)].join(' ');
}

function questionLines({ judged }: Diagnosis, { paint, wrap }: Printer): readonly string[] {
  const next = nextQuestion(judged.findings, {});
  if (next === null) return [];
  const { asks, command } = questionWords[next];
  return [
    '',
    paint('bold', 'To tell these apart'),
    `  ${wrap(asks, '  ')}`,
    ...(command ? [`  $ ${command}`] : []),
  ];
}
