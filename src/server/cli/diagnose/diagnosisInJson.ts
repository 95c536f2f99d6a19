import { nextQuestion } from '../../../core/findings/questions';
import { questionWords } from '../../../words/en/findings/questions';
import { findingsInJson, type FindingsInJson } from '../findings/findingsInJson';
import type { Diagnosis } from './diagnose';
import { pieceOnTerminal } from './pieceOnTerminal';

/** What `countersign diagnose --json` prints; described in docs/command-line.md. */
export interface DiagnosisInJson extends FindingsInJson {
  readonly format: 'countersign-diagnosis';
  readonly version: 1;
  /** What was read, in the order of the text. */
  readonly evidence: readonly {
    readonly kind: string;
    readonly name: string;
    readonly told: readonly string[];
    readonly times: number;
  }[];
  /** Parts of the text that nobody knows, their secrets masked. */
  readonly notRead: readonly string[];
  /** The cheapest next test; null where there is none. */
  readonly question: { readonly asks: string; readonly command: string | null } | null;
}

export function diagnosisInJson({ judged, pieces, left }: Diagnosis): DiagnosisInJson {
  const next = nextQuestion(judged.findings, {});
  const question = next === null ? null : questionWords[next];
  return {
    format: 'countersign-diagnosis',
    version: 1,
    evidence: pieces.map((piece) => ({ kind: piece.kind, ...pieceOnTerminal(piece), times: piece.times })),
    notRead: left,
    ...findingsInJson(judged),
    question: question && { asks: question.asks, command: question.command ?? null },
  };
}
