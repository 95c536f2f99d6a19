import { isTool, type ToolId } from '../../../core/drivers/code/snippets';
import type { DriverId } from '../../../core/drivers/roster';
import { versionRead } from './versions';

/** What is shown of a driver, or of a tool that has code alone. */
export function readerLead(reader: DriverId | ToolId): string {
  return isTool(reader)
    ? 'Code to copy, for the connection string on the left and the credentials of the page.'
    : `How ${versionRead(reader)} reads it. Drivers do not all read one string alike.`;
}
