/** Why a login with MONGODB-AWS is not begun inside hello. @param sent what hello carries all the same */
export function speculativeInWords(sent: boolean): string {
  const begins = sent
    ? 'This hello carries one, so it begins a login with another mechanism.'
    : 'This hello carries none.';
  return `A client may put its first login message into hello, as speculativeAuthenticate, and save a round trip. The specification of the handshake names SCRAM, X.509 and OIDC for that, and no driver does it with MONGODB-AWS: it waits for the reply, then begins. ${begins} If one were sent, a server could take it up; if it failed, the reply would not say so.`;
}
