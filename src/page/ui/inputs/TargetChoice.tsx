import { Segmented } from '../kit/Segmented';
import { useActions, useCountersign } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';
import { onDemand } from './onDemand';

const targets = [
  { value: 'sandbox', label: 'Sandbox' },
  { value: 'cluster', label: 'Cluster' },
  { value: 'challenge', label: 'Challenge' },
] as const;

const targetNotes = {
  sandbox: 'A server inside this page; no network.',
  cluster: 'Your server, through this page’s proxy.',
  challenge: 'A challenge that you have; nothing is sent.',
} as const;

/** To whom one logs in, what that is, and what of it has to be entered. */
export function TargetChoice() {
  const target = useCountersign((state) => state.inputs.target);
  const { edit } = useActions();
  const cluster = useLoaded(onDemand.cluster, target === 'cluster');
  const challenge = useLoaded(onDemand.challenge, target === 'challenge');
  return (
    <section className="k-stack" aria-labelledby="inputs-target">
      <h2 id="inputs-target">Log in to</h2>
      <Segmented
        label="Target"
        options={targets}
        value={target}
        onChange={(next) => edit({ target: next })}
        onNear={() => {
          void onDemand.cluster.ask();
          void onDemand.challenge.ask();
        }}
      />
      <p className="k-note">{targetNotes[target]}</p>
      {target === 'cluster' ? (
        <WhenLoaded loaded={cluster} meanwhile={<div className="inputs-place" />}>
          {(ClusterField) => <ClusterField />}
        </WhenLoaded>
      ) : null}
      {target === 'challenge' ? (
        <WhenLoaded loaded={challenge} meanwhile={<div className="inputs-place" data-fields="3" />}>
          {(ChallengeFields) => <ChallengeFields />}
        </WhenLoaded>
      ) : null}
    </section>
  );
}
