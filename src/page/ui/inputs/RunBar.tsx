import { heldStep, isRunning } from '../../../core/trace/inLog';
import { Button } from '../kit/Button';
import { useActions, useCountersign } from '../shared/store';
import { PauseOptions } from './PauseOptions';

/** What runs a handshake. It stays in sight, whatever is open above it. */
export function RunBar() {
  const target = useCountersign((state) => state.inputs.target);
  const paused = useCountersign((state) => heldStep(state.log) !== null);
  const running = useCountersign((state) => isRunning(state.log));
  const { go, stop } = useActions();
  return (
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
  );
}
