import { percentDecodeOrKeep, percentEncode } from '../../bytes/percent';
import type { RequestToSign } from '../../sigv4/request';
import type { StsEndpoint } from './endpoint';

/** The version of STS's query API. */
export const stsVersion = '2011-06-15';

/** What a request may ask STS to do from here. */
export const stsActions = ['AssumeRole', 'AssumeRoleWithWebIdentity', 'GetCallerIdentity'] as const;

export type StsAction = (typeof stsActions)[number];

export function isStsAction(text: string | undefined): text is StsAction {
  return (stsActions as readonly (string | undefined)[]).includes(text);
}

/** `name=value` pairs, percent-encoded by RFC 3986, in the order given; absent values are left out. */
export function encodeForm(fields: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${percentEncode(value)}`]))
    .join('&');
}

/** The fields of a form body; where a name is there twice, the last one counts. A plus sign is a space. */
export function decodeForm(body: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const pair of body.split('&')) {
    const equals = pair.indexOf('=');
    if (pair === '') continue;
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    fields.set(percentDecodeOrKeep(name, true), percentDecodeOrKeep(value, true));
  }
  return fields;
}

/** A form as it is posted to an endpoint, ready to be signed. */
export function formRequest(body: string, { host }: StsEndpoint): RequestToSign {
  return {
    method: 'POST',
    path: '/',
    headers: {
      'content-length': `${body.length}`,
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      host,
    },
    body,
  };
}
