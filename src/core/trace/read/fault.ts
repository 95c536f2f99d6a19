import { isFaultCode } from '../../fault/codes';
import type { FaultCode, FaultData, FaultFacts, Where } from '../../fault/facts';
import { legs } from '../../fault/leg';
import { casedFaults, type CasedCode, type CaseTable } from './casedFaults';
import {
  invalid,
  list,
  number,
  object,
  objectIn,
  oneOf,
  optional,
  text,
  variants,
  yes,
  type Decoder,
  type Fields,
} from './decoder';

/** So many faults may stand inside each other; the product itself makes two. */
const deepest = 8;

/** @throws Fault `trace-invalid` unless code and facts are whole: there are words for whatever comes through */
export const fault: Decoder<FaultData> = (value, at) => {
  const { code } = objectIn(value, at);
  if (!isFaultCode(code)) throw invalid(code, `${at}/code`, 'one-of', faultCodeNames);
  if (at.split('/').filter((name) => name === 'last' || name === 'fault').length > deepest)
    throw invalid(value, at, 'shallow');
  return { code, ...where(value, at), ...(decoders[code](value, at) as object) } as FaultData;
};

export const refusal: Decoder<FaultData<'server-refused'>> = (value, at) => {
  const { code } = objectIn(value, at);
  oneOf(['server-refused'])(code, `${at}/code`);
  return fault(value, at) as FaultData<'server-refused'>;
};

export const leg = oneOf(legs);

export const where = object<Where>({
  offset: optional(number),
  leg: optional(leg),
  host: optional(text),
  ms: optional(number),
  protocol: optional(oneOf(['tls', 'http'])),
  via: optional(text),
});

export const faultCode: Decoder<FaultCode> = (value, at) => {
  if (!isFaultCode(value)) throw invalid(value, at, 'one-of', faultCodeNames);
  return value;
};

const inner: Decoder<FaultData> = (value, at) => fault(value, at);

const withFault: CaseTable<'no-host-left' | 'option-invalid'> = {
  'no-host-left': { none: {}, sandbox: {}, 'all-failed': { count: number, last: inner } },
  'option-invalid': {
    'file-unreadable': { option: text, path: text, system: text },
    'file-unwritable': { option: text, path: text, system: text },
    credentials: { option: text },
    target: { option: text, fault: inner },
    users: { wrong: text },
    'command-line': { told: text },
  },
};

/** The codes that are one case, which may have no fact at all. */
const plainFaults: { readonly [C in Exclude<FaultCode, CasedCode>]: Fields<FaultFacts[C]> } = {
  'utf8-invalid': {},
  'frame-too-large': { told: number, limit: number, beforeLogin: optional(yes) },
  'section-unsupported': { kind: number },
  'checksum-unsupported': {},
  'command-invalid': {},
  'wire-version-too-new': { found: number, most: number },
  'field-missing': { name: text },
  'nonce-length': { whose: oneOf(['client', 'server']), found: number, wanted: number },
  'nonce-prefix': { index: number },
  'host-empty': {},
  'host-too-long': { found: number, limit: number },
  'host-empty-label': {},
  'server-refused': {
    serverCode: optional(number),
    serverCodeName: optional(text),
    serverMessage: text,
  },
  'credentials-incomplete': { missing: list(oneOf(['accessKeyId', 'secretAccessKey', 'sessionToken'])) },
  'credentials-swapped': {},
  'sts-input-invalid': { field: text },
  'target-invalid': { found: number, limit: number },
  'credentials-in-target': {},
  'tls-timeout': {},
  'tls-alert-80': {},
  'via-silent': {},
  'page-incomplete': {},
  unexpected: { kind: text },
  quoted: { was: faultCode, says: text, next: optional(text) },
};

const decoders: Readonly<Record<FaultCode, Decoder<unknown>>> = {
  ...decodersOf({ ...casedFaults, ...withFault }, (cases) => variants<never, 'problem'>('problem', cases)),
  ...decodersOf(plainFaults, object),
};

const faultCodeNames = Object.keys(decoders);

function decodersOf<Code extends string, Row>(
  table: Readonly<Record<Code, Row>>,
  decoderOf: (row: never) => Decoder<unknown>,
): Readonly<Record<Code, Decoder<unknown>>> {
  const made = Object.entries<Row>(table).map(([code, row]) => [code, decoderOf(row as never)]);
  return Object.fromEntries(made) as Readonly<Record<Code, Decoder<unknown>>>;
}
