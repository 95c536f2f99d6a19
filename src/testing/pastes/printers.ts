import type { PasteFormat } from '../../core/paste/pasted';

/** Credentials to print. */
export interface Printed {
  readonly id: string;
  readonly secret: string;
  readonly token: string | undefined;
}

/** Writes credentials in one of the shapes in which people have them. */
export interface Printer {
  readonly name: string;
  readonly format: PasteFormat;
  readonly print: (set: Printed) => string;
  /** What a value may be in this shape, beside what AWS issues; absent where nothing else survives. */
  readonly permits?: (value: string) => boolean;
}

type Pair = readonly [name: string, value: string];

/** The values under their names; the token only if there is one. */
export function pairs(
  set: Printed,
  names: readonly [id: string, secret: string, token: string],
): readonly Pair[] {
  const [id, secret, token] = names;
  return [
    [id, set.id],
    [secret, set.secret],
    ...(set.token === undefined ? [] : [[token, set.token] as const]),
  ];
}

export const variables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;
export const settings = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'] as const;
export const members = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'] as const;

/** A line for each value. */
export function lines(
  names: readonly [string, string, string],
  line: (name: string, value: string) => string,
  end = '\n',
): (set: Printed) => string {
  return (set) =>
    pairs(set, names)
      .map(([name, value]) => line(name, value) + end)
      .join('');
}

export const oneLine = (value: string): boolean => !/[\r\n\u2028\u2029\u0085]/.test(value);
export const anything = (): boolean => true;
