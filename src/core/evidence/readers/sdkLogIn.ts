import { isJsonObject } from '../../bytes/jsonObject';
import { finiteNumber, type Document } from '../../bson/document';
import type { PieceFacts } from '../piece';

/** What the logger of the AWS SDK for JavaScript prints of a command; null for others. */
export function sdkLogIn(document: Document): PieceFacts['sdk-log'] | null {
  const { clientName, commandName, output, metadata } = document as Readonly<Record<string, unknown>>;
  if (typeof clientName !== 'string' || typeof commandName !== 'string') return null;
  const about = isJsonObject(metadata) ? metadata : {};
  const user =
    isJsonObject(output) && isJsonObject(output.AssumedRoleUser) ? output.AssumedRoleUser.Arn : undefined;
  const arn = user ?? (isJsonObject(output) ? output.Arn : undefined);
  const status = finiteNumber(about.httpStatusCode);
  return {
    command: commandName.replace(/Command$/, '').slice(0, 64),
    ...(status === undefined ? {} : { status }),
    ...(typeof about.requestId === 'string' ? { requestId: about.requestId.slice(0, 64) } : {}),
    ...(typeof arn === 'string' && arn.startsWith('arn:') ? { arn } : {}),
  };
}
