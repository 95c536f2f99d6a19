import { percentDecodeOrKeep } from '../../bytes/percent';
import type { Span } from '../../bytes/span';
import { isNamed, mechanismPropertiesOption, optionHoldsSecret } from '../../connectionString/shape';
import type { OptionPart, UriLayout } from './layout';
import { passwordWithoutAt } from './passwordWithoutAt';

type Stretch = Pick<Span, 'start' | 'end'>;

/** Where secrets stand in a connection string, in UTF-16 units: password, session token, and what other options keep secret. */
export function secretsIn(layout: UriLayout): readonly Stretch[] {
  const { password, options } = layout;
  const withoutAt = passwordWithoutAt(layout);
  return [
    ...(password ? [password.span] : []),
    ...(withoutAt ? [withoutAt] : []),
    ...options.filter(({ name }) => optionHoldsSecret(percentDecodeOrKeep(name.raw, false))).map(secretIn),
  ];
}

/** The whole value; of mechanism properties what stands behind the name of the first, where it has one. */
function secretIn({ name, value }: OptionPart): Stretch {
  const { start, end } = value.span;
  if (!isNamed(percentDecodeOrKeep(name.raw, false), mechanismPropertiesOption)) return { start, end };
  const [named = ''] = /^\w+(?::|%3A)/i.exec(value.raw) ?? [];
  return { start: start + named.length, end };
}
