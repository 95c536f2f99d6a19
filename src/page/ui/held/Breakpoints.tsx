import { replyBreakpoints, sendBreakpoints, type Breakpoint } from '../../state/inputs/breakpoints';
import { Checkbox } from '../kit/Checkbox';
import { useActions, useCountersign } from '../shared/store';

/** Each message, by its command, and its reply. */
const rows = [
  { command: 'hello', title: 'hello', sent: 'hello', reply: 'Reply to hello' },
  { command: 'saslStart', title: 'Client first', sent: 'Client first (saslStart)', reply: 'Server first' },
  {
    command: 'saslContinue',
    title: 'Client final',
    sent: 'Client final (saslContinue)',
    reply: 'Reply to client final',
  },
  {
    command: 'connectionStatus',
    title: 'connectionStatus',
    sent: 'connectionStatus',
    reply: 'Reply to connectionStatus',
  },
] as const;

/** Every message and every reply at which a run can wait. */
export function Breakpoints() {
  const breakpoints = useCountersign((state) => state.inputs.breakpoints);
  const { edit } = useActions();
  const toggle = (one: Breakpoint, on: boolean): void =>
    void edit({ breakpoints: on ? [...breakpoints, one] : breakpoints.filter((other) => other !== one) });
  const box = (all: readonly Breakpoint[], command: string, name: string) => {
    const one = all.find((breakpoint) => breakpoint.endsWith(` ${command}`));
    return one === undefined ? null : (
      <Checkbox
        label={<span className="k-hidden">{name}</span>}
        checked={breakpoints.includes(one)}
        onChange={(on) => toggle(one, on)}
      />
    );
  };
  return (
    <table className="breakpoints k-note">
      <thead>
        <tr>
          <th scope="col">Wait at</th>
          <th scope="col">sending</th>
          <th scope="col">its reply</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ command, title, sent, reply }) => (
          <tr key={command}>
            <th scope="row">{title}</th>
            <td>{box(sendBreakpoints, command, sent)}</td>
            <td>{box(replyBreakpoints, command, reply)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
