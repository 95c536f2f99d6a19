import type { Document } from '../../bson/document';
import type { PieceFacts } from '../piece';

/** What the AWS CLI keeps of a login at the portal; null for others. */
export function portalTokenIn(document: Document): PieceFacts['portal-token'] | null {
  const { accessToken, startUrl, expiresAt, clientSecret } = document as Readonly<Record<string, unknown>>;
  if (typeof accessToken !== 'string' || (startUrl === undefined && clientSecret === undefined)) return null;
  const expiration =
    expiresAt instanceof Date
      ? expiresAt.getTime()
      : typeof expiresAt === 'string'
        ? Date.parse(expiresAt)
        : Number.NaN;
  return {
    ...(typeof startUrl === 'string' ? { startUrl: startUrl.slice(0, 256) } : {}),
    ...(Number.isNaN(expiration) ? {} : { expiration }),
  };
}
