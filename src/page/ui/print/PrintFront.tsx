import type { ReactNode } from 'react';
import { targetInWords } from '../../../words/en/print/targetInWords';
import { firstOf } from '../../../core/trace/inLog';
import { isOutdatedExample } from '../../state/selectors/run';
import { BrandMark } from '../kit/icons';
import { Notice } from '../kit/Notice';
import { formatUtcAndLocal } from '../kit/time';
import { useCountersign } from '../shared/store';
import { Row } from '../shared/Values';
import { Letters } from './Letters';
import { Overview } from './Overview';
import { PrintedFindings } from './PrintedFindings';

/** The first page: what the run came to and what was found, its steps in one look, and its values by their letters. */
export function PrintFront({ verdict }: { readonly verdict: ReactNode }) {
  const started = useCountersign((state) => firstOf(state.log, 'started'));
  const outdated = useCountersign(isOutdatedExample);
  return (
    <header className="print-front">
      <p className="k-line print-brand">
        <BrandMark /> <strong>Countersign</strong>
      </p>
      <h1>One MONGODB-AWS login, step by step</h1>
      <div className="print-verdict">{verdict}</div>
      {outdated ? (
        <Notice tone="warn" title="The steps below are the example’s">
          What you entered has not been run.
        </Notice>
      ) : null}
      {started ? (
        <dl className="k-values">
          <Row term="Login to">{targetInWords(started.target)}</Row>
          {started.accessKeyId === '' ? null : (
            <Row term="Access key ID">
              <span className="k-mono">{started.accessKeyId}</span>
            </Row>
          )}
          <Row term="Started">{formatUtcAndLocal(started.wall).text}</Row>
        </dl>
      ) : null}
      {outdated ? null : <PrintedFindings />}
      <Overview />
      <Letters />
    </header>
  );
}
