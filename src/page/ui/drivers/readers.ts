import { isTool, type ToolId } from '../../../core/drivers/code/snippets';
import { majors } from '../../../core/drivers/roster';
import type { Reader } from '../../state/drivers/store';

const toolNames: Readonly<Record<ToolId, string>> = {
  php: 'PHP',
  mongosh: 'mongosh',
  compass: 'Compass',
  shell: 'Shell exports',
  kubernetes: 'Kubernetes',
};

export function nameOf(reader: Reader): string {
  return isTool(reader) ? toolNames[reader] : majors[reader].name;
}
