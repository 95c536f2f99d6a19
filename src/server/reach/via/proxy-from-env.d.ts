/** The package has no types of its own. */
declare module 'proxy-from-env' {
  /** @returns the proxy for that URL by the environment, empty where it is reached without one */
  export function getProxyForUrl(url: string): string;
}
