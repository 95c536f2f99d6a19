import { serverModeIds, serverModes } from '../../core/mongodbAws/server/modes';
import { Select } from '../kit/Select';
import { useActions, useCountersign } from '../store';

const options = serverModeIds.map((id) => ({ value: id, label: serverModes[id].title }));

/** Which server the sandbox behaves like. */
export function ServerMode() {
  const mode = useCountersign((state) => state.inputs.serverMode);
  const { edit } = useActions();
  return (
    <div className="inputs-fields">
      <Select
        label="Server behaves like"
        options={options}
        value={mode}
        onChange={(serverMode) => edit({ serverMode })}
      />
      <p className="inputs-note">{serverModes[mode].note}</p>
    </div>
  );
}
