/** Where a driver sent no name by SNI. */
export const noServerNameInWords = 'none: a driver that connects to an IP address sends none';

export function resumedInWords(resumed: boolean): string {
  return resumed ? 'an earlier one, taken up again' : 'a new one';
}

/** What the list of signature algorithms holds. */
export const signaturesInWords =
  'Those that the listener knows as well, in the order that the driver prefers.';

/** What becomes of the listener's certificate. @param resumed in a session that is taken up again none is sent */
export function shownToDriverInWords(resumed: boolean): string {
  return resumed
    ? 'the listener’s own; not sent again in this session'
    : 'what the listener showed to the driver';
}

/** What is known of whether a driver trusts the certificate. @param wentOn whether it sent anything after the handshake */
export function wentOnInWords(wentOn: boolean): string {
  return wentOn
    ? 'The driver went on after the TLS handshake: it trusts this certificate, or does not check it.'
    : 'The driver has sent nothing since the TLS handshake. Some check the certificate only then, and hang up where they do not trust it.';
}
