import type { Step } from '../../../core/vocabulary/steps';
import { ExternalIcon } from '../kit/icons';

/** Where the specification tells a step; of one that it tells as two, the second by its number alone. */
export function SpecLinks({ step: { spec, nextSpec } }: { readonly step: Step }) {
  return (
    <span className="stage-specs">
      <a className="k-line" href={spec.url} target="_blank" rel="noreferrer">
        {spec.label} <ExternalIcon />
      </a>
      {nextSpec === undefined ? null : (
        <a
          className="k-line"
          href={nextSpec.url}
          target="_blank"
          rel="noreferrer"
          aria-label={nextSpec.label}
          title={nextSpec.label}
        >
          {nextSpec.label.split(' ').at(-1)} <ExternalIcon />
        </a>
      )}
    </span>
  );
}
