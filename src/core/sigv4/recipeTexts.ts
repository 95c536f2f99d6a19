import { base64Encode } from '../bytes/base64';
import { hexEncode } from '../bytes/hex';
import { urlSafe } from '../bytes/urlSafe';
import { utf8Encode } from '../bytes/utf8';
import { unreachable } from '../fault/fault';
import type { Hashing } from './hashing';
import type { DigestForm, Recipe, RecipeTexts } from './recipe';

/** The two texts that a recipe comes to. */
export function* textsOf(recipe: Recipe): Hashing<RecipeTexts> {
  const { lineEnd, headerEnd } = recipe;
  const head = [recipe.method, recipe.path, ...(recipe.query === null ? [] : [recipe.query])];
  const headers = recipe.headers.map(([name, value]) => `${name}${recipe.colon}${value}${headerEnd}`);
  const tail = [
    ...(recipe.listLine ? [recipe.signedHeaders.join(recipe.listSeparator)] : []),
    ...(recipe.payloadLine
      ? [recipe.payloadHash ?? (yield* written(recipe.body, recipe.payloadDigest))]
      : []),
  ];
  const canonicalRequest = [
    recipe.canonicalStart,
    ...head.map((line) => line + lineEnd),
    ...headers,
    lineEnd.repeat(recipe.blankLines),
    tail.join(lineEnd),
    recipe.canonicalEnd,
  ].join('');
  const stringToSign =
    [
      ...(recipe.algorithm === '' ? [] : [recipe.algorithm]),
      recipe.dateLine,
      recipe.scopeLine,
      yield* written(canonicalRequest, recipe.digest),
    ].join(recipe.stringLineEnd) + recipe.stringEnd;
  return { canonicalRequest, stringToSign };
}

function* written(text: string, form: DigestForm): Hashing<string> {
  if (form === 'not-hashed') return text;
  const hash = yield { data: utf8Encode(text) };
  const hex = hexEncode(hash);
  switch (form) {
    case 'hex':
      return hex;
    case 'upper-hex':
      return hex.toUpperCase();
    case 'base64':
      return base64Encode(hash);
    case 'base64-unpadded':
      return base64Encode(hash).replace(/=+$/, '');
    case 'base64-url':
      return urlSafe(base64Encode(hash));
    case 'base64-url-unpadded':
      return urlSafe(base64Encode(hash)).replace(/=+$/, '');
    case 'hex-hashed':
      return hexEncode(yield { data: utf8Encode(hex) });
    case 'bytes-hashed':
      return hexEncode(yield { data: hash });
    case 'hex-line-feed':
      return `${hex}\n`;
    case 'sha256sum':
      return `${hex}  -`;
    case 'openssl':
      return `SHA2-256(stdin)= ${hex}`;
    default:
      return unreachable(form);
  }
}
