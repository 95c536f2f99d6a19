import type { Finding, Passed } from '../../../core/findings/finding';
import { findingInWords } from '../../../words/en/findings/findingInWords';

interface HarmlessProps {
  readonly findings: readonly Finding[];
  readonly passed: readonly Passed[];
}

/** What was looked at and is no cause. */
export function Harmless({ findings, passed }: HarmlessProps) {
  const right = passed.map(findingInWords).filter(({ says }) => says !== '');
  if (findings.length + right.length === 0) return null;
  return (
    <details className="diagnose-harmless">
      <summary>Ruled out, or in order: {findings.length + right.length}</summary>
      <ul>
        {findings.map((finding, i) => (
          <li key={`${finding.code} ${i}`}>
            <s>{findingInWords(finding).says}</s>
          </li>
        ))}
        {right.map(({ says }, i) => (
          <li key={`${says} ${i}`}>{says}</li>
        ))}
      </ul>
    </details>
  );
}
