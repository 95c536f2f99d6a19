import { Fault } from '../core/bytes/fault';
import { Secret } from '../core/credentials/secret';
import {
  decodeHostReply,
  hostCredentialsPath,
  type HostRequest,
  type HostResolved,
  type HostSigned,
} from '../core/hostLadder/frames';
import type { HostPort } from '../core/hostLadder/port';

/**
 * The credentials of the machine that serves the page, by HTTP.
 * @param page the address of the page, without a fragment
 * @param token what the server printed at start
 */
export function hostPort(page: string, token: string): HostPort {
  const address = new URL(hostCredentialsPath.slice(1), page);
  const ask = async (request: HostRequest): Promise<string> => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify(request),
        cache: 'no-store',
      });
      return await response.text();
    } catch {
      throw new Fault('proxy-missing', 'The machine that serves this page did not answer', {
        advice: 'See whether “npm start” still runs there',
      });
    }
  };
  return {
    async resolve(order) {
      const { ladder, sessionToken } = decodeHostReply<HostResolved>(
        await ask({ type: 'resolve', order }),
        'resolved',
      );
      return { ladder, sessionToken: new Secret(sessionToken ?? '') };
    },
    async sign(asked) {
      return decodeHostReply<HostSigned>(await ask({ type: 'sign', ...asked }), 'signed').signing;
    },
  };
}
