import { isTool, type ToolId } from '../../../core/drivers/code/snippets';
import { majors, type DriverId } from '../../../core/drivers/roster';
import { versionOf } from './versionOf';

/** What the version does not tell. */
const beside: Readonly<Partial<Record<DriverId, string>>> = {
  c1: ', which Debian 12 has,',
  java: ', without an AWS SDK beside it,',
  'java-sdk': ', with AWS SDK 1 or 2 beside it,',
};

/** What is shown of a driver, or of a tool that has code alone. */
export function readerLead(reader: DriverId | ToolId): string {
  if (isTool(reader)) {
    return 'Code to copy, for the connection string on the left and the credentials of the page.';
  }
  const version = versionOf(majors[reader].from);
  const read = version.startsWith('of ') ? `its source ${version}` : version;
  return `How ${read}${beside[reader] ?? ''} reads it. Drivers do not all read one string alike.`;
}
