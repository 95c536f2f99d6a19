import { isNamed } from '../../connectionString/shape';
import type { UriReader } from './conduct';
import { optionsIn, type UriLayout, type OptionPart, type Part } from './layout';

/** The options as a driver splits them, and which of several of one name counts. */
export interface OptionsAs {
  readonly written: readonly OptionPart[];
  /** With their values as the driver ends them. */
  readonly all: readonly OptionPart[];
  /** @returns the instance that counts */
  readonly counting: (name: string) => OptionPart | undefined;
}

export function optionsAs(driver: UriReader, layout: UriLayout): OptionsAs {
  const { query, options } = layout;
  const written = driver.semicolons && query?.raw.includes(';') ? optionsIn(query, /[&;]/g) : options;
  const all = written.map(({ name, value }) => ({ name, value: valueAs(driver, value) }));
  const takesFirst = driver.repeatedOption('') === 'first';
  return {
    written,
    all,
    counting: (wanted) => {
      const named = all.filter(({ name }) => isNamed(name.raw, wanted));
      return takesFirst ? named[0] : named.at(-1);
    },
  };
}

function valueAs({ bareEquals }: UriReader, value: Part): Part {
  const equals = bareEquals === 'cuts' ? value.raw.indexOf('=') : -1;
  if (equals < 0) return value;
  const { start, line, column } = value.span;
  return { raw: value.raw.slice(0, equals), span: { start, end: start + equals, line, column } };
}
