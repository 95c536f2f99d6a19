import type { Span } from '../../bytes/span';
import type { UriLayout } from './layout';

/** Of user information whose `@` is missing all that stands behind a colon and is no port; null where nothing does. */
export function passwordWithoutAt({
  password,
  hosts,
  database,
}: UriLayout): Pick<Span, 'start' | 'end'> | null {
  const [before] = /^(?:(?:\[[^\]]*\]|[^:,[]*)(?::\d{0,5})?(?:,|$))*(?:\[[^\]]*\]|[^:,[]*)/.exec(
    hosts.raw,
  ) ?? [''];
  return password !== null || before.length === hosts.raw.length
    ? null
    : { start: hosts.span.start + before.length + 1, end: (database ?? hosts).span.end };
}
