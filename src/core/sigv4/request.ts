/** An HTTP request as Signature Version 4 sees it. Header names are lower-case. */
export interface RequestToSign {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where and when a signature is valid. */
export interface SigningScope {
  readonly region: string;
  readonly service: string;
  /** `YYYYMMDDTHHMMSSZ`, UTC. */
  readonly amzDate: string;
}
