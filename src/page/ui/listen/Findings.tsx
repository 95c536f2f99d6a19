import { useMemo } from 'react';
import type { ObservedFinding } from '../../../core/findings/observed/finding';
import { observedFindings } from '../../../core/findings/observed/findings';
import type { ConnectionRecord } from '../../../core/capture/connection';
import { StatusRow } from '../shared/StatusRow';
import { StepLink } from '../shared/StepLink';

/** What can be told of the login without its secret: what is wrong stands first, what is in order is folded away. */
export function Findings({ record }: { readonly record: ConnectionRecord }) {
  const findings = useMemo(() => observedFindings(record), [record]);
  if (findings.length === 0) return null;
  const inOrder = findings.filter(({ level }) => level === 'ok');
  const wrong = [
    ...findings.filter(({ level }) => level === 'bad'),
    ...findings.filter(({ level }) => level === 'warn'),
  ];
  return (
    <section className="listen-findings" aria-labelledby="listen-findings">
      <h3 id="listen-findings">Checks without your secret</h3>
      {wrong.length === 0 ? null : <FindingList findings={wrong} />}
      <details>
        <summary>
          {wrong.length === 0 ? `${inOrder.length} checks passed` : `${inOrder.length} other checks passed`}
        </summary>
        <FindingList findings={inOrder} />
      </details>
    </section>
  );
}

/** For whoever does not see the icons. */
const words = { ok: 'Passed: ', warn: 'Worth a look: ', bad: 'Wrong: ' } as const;

function FindingList({ findings }: { readonly findings: readonly ObservedFinding[] }) {
  return (
    <ul className="k-list">
      {findings.map(({ id, level, text, step }, i) => (
        <StatusRow
          key={`${id} ${i}`}
          status={level}
          title={
            <>
              <span className="k-hidden">{words[level]}</span>
              {text}
            </>
          }
          aside={<StepLink step={step} />}
        />
      ))}
    </ul>
  );
}
