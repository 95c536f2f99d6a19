import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { chainIds } from '../../core/drivers/chains';
import type { FaultCode } from '../../core/fault/facts';
import { faultData, toFault, type Fault } from '../../core/fault/fault';
import {
  decodeHostRequest,
  type HostFailed,
  type HostResolved,
  type HostSigned,
} from '../../core/hostSources/frames';
import { readBody } from '../http/readBody';
import type { Served } from '../http/servedHosts';
import { sendJson } from '../http/sendJson';
import { refusalOf } from './hostRefusal';
import { HeldCredentials, type HeldCredentialsPorts } from './heldCredentials';

export interface HostEndpointOptions extends HeldCredentialsPorts {
  /** The Host headers to answer to; asked at each request. */
  readonly served: () => Served;
  /** Whether a request comes from a browser that exchanged the token that was printed at start. */
  readonly admits: (request: IncomingMessage) => boolean;
  /** Told codes and times. */
  readonly log: (line: HostLine) => void;
}

export interface HostLine {
  readonly event: 'host-credentials';
  readonly what: HostResolved['type'] | HostSigned['type'] | FaultCode;
  readonly ms: number;
}

/** Bytes. */
const maxBody = 4 * 1024;

/** Lets the page see this machine’s sources of credentials and sign with what they give, for whoever was let in. */
export function hostEndpoint(options: HostEndpointOptions): RequestListener {
  const held = new HeldCredentials(options);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const since = options.steady();
    const told = (what: HostLine['what']): void =>
      options.log({ event: 'host-credentials', what, ms: options.steady() - since });
    try {
      const asked = decodeHostRequest(await readBody(request, maxBody, 'request'), chainIds);
      const reply = asked.type === 'resolve' ? await held.resolve(asked) : await held.sign(asked);
      told(reply.type);
      send(response, 200, reply);
    } catch (thrown) {
      const fault = toFault(thrown);
      told(fault.code);
      send(response, statusOf(fault.code), { type: 'failed', fault: faultData(fault) });
    }
  };

  return (request, response) => {
    const why = refusalOf(request, options.served(), options.admits);
    if (why !== null) {
      const fault = { code: 'link-refused', problem: 'machine', why } as const;
      return send(response, 403, { type: 'failed', fault });
    }
    return void answer(request, response);
  };
}

function statusOf(code: Fault['code']): number {
  if (code === 'link-busy') return 429;
  return code === 'message-too-large' ? 413 : 400;
}

function send(response: ServerResponse, status: number, body: HostResolved | HostSigned | HostFailed): void {
  sendJson(response, status, body);
}
