import type { Document } from '../../bson/document';

/** Server errors by name, with the codes of MongoDB's error_codes.yml. */
const codes = {
  BadValue: 2,
  HostUnreachable: 6,
  UserNotFound: 11,
  Unauthorized: 13,
  ProtocolError: 17,
  AuthenticationFailed: 18,
  CommandNotFound: 59,
  NetworkTimeout: 89,
  MechanismUnavailable: 334,
  AtlasError: 8000,
  IDLFailedToParse: 40415,
} as const;

export type ServerErrorName = keyof typeof codes;

/** The reply to a command that failed, as servers write it. */
export function errorReply(codeName: ServerErrorName, errmsg: string): Document {
  return { ok: 0, errmsg, code: codes[codeName], codeName };
}
