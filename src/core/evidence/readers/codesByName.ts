/** Codes of servers by their names (MongoDB, `error_codes.yml`; Atlas's own is from its replies). */
export const codesByName: Readonly<Record<string, number>> = {
  BadValue: 2,
  UserNotFound: 11,
  Unauthorized: 13,
  ProtocolError: 17,
  AuthenticationFailed: 18,
  MechanismUnavailable: 334,
  AtlasError: 8000,
};
