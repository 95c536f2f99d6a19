const tokenName = 'host-credentials';

/** The address of the page that brings it the token; a fragment is not sent to any server. */
export function pageAddress(url: string, token: string | null): string {
  return token === null ? url : `${url}#${tokenName}=${token}`;
}

/** @returns the token that a fragment brings, or null */
export function tokenIn(fragment: string): string | null {
  return new RegExp(`^#?${tokenName}=([\\w-]+)$`).exec(fragment)?.[1] ?? null;
}
