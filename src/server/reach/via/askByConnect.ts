import { request as httpRequest, type IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { Fault } from '../../../core/fault/fault';
import { hostAndPortText } from '../../../core/link/hostText';
import type { HostAndPort } from '../../../core/link/facts';
import { errorCode } from '../networkErrors';
import type { ForwardProxy } from './forwardProxy';

/**
 * HTTP's CONNECT (RFC 9110, section 9.3.6), by Node's own client: it bounds the headers of the answer.
 * @throws Fault `via-credentials`, `via-refused` or `via-invalid`
 */
export function askByConnect(
  socket: Socket,
  { credentials }: ForwardProxy,
  target: HostAndPort,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const path = hostAndPortText(target);
    const basic =
      credentials &&
      Buffer.from(`${credentials.username.reveal()}:${credentials.password.reveal()}`).toString('base64');
    const request = httpRequest({
      createConnection: () => socket,
      method: 'CONNECT',
      path,
      headers: {
        host: path,
        connection: 'keep-alive',
        'proxy-connection': 'keep-alive',
        ...(basic === undefined ? {} : { 'proxy-authorization': `Basic ${basic}` }),
      },
    });
    request.once('error', (cause) => reject(brokenBy(cause)));
    request.once('connect', (answer: IncomingMessage, _socket: unknown, rest: Buffer) => {
      const { statusCode: status = 0 } = answer;
      // Protocols are switched for nobody who did not ask for it.
      if (status < 200) return reject(new Fault('via-invalid', { problem: 'not-http' }));
      if (status > 299) return reject(refusalIn(answer, credentials !== undefined, target));
      // What came behind the answer is the target's.
      if (rest.length > 0) socket.unshift(rest);
      return resolve(socket);
    });
    request.end();
  });
}

function brokenBy(cause: unknown): Fault {
  const code = errorCode(cause);
  if (code === 'HPE_HEADER_OVERFLOW') return new Fault('via-invalid', { problem: 'too-long' });
  return new Fault('via-invalid', { problem: code.startsWith('HPE_') ? 'not-http' : 'closed' });
}

function refusalIn(
  { statusCode: status = 0, headers }: IncomingMessage,
  known: boolean,
  { host }: HostAndPort,
): Fault {
  if (status === 407) return wanted(headers['proxy-authenticate'] ?? '', known);
  const asked = isIP(host) === 0 ? 'name' : 'address';
  return new Fault('via-refused', { problem: problemOf(status, headers), by: 'http', status, asked });
}

function problemOf(
  status: number,
  headers: IncomingMessage['headers'],
): Fault<'via-refused'>['facts']['problem'] {
  // Squid's own header, and that of RFC 9209.
  const told = `${String(headers['x-squid-error'])} ${String(headers['proxy-status'])}`;
  if (/\bERR_DNS_FAIL\b|\berror=dns_error\b/.test(told)) return 'unresolved';
  if ([403, 405, 451].includes(status)) return 'forbidden';
  return [502, 503, 504].includes(status) ? 'unreachable' : 'other';
}

/** By these names a proxy says how one signs in to it; any other is not told. */
const schemes = ['Basic', 'Digest', 'NTLM', 'Negotiate', 'Kerberos', 'Bearer'] as const;

/** @param challenges of all headers, separated by commas */
function wanted(challenges: string, known: boolean): Fault {
  const asks = schemes.filter((scheme) =>
    new RegExp(`(?:^|,)\\s*${scheme}(?:\\s|,|$)`, 'i').test(challenges),
  );
  if (asks.length > 0 && !asks.includes('Basic'))
    return new Fault('via-credentials', { problem: 'scheme', asks });
  return new Fault('via-credentials', { problem: known ? 'refused' : 'wanted' });
}
