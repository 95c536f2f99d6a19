import { serverModeIds, serverModes, type ServerModeId } from '../../../core/mongodbAws/server/modes';
import { Select, type SelectProps } from '../kit/Select';

const options = serverModeIds.map((id) => ({ value: id, label: serverModes[id].title }));

/** Which server the sandbox behaves like: the choice alone, whoever it is for. */
export function ServerModeSelect(props: Omit<SelectProps<ServerModeId>, 'label' | 'options'>) {
  return <Select label="Server behaves like" options={options} {...props} />;
}
