import { useState } from 'react';
import { serverModeNotes } from '../../../words/en/serverModes';
import { useActions, useCountersign } from '../shared/store';
import { ServerModeSelect } from '../shared/ServerModeSelect';

/** Which server the sandbox behaves like; what is particular about it is told once somebody chooses. */
export function ServerMode() {
  const mode = useCountersign((state) => state.inputs.serverMode);
  const { edit } = useActions();
  const [chosen, setChosen] = useState(mode !== 'percona');
  return (
    <>
      <div className="k-disclosure-line">
        <ServerModeSelect
          value={mode}
          onChange={(serverMode) => {
            setChosen(true);
            edit({ serverMode });
          }}
          inline="plain"
        />
      </div>
      {chosen ? <p className="k-note inputs-server">{serverModeNotes[mode]}</p> : null}
    </>
  );
}
