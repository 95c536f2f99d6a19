import type { LabReport } from '../../../core/findings/labReport';
import { CheckIcon, CrossIcon, InfoIcon } from '../kit/icons';
import { reportInWords, toneOf } from './reportInWords';
import './ReportLine.css';

const icons = { ok: CheckIcon, bad: CrossIcon, info: InfoIcon } as const;

/** Whether the prediction held, by icon, colour and word. */
export function ReportLine({ report }: { readonly report: LabReport }) {
  const tone = toneOf(report);
  const Icon = icons[tone];
  return (
    <p className="lab-report" data-tone={tone}>
      <Icon />
      {reportInWords(report)}
    </p>
  );
}
