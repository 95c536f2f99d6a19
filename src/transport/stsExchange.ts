import { Fault } from '../core/bytes/fault';
import type { LinkEvent } from '../core/link/facts';
import type { StsHttpReply, StsHttpRequest } from '../core/stsActions/exchange';
import { decodeStsFrame, type StsFacts } from '../core/stsActions/frames';
import { answerSts, type SandboxStsPorts } from '../core/stsActions/sandbox/answer';

interface Carried {
  readonly reply: StsHttpReply;
  readonly legs: readonly LinkEvent[];
}

/** Asks STS through the proxy that serves this page. @throws Fault */
export async function proxySts(address: string, request: StsHttpRequest): Promise<Carried> {
  let text: string;
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    text = await response.text();
  } catch (cause) {
    throw new Fault('proxy-missing', 'No proxy answers at this address', {
      advice: 'Serve the page with npm start to ask AWS; the sandbox in this page works without a proxy',
      cause,
    });
  }
  const { reply, legs } = decodeStsFrame(text);
  return { reply, legs };
}

/** What the proxy says of its way to STS; null where there is none. */
export async function proxyStsFacts(address: string): Promise<StsFacts | null> {
  try {
    const response = await fetch(address);
    const facts = response.ok ? ((await response.json()) as Partial<StsFacts>) : null;
    return facts?.endpoint === null || typeof facts?.endpoint === 'string'
      ? { endpoint: facts.endpoint }
      : null;
  } catch {
    return null;
  }
}

/** Asks the sandbox's STS in this page: no socket, the same answers. */
export async function inPageSts(
  { host, headers, body }: StsHttpRequest,
  ports: SandboxStsPorts,
  steady: () => number,
): Promise<Carried> {
  const since = steady();
  const all = { ...headers, host, 'content-length': `${body.length}` };
  const { status, xml } = await answerSts(
    { method: 'POST', path: '/', query: '', headers: all, body },
    ports,
  );
  return { reply: { status, body: xml, ms: steady() - since }, legs: [] };
}
