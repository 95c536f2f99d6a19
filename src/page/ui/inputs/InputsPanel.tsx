import { Button } from '../kit/Button';
import { Segmented } from '../kit/Segmented';
import { heldStep, isRunning } from '../../state/selectors/run';
import { LabSection } from '../lab/LabSection';
import { SourcesSection } from '../sources/SourcesSection';
import { Later } from '../shared/Later';
import { useActions, useCountersign } from '../shared/store';
import { ChallengeFields } from './ChallengeFields';
import { CredentialFields } from './CredentialFields';
import { TemporaryCredentials } from '../temporary/TemporaryCredentials';
import { Examples } from './Examples';
import { FixedLine } from './FixedLine';
import { PasteArea } from './PasteArea';
import { PauseOptions } from './PauseOptions';
import { ServerMode } from './ServerMode';
import './InputsPanel.css';

const targets = [
  { value: 'sandbox', label: 'Sandbox' },
  { value: 'cluster', label: 'Cluster' },
  { value: 'challenge', label: 'Challenge' },
] as const;

const targetNotes = {
  sandbox: 'in this page, no network',
  cluster: 'through this page’s proxy',
  challenge: 'on paper, nothing is sent',
} as const;

/** Who signs, and to whom. */
export function InputsPanel() {
  const target = useCountersign((state) => state.inputs.target);
  const onMachine = useCountersign((state) => state.inputs.machine !== null);
  const paused = useCountersign((state) => heldStep(state.log) !== null);
  const running = useCountersign((state) => isRunning(state.log));
  const { edit, go, stop } = useActions();
  return (
    <div className="k-stack inputs">
      <section aria-labelledby="inputs-credentials">
        <h2 id="inputs-credentials" className="inputs-title">
          Credentials
        </h2>
        <PasteArea />
        <Examples />
        <SourcesSection />
        <CredentialFields />
        {onMachine ? null : <TemporaryCredentials />}
      </section>
      <section aria-labelledby="inputs-target">
        <div className="k-apart inputs-head">
          <h2 id="inputs-target" className="inputs-title">
            Target
          </h2>
          <span>{targetNotes[target]}</span>
        </div>
        <Segmented
          label="Target"
          options={targets}
          value={target}
          onChange={(next) => edit({ target: next })}
        />
        {target === 'sandbox' ? <ServerMode /> : null}
        {target === 'cluster' ? <Later>{({ ClusterField }) => <ClusterField />}</Later> : null}
        {target === 'challenge' ? <ChallengeFields /> : null}
      </section>
      <LabSection />
      {target === 'challenge' ? null : <FixedLine />}
      <div className="inputs-go">
        <Button kind="primary" wide keyHint="Enter" onClick={() => void go()}>
          {paused ? 'Run to the end' : 'Run handshake'}
        </Button>
        <div className="k-line inputs-options">
          {target === 'challenge' ? null : <PauseOptions />}
          {running ? (
            <Button kind="quiet" onClick={stop}>
              Stop
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
}
