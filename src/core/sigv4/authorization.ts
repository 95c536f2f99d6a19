/** The five parts of `Credential=`, each empty where it is missing. */
export interface ScopedCredential {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
}

/** An Authorization header value taken apart, as far as it can be; absent parameters are absent. */
export interface Authorization {
  readonly algorithm: string;
  readonly credential?: string;
  readonly signedHeaders?: string;
  readonly signature?: string;
}

/** Never throws: what is not there is not in the result. */
export function readAuthorization(header: string): Authorization {
  const space = header.indexOf(' ');
  const algorithm = space < 0 ? header : header.slice(0, space);
  const parameters = new Map(
    (space < 0 ? '' : header.slice(space + 1)).split(',').map((parameter) => {
      const equals = parameter.indexOf('=');
      return equals < 0
        ? [parameter.trim(), undefined]
        : [parameter.slice(0, equals).trim(), parameter.slice(equals + 1)];
    }),
  );
  const credential = parameters.get('Credential');
  const signedHeaders = parameters.get('SignedHeaders');
  const signature = parameters.get('Signature');
  return {
    algorithm,
    ...(credential === undefined ? {} : { credential }),
    ...(signedHeaders === undefined ? {} : { signedHeaders }),
    ...(signature === undefined ? {} : { signature }),
  };
}

/** The first part of `Credential=`, whatever comes behind it; null where it is missing or empty. */
export function accessKeyIdIn(header: string): string | null {
  return readAuthorization(header).credential?.split('/')[0] || null;
}

/** @returns null unless there are exactly five parts between slashes */
export function splitCredential(credential: string): ScopedCredential | null {
  const parts = credential.split('/');
  const [accessKeyId, date, region, service, terminator] = parts;
  if (parts.length !== 5) return null;
  return {
    accessKeyId: accessKeyId ?? '',
    date: date ?? '',
    region: region ?? '',
    service: service ?? '',
    terminator: terminator ?? '',
  };
}

/** The credential scope: what stands behind the key in `Credential=`, and what the signing key is derived over. */
export function scopeOf({ date, region, service, terminator }: ScopedCredential): readonly string[] {
  return [date, region, service, terminator];
}
