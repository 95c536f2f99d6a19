import type { LensDriver } from '../../../core/drivers/uri/driver';
import { lensDrivers } from '../../../core/drivers/uri/drivers';
import { isTool, type Reader, type ToolId } from '../../state/drivers/store';

const toolNames: Readonly<Record<ToolId, string>> = {
  php: 'PHP',
  mongosh: 'mongosh',
  compass: 'Compass',
  shell: 'Shell exports',
  kubernetes: 'Kubernetes',
};

export function nameOf(reader: Reader): string {
  return isTool(reader) ? toolNames[reader] : lensDrivers[reader].name;
}

/** @returns null for what the lens does not know: there is code for it alone */
export function driverOf(reader: Reader): LensDriver | null {
  return isTool(reader) ? null : lensDrivers[reader];
}
