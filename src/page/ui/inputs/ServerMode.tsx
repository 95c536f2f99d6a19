import { serverModeIds, serverModes, type ServerModeId } from '../../../core/mongodbAws/server/modes';
import { Select, type SelectProps } from '../kit/Select';
import { useActions, useCountersign } from '../store';

const options = serverModeIds.map((id) => ({ value: id, label: serverModes[id].title }));

/** The choice alone, whoever it is for. */
export function ServerModeSelect(props: Omit<SelectProps<ServerModeId>, 'label' | 'options'>) {
  return <Select label="Server behaves like" options={options} {...props} />;
}

/** Which server the sandbox behaves like. */
export function ServerMode() {
  const mode = useCountersign((state) => state.inputs.serverMode);
  const { edit } = useActions();
  return (
    <div className="inputs-fields">
      <ServerModeSelect value={mode} onChange={(serverMode) => edit({ serverMode })} />
      <p className="inputs-note">{serverModes[mode].note}</p>
    </div>
  );
}
