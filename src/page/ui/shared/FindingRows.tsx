import type { ReactNode } from 'react';
import type { Finding, Level } from '../../../core/findings/finding';
import { basisInWords } from '../../../words/en/findings/basisInWords';
import { findingInWords } from '../../../words/en/findings/findingInWords';
import { CrossIcon, InfoIcon, WarningIcon } from '../kit/icons';
import { LongText } from '../kit/LongText';
import { StepLink } from './StepLink';
import './FindingRows.css';

/** How sure a finding is, in a word that stands beside its mark. */
const levels: Readonly<Record<Level, string>> = {
  certain: 'Certain',
  likely: 'Likely',
  possible: 'Possible',
};

const tones: Readonly<Record<Level, string>> = { certain: 'bad', likely: 'warn', possible: 'none' };

interface FindingRowsProps {
  readonly findings: readonly Finding[];
  /** A button that does something about a finding, for those where the page can. */
  readonly action?: (finding: Finding) => ReactNode;
  /** Further rows. */
  readonly children?: ReactNode;
}

/** What was found, the likeliest cause first; what to do about each is folded away, but for the first. */
export function FindingRows({ findings, action, children }: FindingRowsProps) {
  return (
    <ol className="finding-rows" aria-label="Findings">
      {findings.map((finding, i) => (
        <FindingRow
          key={`${finding.code} ${i}`}
          finding={finding}
          open={i === 0}
          action={action?.(finding)}
        />
      ))}
      {children}
    </ol>
  );
}

interface FindingRowProps {
  readonly finding: Finding;
  readonly open: boolean;
  readonly action: ReactNode;
}

/** What is only possible is folded away behind its name, unless it is the first; all else stands there whole. */
function FindingRow({ finding, open, action }: FindingRowProps) {
  const words = findingInWords(finding);
  const { code, level, untold } = finding;
  const isFolded = level === 'possible' && words.title !== undefined && !open;
  return (
    <li data-finding={code} data-level={level} data-first={open || undefined}>
      {isFolded ? (
        <details>
          <summary>
            <span data-tone={tones[level]}>{iconOf(level)}</span>
            {words.title} <span className="k-note">{levels[level].toLowerCase()}</span>
          </summary>
          <p className="finding-more">{words.says}</p>
          <Basis finding={finding} />
          {words.passed === undefined ? null : <p className="finding-passed">{words.passed}</p>}
          <Next lines={words.next ?? []} />
        </details>
      ) : (
        <>
          <p className="finding-says">
            <span data-tone={tones[level]}>{iconOf(level)}</span>
            <span>
              <LongText atFirst={600}>{words.says}</LongText>
            </span>
          </p>
          <Basis finding={finding} />
          {words.passed === undefined ? null : <p className="finding-passed">{words.passed}</p>}
          {action ? <div className="finding-action">{action}</div> : null}
          {words.next === undefined ? null : (
            <details open={open}>
              <summary>{untold ? 'What to look at' : 'What to do'}</summary>
              <Next lines={words.next} />
            </details>
          )}
        </>
      )}
    </li>
  );
}

/** How sure it is, at which step it shows, and what it rests on: what real servers do and what the sandbox does are two things. */
function Basis({ finding: { level, untold, step, basis } }: { readonly finding: Finding }) {
  return (
    <p className="k-note finding-basis">
      <span data-tone={tones[level]}>{untold ? 'What happened' : levels[level]}</span>
      {' · '}
      <StepLink step={step} />
      {' · '}
      <span data-basis={basis.on}>{basisInWords(basis)}</span>
    </p>
  );
}

function Next({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function iconOf(level: Level) {
  switch (level) {
    case 'certain':
      return <CrossIcon />;
    case 'likely':
      return <WarningIcon />;
    case 'possible':
      return <InfoIcon />;
  }
}
