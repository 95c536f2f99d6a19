/** Why a login with MONGODB-AWS is not begun inside hello. @param sent what hello carries all the same */
export function speculativeInWords(sent: boolean): string {
  const begins = sent
    ? 'This hello carries one, so it begins a login with another mechanism.'
    : 'None is sent here.';
  return `With SCRAM, X.509 and OIDC a client may put its first login message into hello and save a round trip; the specification of the handshake names only these. ${begins} No driver does it with MONGODB-AWS: its first message waits for the reply. A server that got one early would not have to refuse it, and if it did, nobody would be told.`;
}
