import { Secret } from '../../core/credentials/secret';
import {
  decodeHostReply,
  hostCredentialsPath,
  type HostRequest,
  type HostResolved,
  type HostSigned,
} from '../../core/hostSources/frames';
import type { HostPort } from '../../core/hostSources/port';
import { postJson } from './postJson';

/**
 * The credentials of the machine that serves the page, by HTTP.
 * @param page the address of the page; its session’s cookie goes with every request
 */
export function hostPort(page: string): HostPort {
  const address = new URL(hostCredentialsPath.slice(1), page);
  const ask = (request: HostRequest): Promise<string> => postJson(address, request, { silent: 'machine' });
  return {
    async resolve(order) {
      const { host, sessionToken } = decodeHostReply<HostResolved>(
        await ask({ type: 'resolve', order }),
        'resolved',
      );
      return { host, sessionToken: new Secret(sessionToken ?? '') };
    },
    async sign(asked) {
      return decodeHostReply<HostSigned>(await ask({ type: 'sign', ...asked }), 'signed').signing;
    },
  };
}
