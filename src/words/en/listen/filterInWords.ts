import { listed } from '../listed';

/** What a term of a filter wants, by its field. */
const wanted = {
  driver: 'a part of a driver’s name or version',
  app: 'a part of an application’s name',
  key: 'a part of a key ID',
  told: 'a part of what the server said',
  code: 'a number',
} as const;

/** What cannot be understood of a filter. */
interface NotUnderstood {
  readonly term: string;
  readonly why: {
    readonly code: 'unknown-field' | 'no-value' | 'unknown-value';
    readonly field: string;
  };
}

/** @param fields that there are @param values that a field takes, where they are few */
export function leftOutInWords(
  { term, why }: NotUnderstood,
  fields: readonly string[],
  values: Readonly<Record<string, readonly string[]>>,
): string {
  const { code, field } = why;
  if (code === 'unknown-field') {
    const known = listed(fields.map((one) => `${one}:`));
    return `Left out: ${term}. There is no ${field}:, only ${known}. Put in quotes, it is looked for as it stands.`;
  }
  const few = values[field];
  const wants = few ? `one of ${few.join(', ')}` : (wanted[field as keyof typeof wanted] ?? 'a word');
  return `Left out: ${term}. ${field}: wants ${wants}.`;
}

/** What a filter can say, each with what it finds. */
export function filterTerms(values: Readonly<Record<'is' | 'differs', readonly string[]>>) {
  return [
    { term: 'orders 7.9', finds: 'both words, in driver, application, key ID or code' },
    { term: '"two words"', finds: 'them as they stand' },
    { term: 'driver: app: key:', finds: 'a word in that alone' },
    { term: 'told:', finds: 'a word of what the server said' },
    { term: 'code:18 #12 10:15', finds: 'a code, a number in the list, a time in UTC' },
    { term: 'is:', finds: values.is.join(', ') },
    { term: 'differs:', finds: `${values.differs.join(', ')}: other than of the first that was let in` },
    { term: '-app:ci', finds: 'all but those' },
  ];
}
