import type { CarriedReply, StsHttpRequest } from '../../core/sts/actions/exchange';
import { decodeStsFrame, type StsFacts } from '../../core/sts/actions/frames';
import { answerSts, type SandboxStsPorts } from '../../core/sts/issuer/answer';
import { postJson } from './postJson';

/** Asks STS through the proxy that serves this page. @throws Fault */
export async function proxySts(address: URL, request: StsHttpRequest): Promise<CarriedReply> {
  return decodeStsFrame(await postJson(address, request, { silent: 'sts' }));
}

/** What the proxy says of its way to STS; null where there is none. */
export async function proxyStsFacts(address: URL): Promise<StsFacts | null> {
  try {
    const response = await fetch(address);
    const facts = response.ok ? ((await response.json()) as Partial<StsFacts>) : null;
    return facts?.endpoint === null || typeof facts?.endpoint === 'string'
      ? { endpoint: facts.endpoint }
      : null;
  } catch (thrown) {
    // Nobody answered, or not with JSON.
    if (thrown instanceof TypeError || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** Asks the sandbox's STS in this page: no socket, the same answers. */
export async function inPageSts(
  { host, headers, body }: StsHttpRequest,
  ports: SandboxStsPorts,
  steady: () => number,
): Promise<CarriedReply> {
  const since = steady();
  const all = { ...headers, host, 'content-length': `${body.length}` };
  const { status, xml } = await answerSts(
    { method: 'POST', path: '/', query: '', headers: all, body },
    ports,
  );
  return { reply: { status, body: xml, ms: steady() - since }, legs: [] };
}
