import { useId, useState } from 'react';
import { labOf } from '../../state/selectors/lab';
import { Chip } from '../kit/Chip';
import { ChevronIcon, FlaskIcon } from '../kit/icons';
import { Later } from '../shared/Later';
import { useCountersign } from '../shared/store';
import './LabSection.css';

/** Closed until somebody wants to break something. */
export function LabSection() {
  const inputs = useCountersign((state) => state.inputs);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const id = useId();
  const broken = labOf(inputs).length;
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <button
          type="button"
          className="lab-opener"
          aria-expanded={open}
          aria-controls={`${id}-panel`}
          onClick={() => {
            setOpen(!open);
            setWanted(true);
          }}
        >
          <FlaskIcon />
          Lab
          <span className="lab-count">
            {broken === 0 ? <small>nothing broken</small> : <Chip tone="warn">{broken} broken</Chip>}
          </span>
          <ChevronIcon />
        </button>
      </h2>
      <div id={`${id}-panel`} hidden={!open}>
        {wanted ? (
          <Later meanwhile={<p className="k-note">Loading the lab …</p>}>
            {({ LabPanel }) => <LabPanel />}
          </Later>
        ) : null}
      </div>
    </section>
  );
}
