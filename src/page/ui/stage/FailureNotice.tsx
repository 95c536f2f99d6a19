import { useMemo, type ReactNode } from 'react';
import { targetRemarksOf } from '../../../core/connectionString/targetRemarks';
import type { Finding } from '../../../core/findings/finding';
import { explain } from '../../../words/en/explain';
import { headlineOf, quoteOf } from '../../../words/en/inShort';
import { adviceAfterCheck } from '../../../words/en/findings/adviceAfterCheck';
import { mendOf, type MendId } from '../../state/edits/mend';
import { enteredAt, typedInto } from '../../state/inputs/sourceInputs';
import { sourceInFields } from '../../state/inputs/resolution';
import { findingsOf } from '../../state/selectors/findings';
import { findingsOfRun } from '../../state/selectors/findingsOfRun';
import { endingOf, firstOf } from '../../../core/trace/inLog';
import { isOutdated } from '../../state/selectors/run';
import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { Quote } from '../kit/Quote';
import { Refusal } from '../kit/Refusal';
import { FindingRows } from '../shared/FindingRows';
import { useCountersign, useInputs, useLog, useSigner, useUi } from '../shared/store';
import { TargetRemarks } from './TargetRemarks';

interface FailureNoticeProps {
  /** What asks STS, at a refusal that STS may have caused. */
  readonly askSts: ReactNode;
}

/** Where a run broke: the server's own words first, then what they mean and what to do. */
export function FailureNotice({ askSts }: FailureNoticeProps) {
  return useSigner() === 'you' ? <OwnFailure askSts={askSts} /> : <DriversFailure askSts={askSts} />;
}

function OwnFailure({ askSts }: FailureNoticeProps) {
  const state = useCountersign((all) => all);
  const { log } = state;
  const { findings } = useMemo(() => findingsOfRun(state), [state]);
  const address = firstOf(log, 'started')?.target.address ?? '';
  const remarks = useMemo(
    () => (firstOf(log, 'started')?.target.kind === 'cluster' ? targetRemarksOf(address) : []),
    [log, address],
  );
  const ending = endingOf(log);
  if (!ending || !('fault' in ending)) return null;
  const headline = headlineOf(ending);
  const quote = ending.outcome === 'rejected' ? quoteOf(ending) : '';
  const serverCodeName = ending.outcome === 'rejected' ? ending.fault.serverCodeName : undefined;
  return (
    <>
      <Notice tone="bad" title={serverCodeName === undefined ? headline : `${headline} ${serverCodeName}`}>
        {quote === '' ? undefined : <Quote>{quote}</Quote>}
      </Notice>
      {askSts}
      <FindingRows findings={findings} action={mendButton}>
        <TargetRemarks remarks={remarks} />
      </FindingRows>
    </>
  );
}

const mendButton = (finding: Finding) => <MendButton finding={finding} />;

const mends: Readonly<Record<MendId, string>> = {
  clean: 'Remove it and run',
  swap: 'Swap them and run',
  'clear-token': 'Run without the token',
  'cut-name': 'Remove the name and run',
  'cut-colon': 'Remove the colon and run',
  capitals: 'Write it in capitals and run',
};

/** Does what a finding asks for, where nobody but the page is needed for it. */
function MendButton({ finding }: { readonly finding: Finding }) {
  const inputs = useInputs();
  const outdated = useCountersign(isOutdated);
  const { actions } = useUi();
  const source = sourceInFields(inputs);
  const mend = inputs.machine || outdated ? null : mendOf(finding, enteredAt(inputs, source));
  if (!mend || !actions) return null;
  return (
    <Button
      onClick={() => {
        actions.edit(typedInto(source, inputs, mend.change));
        void actions.run();
      }}
    >
      {mends[mend.id]}
    </Button>
  );
}

function DriversFailure({ askSts }: FailureNoticeProps) {
  const log = useLog();
  const checked = useCountersign((state) => state.checked ?? null);
  const { findings } = useMemo(() => findingsOf(log), [log]);
  const ending = endingOf(log);
  if (!ending || !('fault' in ending)) return null;
  const { headline, quote, sentence, next } = explain(ending, findings);
  const serverCodeName = ending.outcome === 'rejected' ? ending.fault.serverCodeName : undefined;
  return (
    <>
      <Notice tone="bad" title={serverCodeName === undefined ? headline : `${headline} ${serverCodeName}`}>
        <Refusal
          quote={quote}
          sentence={sentence}
          next={checked === null ? next : adviceAfterCheck(next, checked)}
        />
      </Notice>
      {askSts}
    </>
  );
}
