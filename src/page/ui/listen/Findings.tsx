import { useMemo } from 'react';
import type { Level } from '../../../core/findings/finding';
import { loginFindings } from '../../../core/findings/loginFindings';
import type { ConnectionRecord } from '../../../core/capture/connection';
import { basisInWords } from '../../../words/en/findings/basisInWords';
import { loginFindingInWords } from '../../../words/en/findings/login';
import { StatusRow } from '../shared/StatusRow';
import { StepLink } from '../shared/StepLink';

/** What can be told of the login without its secret: what is wrong stands first, what is in order is folded away. */
export function Findings({ record }: { readonly record: ConnectionRecord }) {
  const { findings, passed } = useMemo(() => loginFindings(record), [record]);
  if (findings.length === 0 && passed.length === 0) return null;
  return (
    <section className="listen-findings" aria-labelledby="listen-findings">
      <h3 id="listen-findings">Checks without your secret</h3>
      {findings.length === 0 ? null : (
        <ul className="k-list" aria-label="Findings">
          {findings.map((finding, i) => (
            <StatusRow
              key={`${finding.code} ${i}`}
              status={looks[finding.level].status}
              title={
                <>
                  <span className="k-hidden">{looks[finding.level].word}</span>
                  {loginFindingInWords(finding).says}
                </>
              }
              aside={<StepLink step={finding.step} />}
              detail={<span data-basis={finding.basis.on}>{basisInWords(finding.basis)}</span>}
              finding={finding}
            />
          ))}
        </ul>
      )}
      <details>
        <summary>
          {findings.length === 0 ? `${passed.length} checks passed` : `${passed.length} other checks passed`}
        </summary>
        <ul className="k-list">
          {passed.map((check, i) => (
            <StatusRow
              key={`${check.code} ${i}`}
              status="ok"
              title={
                <>
                  <span className="k-hidden">Passed: </span>
                  {loginFindingInWords(check).says}
                </>
              }
              aside={<StepLink step={check.step} />}
            />
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The words are for whoever does not see the icons. */
const looks = {
  certain: { status: 'bad', word: 'Wrong: ' },
  likely: { status: 'warn', word: 'Worth a look: ' },
  possible: { status: 'warn', word: 'Worth a look: ' },
} as const satisfies Record<Level, unknown>;
