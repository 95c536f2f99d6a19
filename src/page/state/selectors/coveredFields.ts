import type { Field } from '../../../core/bytes/field';
import { meet } from '../../../core/bytes/findBytes';
import type { Place } from '../../../core/provenance/place';
import { tokenHeader } from '../../../core/sigv4/canonicalRequest';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { ByteBlock } from './bytes';
import { echoedFields, echoMaskOf } from '../../../core/trace/echo';

/**
 * The fields whose bytes nobody is shown who has not asked for them: derived keys, and the session token, also where a
 * server says it back.
 */
export function coveredFields(
  blocks: readonly ByteBlock[],
  places: readonly Place[],
  log: readonly HandshakeEvent[],
): ReadonlySet<Field> {
  const mask = echoMaskOf(log);
  return new Set(
    blocks.flatMap(({ kind, annotated, medium }) => [
      ...annotated.fields.filter(
        (field) =>
          kind === 'key' ||
          carriesToken(field) ||
          places.some(
            (place) => place.value === 'sessionToken' && place.medium.id === medium && meet(place, field),
          ),
      ),
      ...(kind === 'received' || kind === 'edited' ? echoedFields(annotated, mask) : []),
    ]),
  );
}

/** In a message, or in the line of a request. */
function carriesToken({ value, path, part }: Field): boolean {
  return value === 'sessionToken' || (path[0] === tokenHeader && (part === 'text' || part === 'value'));
}
