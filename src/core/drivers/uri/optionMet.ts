import { percentDecodeOrKeep } from '../../bytes/percent';
import { isNamed } from '../../connectionString/shape';
import { isNoUtf8, strayPercentIn } from './decode';
import type { UriReader } from './conduct';
import { spanIn, type UriLayout, type OptionPart } from './layout';
import { wrongValueOf } from './options';
import type { OptionsAs } from './optionsAs';
import { lost, met, nothing, together, type Met } from './stumble';

/** What a driver makes of the options one by one: repeated, empty, unknown, contradicting, or of a wrong value. */
export function optionsMet(driver: UriReader, layout: UriLayout, { written, all }: OptionsAs): Met {
  return together([
    emptyPairs(driver, layout),
    ...written.map((option) => bareEquals(driver, option)),
    ...written.map((option) => noEquals(driver, option)),
    ...written.map((option) => strayPercent(driver, option)),
    repeats(driver, all),
    ...all.map((option) => emptyValue(driver, option)),
    ...all.map((option) => unknownOption(driver, option)),
    tlsConflict(driver, all),
    ...all.map((option) => wrongValue(driver, option)),
  ]);
}

function emptyPairs({ emptyPair, trailingPair = emptyPair }: UriReader, { query }: UriLayout): Met {
  if (!query || query.raw === '') return nothing;
  const at = query.raw.startsWith('&') ? 0 : query.raw.search(/&(?=&|$)/);
  const conduct = at === query.raw.length - 1 ? trailingPair : emptyPair;
  return at < 0 ? nothing : met(conduct, { code: 'empty-pair' }, spanIn(query, at));
}

function bareEquals({ bareEquals: conduct }: UriReader, { name, value }: OptionPart): Met {
  if (conduct === 'kept') return nothing;
  const at = value.raw.indexOf('=');
  if (conduct === 'cuts') {
    return at < 0 ? nothing : lost({ code: 'value-cut-at-equals' }, spanIn(value, at));
  }
  if (at >= 0) return met(conduct, { code: 'bare-equals' }, spanIn(value, at));
  const hasEquals = value.span.start > name.span.end;
  return hasEquals ? nothing : met(conduct, { code: 'option-without-value' }, name.span);
}

function noEquals({ noEquals: conduct }: UriReader, { name, value }: OptionPart): Met {
  if (!conduct || value.span.start > name.span.end) return nothing;
  return met(conduct, { code: 'option-without-value' }, name.span);
}

function strayPercent(driver: UriReader, { value }: OptionPart): Met {
  const at = strayPercentIn(value.raw);
  if (at < 0 || isNoUtf8(value.raw)) return nothing;
  return met(driver.strayPercentInValue, { code: 'stray-percent-in-value' }, spanIn(value, at));
}

/** Lists repeat by design. */
const listOption = 'readPreferenceTags';

function repeats(driver: UriReader, all: readonly OptionPart[]): Met {
  const first = new Map<string, OptionPart>();
  return together(
    all.flatMap((option): readonly Met[] => {
      const key = option.name.raw.toLowerCase();
      const earlier = first.get(key);
      if (!earlier) first.set(key, option);
      if (!earlier || isNamed(key, listOption)) return [];
      const conduct = driver.repeatedOption(option.name.raw);
      if (typeof conduct !== 'string') {
        return [met(conduct, { code: 'repeated-option' }, option.name.span)];
      }
      if (earlier.value.raw === option.value.raw) return [];
      return conduct === 'first'
        ? [lost({ code: 'first-option' }, option.name.span)]
        : [lost({ code: 'last-option' }, earlier.name.span)];
    }),
  );
}

function emptyValue(driver: UriReader, { name, value }: OptionPart): Met {
  if (value.raw !== '' || isNamed(name.raw, 'authSource')) return nothing;
  return met(driver.emptyOption(name.raw), { code: 'option-without-value' }, name.span);
}

function unknownOption(driver: UriReader, { name }: OptionPart): Met {
  const written = percentDecodeOrKeep(name.raw, false);
  if (driver.options.has(written.toLowerCase())) return nothing;
  return met(driver.unknownOption(written), { code: 'unknown-option' }, name.span);
}

function tlsConflict({ tlsConflict: conduct }: UriReader, all: readonly OptionPart[]): Met {
  const values = all.filter(({ name }) => isNamed(name.raw, 'tls') || isNamed(name.raw, 'ssl'));
  const [one] = values;
  const other = values.find(({ value }) => value.raw !== one?.value.raw);
  return other ? met(conduct, { code: 'tls-conflict' }, other.value.span) : nothing;
}

function wrongValue(driver: UriReader, { name, value }: OptionPart): Met {
  if (value.raw === '') return nothing;
  const read = percentDecodeOrKeep(value.raw, driver.plusIsSpace.token);
  const wrong = wrongValueOf(percentDecodeOrKeep(name.raw, false), read, driver);
  if (!wrong) return nothing;
  return met(driver.wrongValue(wrong.name, wrong.wanted), { code: 'wrong-value', ...wrong }, value.span, {
    code: 'value-left-out',
    name: wrong.name,
  });
}
