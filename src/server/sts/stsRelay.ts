import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Fault, faultData, toFault } from '../../core/fault/fault';
import type { FaultCode, RequestRefusal } from '../../core/fault/facts';
import type { LinkEvent } from '../../core/link/facts';
import type { StsHttpRequest } from '../../core/sts/actions/exchange';
import { decodeStsRequest, stsLimits, type StsFacts, type StsFrame } from '../../core/sts/actions/frames';
import type { VisitorLimit } from '../limits/visitorLimit';
import type { ReachConfig } from '../reach/reachConfig';
import { readBody } from '../http/readBody';
import { retryAfter } from '../http/retryAfter';
import { sendJson } from '../http/sendJson';
import { reachPorts, type Reach } from '../reach/reachPorts';
import { isOwnOrigin, isServedHost, type Served } from '../http/servedHosts';
import { askSts, endpointName, type StsOverride } from './askSts';
import { judgeOutgoingSts } from './judgeStsRequest';

export interface StsRelayOptions extends Reach {
  readonly config: ReachConfig;
  readonly served: () => Served;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  /** Where every request goes in place of AWS's endpoints. */
  readonly override: StsOverride | null;
  /** What a visitor may in a minute; null: whatever they like. */
  readonly perMinute: VisitorLimit | null;
  /** Whose request it is, as limits count. */
  readonly visitorOf: (request: IncomingMessage) => string;
  /** The longest that the body of a request may take to come, milliseconds. */
  readonly bodyMs?: number;
  /** Told codes and times, never what was asked. */
  readonly log: (line: StsLine) => void;
}

export interface StsLine {
  readonly event: 'sts';
  /** What STS answered with, or why it was not asked or not heard. */
  readonly status: number | FaultCode;
  readonly ms: number;
}

/** Requests under way to STS at once; further ones are refused. */
const maxAtOnce = 8;
/** Requests whose body is still on its way, at once. */
const maxComing = 64;

/**
 * Passes requests for STS on, for the page that this server serves and nobody else. The page signs them; what passes
 * through is a signature, or a web identity token, and what comes back are credentials for the page alone.
 * @throws Fault `tls-certificate` when the configured CA text cannot be used
 */
export function stsRelay(options: StsRelayOptions): RequestListener {
  const { config, served, steady, override, perMinute, visitorOf, bodyMs, log } = options;
  const ports = reachPorts(config, steady, options);
  const endpoint = override ? endpointName(override) : null;
  const places = { coming: 0, underWay: 0 };

  const receive = async (request: IncomingMessage): Promise<StsHttpRequest> => {
    takePlace(places, 'coming', maxComing);
    try {
      return decodeStsRequest(await readBody(request, stsLimits.request, 'sts-request', bodyMs));
    } finally {
      places.coming -= 1;
    }
  };

  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const stop = new AbortController();
    response.once('close', () => stop.abort());
    const since = steady();
    try {
      const full = await perMinute?.take(visitorOf(request));
      if (full) throw full;
      const asked = await receive(request);
      judgeOutgoingSts(asked, endpoint);
      // Counted only now, so that bodies that are slow to come hold nobody up.
      takePlace(places, 'underWay', maxAtOnce);
      const legs: LinkEvent[] = [];
      const reply = await askSts(asked, override, ports, (event) => legs.push(event), stop.signal).finally(
        () => (places.underWay -= 1),
      );
      log({ event: 'sts', status: reply.status, ms: steady() - since });
      answer(response, 200, { type: 'reply', reply, legs });
    } catch (thrown) {
      const fault = toFault(thrown);
      log({ event: 'sts', status: fault.code, ms: steady() - since });
      if (!response.destroyed)
        for (const [name, value] of Object.entries(retryAfter(fault))) response.setHeader(name, value);
      answer(response, statusOf(fault), { type: 'failed', fault: faultData(fault) });
    }
  };

  return (request, response) => {
    if (!isServedHost(request.headers.host, served())) return answer(response, 421, refusal('other-name'));
    if (request.method === 'GET') return answer(response, 200, { endpoint });
    if (request.method !== 'POST') return answer(response, 405, refusal('method'));
    // A page of another origin can post a form here; it can set neither this origin nor this type.
    const own = isOwnOrigin(request.headers.origin, request.headers.host, served());
    if (!own || request.headers['content-type'] !== 'application/json') {
      return answer(response, 403, refusal('other-page'));
    }
    return void pass(request, response);
  };
}

type Places = { coming: number; underWay: number };

/** @throws Fault `link-busy` where all are taken */
function takePlace(places: Places, kind: keyof Places, most: number): void {
  if (places[kind] >= most) throw new Fault('link-busy', { problem: 'sts' });
  places[kind] += 1;
}

function refusal(why: RequestRefusal): StsFrame {
  return { type: 'failed', fault: { code: 'link-refused', problem: 'address', why } };
}

function statusOf({ code }: Fault): number {
  if (code === 'control-frame-invalid' || code === 'link-broken') return 400;
  if (code === 'link-idle') return 408;
  if (code === 'link-busy') return 503;
  if (code === 'limit-reached') return 429;
  if (code === 'sts-endpoint-refused' || code === 'command-refused' || code === 'target-refused') return 403;
  return code === 'message-too-large' ? 413 : 502;
}

function answer(response: ServerResponse, status: number, body: StsFrame | StsFacts): void {
  sendJson(response, status, body);
}
