import { sentencesOf } from '../../../words/en/faults/faultInWords';
import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { Segmented } from '../kit/Segmented';
import { useActions, useCountersign } from '../shared/store';
import './MachineChoice.css';

const places = [
  { value: 'page', label: 'This page' },
  { value: 'machine', label: 'This machine' },
] as const;

/** Where the sources are looked for: in this page, or on the machine that serves it and lends its credentials. */
export function MachineChoice() {
  const machine = useCountersign((state) => state.machine);
  const chosen = useCountersign((state) => state.inputs.machine);
  const { edit, askMachine } = useActions();
  if (machine.phase === 'absent') return null;
  const asking = machine.phase === 'asking';
  const place = chosen || asking ? 'machine' : 'page';
  return (
    <div>
      <Segmented
        label="Sources of"
        options={places}
        value={place}
        onChange={(next) => (next === 'machine' ? void askMachine() : edit({ machine: null }))}
      />
      {place === 'machine' ? (
        <div className="k-note k-apart sources-asked" aria-live="polite">
          {asking ? (
            <span>Asking its sources.</span>
          ) : chosen ? (
            <>
              <span>
                On <strong>{chosen.host.machine}</strong>; the secret stays there.
              </span>
              <Button kind="quiet" onClick={() => void askMachine()}>
                Ask again
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
      {machine.phase === 'failed' ? (
        <Notice
          tone="bad"
          title="The machine was not asked"
          live
          action={
            <Button kind="quiet" onClick={() => void askMachine()}>
              Ask again
            </Button>
          }
        >
          {sentencesOf(machine.fault)}
        </Notice>
      ) : null}
    </div>
  );
}
