import type { UriReader } from '../../../core/drivers/uri/driver';
import { uriReaders } from '../../../core/drivers/uri/drivers';
import { isTool, type Reader, type ToolId } from '../../state/drivers/store';

const toolNames: Readonly<Record<ToolId, string>> = {
  php: 'PHP',
  mongosh: 'mongosh',
  compass: 'Compass',
  shell: 'Shell exports',
  kubernetes: 'Kubernetes',
};

export function nameOf(reader: Reader): string {
  return isTool(reader) ? toolNames[reader] : uriReaders[reader].name;
}

/** @returns null where how it reads a string is not known: there is code for it alone */
export function driverOf(reader: Reader): UriReader | null {
  return isTool(reader) ? null : uriReaders[reader];
}
