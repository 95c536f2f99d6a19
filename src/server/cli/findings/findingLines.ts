import type { Finding, Level, Passed } from '../../../core/findings/finding';
import type { Judged } from '../../../core/findings/judge';
import { steps } from '../../../core/vocabulary/steps';
import { basisInWords } from '../../../words/en/findings/basisInWords';
import type { Printer, Style } from '../terminal/printer';
import { findingOnTerminal } from './findingOnTerminal';

const levels: Readonly<Record<Level, { readonly word: string; readonly style: Style }>> = {
  certain: { word: 'Certain', style: 'red' },
  likely: { word: 'Likely', style: 'yellow' },
  possible: { word: 'Possible', style: 'cyan' },
};

/** What was found, the likeliest cause first, each with how sure it is, where it shows, what it rests on, and what to do. */
export function findingLines({ findings }: Pick<Judged, 'findings'>, printer: Printer): readonly string[] {
  return findings.flatMap((finding) => ['', ...linesOf(finding, printer)]);
}

function linesOf(finding: Finding, { paint, wrap }: Printer): readonly string[] {
  const { says, passed, next } = findingOnTerminal(finding);
  const { word, style } = levels[finding.level];
  const label = finding.untold ? 'What happened' : word;
  return [
    `${paint(['bold', style], label)} ${paint('dim', `(${steps[finding.step].title}; ${basisInWords(finding.basis)})`)}`,
    `  ${wrap(says, '  ')}`,
    ...(passed === undefined ? [] : [`  ${wrap(passed, '  ')}`]),
    ...next.map((line) => `  → ${wrap(line, '    ')}`),
  ];
}

/** What was looked at and is no cause; empty where nothing was. */
export function ruledOutLines(
  { harmless, passed }: Pick<Judged, 'harmless' | 'passed'>,
  { paint, wrap }: Printer,
): readonly string[] {
  const lines = inOrder(harmless, passed).map((says) => `  ✓ ${wrap(says, '    ')}`);
  return lines.length === 0 ? [] : ['', paint('bold', 'Ruled out, or in order'), ...lines];
}

/** Each in its words; some have none. */
export function inOrder(harmless: readonly Finding[], passed: readonly Passed[]): readonly string[] {
  return [...harmless, ...passed].map((one) => findingOnTerminal(one).says).filter((says) => says !== '');
}
