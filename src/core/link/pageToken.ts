const name = 'token';

/** The address of the page that brings it the token; a browser sends a fragment to no server. */
export function pageAddress(url: string, token: string | null): string {
  return token === null ? url : `${url}#${name}=${token}`;
}

export interface TokenInAddress {
  readonly token: string;
  /** What else the fragment names, with its hash sign: `#token=…#listen` leads to `#listen`. Empty: nothing. */
  readonly place: string;
}

/** @returns what a fragment brings, with or without its hash sign; null where there is no token in it */
export function tokenIn(fragment: string): TokenInAddress | null {
  const [, token, place = ''] = /^#?token=([\w-]+)(#.*)?$/.exec(fragment) ?? [];
  return token === undefined ? null : { token, place };
}

/** The token that a person copied from the terminal: alone, or in the whole address. */
export function tokenInPaste(text: string): string {
  const trimmed = text.trim();
  const hash = trimmed.indexOf('#');
  return (hash === -1 ? null : tokenIn(trimmed.slice(hash))?.token) ?? trimmed;
}
