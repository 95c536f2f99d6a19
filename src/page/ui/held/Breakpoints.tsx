import { replyBreakpoints, sendBreakpoints, type Breakpoint } from '../../state/inputs/breakpoints';
import { Checkbox } from '../kit/Checkbox';
import { useActions, useCountersign } from '../shared/store';

const labels: Readonly<Record<string, string>> = {
  hello: 'hello',
  saslStart: 'Client first (saslStart)',
  saslContinue: 'Client final (saslContinue)',
  connectionStatus: 'connectionStatus',
};

const replies: Readonly<Record<string, string>> = {
  hello: 'Reply to hello',
  saslStart: 'Server first',
  saslContinue: 'Reply to client final',
  connectionStatus: 'Reply to connectionStatus',
};

/** Every message and every reply at which a run can wait. */
export function Breakpoints() {
  const breakpoints = useCountersign((state) => state.inputs.breakpoints);
  const { edit } = useActions();
  const toggle = (one: Breakpoint, on: boolean): void =>
    edit({ breakpoints: on ? [...breakpoints, one] : breakpoints.filter((other) => other !== one) });
  const list = (title: string, all: readonly Breakpoint[], names: Readonly<Record<string, string>>) => (
    <fieldset className="breakpoints-list">
      <legend className="k-note">{title}</legend>
      {all.map((one) => (
        <Checkbox
          key={one}
          label={names[one.split(' ')[1] ?? ''] ?? one}
          checked={breakpoints.includes(one)}
          onChange={(on) => toggle(one, on)}
        />
      ))}
    </fieldset>
  );
  return (
    <div className="k-stack breakpoints">
      {list('Before it is sent', sendBreakpoints, labels)}
      {list('Before it is read', replyBreakpoints, replies)}
    </div>
  );
}
