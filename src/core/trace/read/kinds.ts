import type { RequestRefusal } from '../../fault/facts';
import type { AddressKind, JsonKind, TraceExpected } from '../../fault/kinds';
import { named } from './decoder';

/* What facts of faults are told apart by. */

export const addressKind = named<AddressKind>({
  'not-plain': true,
  metadata: true,
  unspecified: true,
  broadcast: true,
  multicast: true,
  linkLocal: true,
  loopback: true,
  carrierGradeNat: true,
  private: true,
  uniqueLocal: true,
  deprecatedSiteLocal: true,
  ipv4Mapped: true,
  rfc6145: true,
  rfc6052: true,
  '6to4': true,
  teredo: true,
  isatap: true,
  reserved: true,
  outside: true,
});

export const requestRefusal = named<RequestRefusal>({
  'other-name': true,
  method: true,
  'not-json': true,
  'other-page': true,
  token: true,
});

export const jsonKind = named<JsonKind>({
  text: true,
  number: true,
  boolean: true,
  null: true,
  list: true,
  object: true,
  nothing: true,
});

export const expected = named<TraceExpected>({
  text: true,
  number: true,
  'whole-number': true,
  time: true,
  date: true,
  boolean: true,
  true: true,
  list: true,
  object: true,
  base64: true,
  'one-of': true,
  'started-first': true,
  'started-once': true,
  shallow: true,
});
