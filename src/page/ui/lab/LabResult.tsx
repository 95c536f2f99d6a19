import { faultInWords } from '../../../words/en/faults/faultInWords';
import { labReport } from '../../../core/findings/labReport';
import { mistakeWords } from '../../../words/en/mistakes';
import { becauseOf } from '../../../words/en/predictions';
import { endingOf } from '../../../core/trace/inLog';
import { DefinitionList } from '../kit/DefinitionList';
import { useLog } from '../shared/store';
import { DriverWords } from './DriverWords';
import { ReportLine } from './ReportLine';
import './LabResult.css';

/** After a run with something broken on purpose: who objected, whether that was predicted, and what drivers say. */
export function LabResult() {
  const log = useLog();
  const report = labReport(log);
  if (!report || !endingOf(log)) return null;
  const { settings, predicted, objected } = report;
  return (
    <section className="lab-result" aria-label="What came of the lab">
      <ReportLine report={report} />
      <DefinitionList
        items={[
          { term: 'Broken', detail: settings.map(({ id }) => mistakeWords[id].title).join(', ') },
          { term: 'Predicted', detail: becauseOf(predicted, settings) },
          ...(objected?.sts
            ? [{ term: 'STS said', detail: `${objected.sts.code}: ${objected.sts.message}`, mono: true }]
            : []),
          ...(objected?.fault
            ? [{ term: 'The client says', detail: faultInWords(objected.fault).says, mono: true }]
            : []),
          ...(objected && objected.quote !== ''
            ? [{ term: 'The client is told', detail: objected.quote, mono: true }]
            : []),
          ...(predicted.hidden.length === 0
            ? []
            : [
                {
                  term: 'Not reached',
                  detail: predicted.hidden.map((id) => mistakeWords[id].title).join(', '),
                },
              ]),
        ]}
      />
      <DriverWords report={report} />
    </section>
  );
}
