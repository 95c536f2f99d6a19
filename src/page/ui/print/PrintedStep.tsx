import { acts } from '../../../words/en/acts';
import { stepIds, steps, type StepId } from '../../../core/vocabulary/steps';
import { stepViews } from '../../../core/trace/stepViews';
import { notReached } from '../shared/signer';
import { useLog, useUi } from '../shared/store';
import { ToldText } from '../shared/ToldText';
import { BrokenNotice, LabNotice } from '../stage/BrokenNotice';
import { ChangedNotice } from '../stage/HeldHere';
import { StepView } from '../stage/StepView';
import { ByteTable } from './ByteTable';

/** One step on paper. */
export function PrintedStep({ step }: { readonly step: StepId }) {
  const { leads, signer } = useUi();
  const log = useLog();
  const { what, question, answer } = leads[step];
  const { title, spec, nextSpec } = steps[step];
  const isPending = stepViews(log).some(
    ({ step: { id }, status }) => id === step && (status === 'pending' || status === 'active'),
  );
  return (
    <section className="print-step" data-printed={step}>
      {acts[step] === undefined ? null : <p className="print-act">{acts[step]}</p>}
      <header className="print-head">
        <h2>
          <span>{stepIds.indexOf(step) + 1}</span> {title}
        </h2>
        <small>{[spec, ...(nextSpec ? [nextSpec] : [])].map(({ label }) => label).join('; ')}</small>
      </header>
      <p className="print-what">
        <ToldText>{what}</ToldText>
      </p>
      <p className="print-why">
        <strong>{question}</strong> <ToldText>{answer}</ToldText>
      </p>
      <BrokenNotice step={step} />
      <ChangedNotice step={step} />
      <LabNotice step={step} />
      {isPending ? <p className="k-empty">{notReached[signer]}</p> : <StepView step={step} />}
      <h3 className="print-bytes-title">Bytes</h3>
      <ByteTable step={step} />
    </section>
  );
}
