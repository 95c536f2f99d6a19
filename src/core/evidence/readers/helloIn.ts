import { finiteNumber, type Document } from '../../bson/document';
import type { SeenHello } from '../../findings/seen';
import { serverKindOf } from '../../handshake/hello';

/** A reply to hello; null for anything without a wire version. */
export function helloIn(document: Document): SeenHello | null {
  const maxWireVersion = finiteNumber(document.maxWireVersion);
  if (maxWireVersion === undefined) return null;
  const minWireVersion = finiteNumber(document.minWireVersion);
  const localTime =
    document.localTime instanceof Date ? finiteNumber(document.localTime.getTime()) : undefined;
  const seconds = secondsOf(document.$clusterTime?.clusterTime);
  const { setName, me } = document as Readonly<Record<string, unknown>>;
  return {
    maxWireVersion,
    kind: serverKindOf(document),
    ...(minWireVersion === undefined ? {} : { minWireVersion }),
    ...(localTime === undefined ? {} : { localTime }),
    ...(seconds === undefined ? {} : { clusterTime: seconds * 1000 }),
    ...(typeof setName === 'string' ? { setName } : {}),
    ...(typeof me === 'string' ? { me } : {}),
  };
}

/** A timestamp as extended JSON and shells have it: `t` in seconds, alone or in the upper half of 64 bits. */
function secondsOf(time: unknown): number | undefined {
  if (typeof time === 'object' && time !== null && 't' in time) return finiteNumber(time.t);
  return undefined;
}
