import { serverModeNotes } from '../../../words/en/serverModes';
import { useActions, useCountersign } from '../shared/store';
import { ServerModeSelect } from '../shared/ServerModeSelect';

/** Which server the sandbox behaves like. */
export function ServerMode() {
  const mode = useCountersign((state) => state.inputs.serverMode);
  const { edit } = useActions();
  return (
    <div className="k-stack inputs-fields">
      <ServerModeSelect value={mode} onChange={(serverMode) => edit({ serverMode })} />
      <p className="k-note inputs-note">{serverModeNotes[mode]}</p>
    </div>
  );
}
