import { percentDecodeOrKeep } from '../../bytes/percent';
import { mechanismPropertiesOption } from '../../connectionString/shape';
import { secretAccessKeyLength } from '../../credentials/looks';
import { optionsNamed, type UriLayout } from '../../drivers/uri/layout';
import type { At } from '../finding';
import type { Said } from '../rule';

/** A secret or a token whose escapes were escaped: every driver reads it with percent signs in it. */
export function encodedTwice(layout: UriLayout, at: At): readonly Said<'uri-encoded-twice'>[] {
  const token = optionsNamed(layout, mechanismPropertiesOption).at(-1)?.value;
  return [
    ...(layout.password ? said(layout.password, 'password', isSecret, at) : []),
    ...(token ? said(token, 'token', isToken, at) : []),
  ];
}

function said(
  { raw, span }: { readonly raw: string; readonly span: { readonly start: number } },
  part: 'password' | 'token',
  isRight: (text: string) => boolean,
  at: At,
): readonly Said<'uri-encoded-twice'>[] {
  const offset = raw.search(/%25[0-9A-Fa-f]{2}/);
  if (offset < 0) return [];
  const whole = percentDecodeOrKeep(percentDecodeOrKeep(raw, false), false);
  return [
    {
      code: 'uri-encoded-twice',
      level: isRight(whole) ? 'certain' : 'likely',
      about: part === 'password' ? 'secret' : 'token',
      at: { ...at, character: span.start + offset + 1 },
      facts: { part },
    },
  ];
}

function isSecret(text: string): boolean {
  return text.length === secretAccessKeyLength && /^[A-Za-z0-9+/]*$/.test(text);
}

function isToken(text: string): boolean {
  return /^AWS_SESSION_TOKEN:[A-Za-z0-9+/=]+$/.test(text);
}
