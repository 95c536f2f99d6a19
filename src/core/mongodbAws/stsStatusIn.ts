/**
 * The HTTP status of STS's answer, where a server passes it on in its message: Atlas, then Percona, then MongoDB's own log.
 * @returns null where the message tells of none
 */
export function stsStatusIn(message: string): number | null {
  const [, status] =
    /\bsts call\b.*\bresponse (\d{3})\b/i.exec(message) ??
    /\bHTTP status code\b.*?: (\d{3})\b/i.exec(message) ??
    [];
  return status === undefined ? null : Number(status);
}
