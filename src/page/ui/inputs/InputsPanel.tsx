import { useCountersign } from '../shared/store';
import { CredentialFields } from './CredentialFields';
import { Examples } from './Examples';
import { FixedLine } from './FixedLine';
import { LabLine } from './LabLine';
import { Microscope } from './Microscope';
import { PasteArea } from './PasteArea';
import { RunBar } from './RunBar';
import { ServerMode } from './ServerMode';
import { SourcesLine } from './SourcesLine';
import { TargetChoice } from './TargetChoice';
import { TemporaryLine } from './TemporaryLine';
import './InputsPanel.css';

/** To whom one logs in, and as whom; what is seldom wanted is a line each, and what runs a handshake stays in sight. */
export function InputsPanel() {
  const target = useCountersign((state) => state.inputs.target);
  const onMachine = useCountersign((state) => state.inputs.machine !== null);
  return (
    <div className="inputs">
      <TargetChoice />
      <section className="k-stack" aria-labelledby="inputs-who">
        <h2 id="inputs-who">As</h2>
        {target === 'cluster' ? null : <Examples />}
        <PasteArea />
        <CredentialFields />
      </section>
      <div>
        <Microscope />
        <SourcesLine />
        {onMachine ? null : <TemporaryLine />}
        {target === 'sandbox' ? <ServerMode /> : null}
        <LabLine />
        {target === 'challenge' ? null : <FixedLine />}
      </div>
      <RunBar />
    </div>
  );
}
