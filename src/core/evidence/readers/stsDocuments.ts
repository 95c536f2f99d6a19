import { isJsonObject } from '../../bytes/jsonObject';
import { finiteNumber, type Document } from '../../bson/document';
import type { PieceFacts } from '../piece';
import type { Scan } from '../scan';
import { clockIn } from '../../sts/clockIn';

/** STS's error as JSON, or as an AWS SDK prints one of its errors; null for others. */
export function stsErrorIn(document: Document, scan: Scan): PieceFacts['sts-error'] | null {
  return recordedError(document, scan) ?? answeredError(document, scan);
}

/** As CloudTrail records a call that was refused. */
function recordedError(document: Document, { mask }: Scan): PieceFacts['sts-error'] | null {
  const [source, code] = [textOf(document.eventSource), textOf(document.errorCode)];
  if (source !== 'sts.amazonaws.com' || code === undefined) return null;
  const [message, operation] = [textOf(document.errorMessage), textOf(document.eventName)];
  return {
    written: 'json',
    code: mask(code).slice(0, 64),
    ...(message === undefined ? {} : { message: mask(message) }),
    ...(operation === undefined ? {} : { operation: mask(operation).slice(0, 64) }),
  };
}

function answeredError(document: Document, { mask }: Scan): PieceFacts['sts-error'] | null {
  const inner: Document = isJsonObject(document.Error) ? document.Error : document;
  const metadata = [document.$metadata, document.ResponseMetadata].find(isJsonObject) ?? {};
  const code = textOf(inner.Code, '$fault' in document ? document.name : undefined);
  if (
    code === undefined ||
    (inner === document && !('$metadata' in document) && !('Type' in document) && !('Message' in document))
  )
    return null;
  const message = textOf(inner.Message, inner.message);
  const status = finiteNumber(metadata.httpStatusCode ?? metadata.HTTPStatusCode);
  const requestId = textOf(document.RequestId, metadata.requestId, metadata.RequestId);
  const clock = clockIn(message ?? '');
  return {
    written: 'json',
    code: code.slice(0, 64),
    ...(message === undefined ? {} : { message: mask(message) }),
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId: requestId.slice(0, 64) }),
    ...(clock ? { clock } : {}),
  };
}

/** The answer of `aws sts get-caller-identity`, or STS's own in JSON; null for others. */
export function stsIdentityIn(document: Document): PieceFacts['sts-identity'] | null {
  const inner: Document = document.GetCallerIdentityResponse?.GetCallerIdentityResult ?? document;
  const arn = textOf(inner.Arn);
  const [account, userId] = [textOf(inner.Account), textOf(inner.UserId)];
  if (arn?.startsWith('arn:') !== true || (account === undefined && userId === undefined)) return null;
  return {
    written: 'json',
    arn,
    ...(account === undefined ? {} : { account: account.slice(0, 32) }),
    ...(userId === undefined ? {} : { userId: userId.slice(0, 128) }),
  };
}

function textOf(...values: readonly unknown[]): string | undefined {
  const found = values.find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found.slice(0, 2048) : undefined;
}
