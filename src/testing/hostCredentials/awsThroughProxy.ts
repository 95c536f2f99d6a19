import { createServer as createHttpsServer } from 'node:https';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Server as NetServer } from 'node:net';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { makeAuthority } from '../proxy/certificates';
import { startConnectProxy, type ForwardProxyServer } from '../proxy/forwardProxies';
import { startSts } from '../sandboxSts';

/** The endpoints that AWS's providers ask for us-east-1, by their true names. */
export const awsEndpoints = {
  sts: 'sts.us-east-1.amazonaws.com',
  portal: 'portal.sso.us-east-1.amazonaws.com',
  oidc: 'oidc.us-east-1.amazonaws.com',
  signin: 'us-east-1.signin.aws.amazon.com',
} as const;

/** AWS behind a forward proxy: the sandbox's STS, which verifies signatures, and endpoints of SSO and of sign-in, over TLS. */
export interface AwsThroughProxy {
  readonly proxy: ForwardProxyServer;
  /** The authority that all of them are certified by, PEM. */
  readonly ca: string;
  /** What SSO and sign-in were asked. */
  readonly seen: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** @param credentials `user:password` of the proxy @param sso what SSO and sign-in answer */
export async function awsThroughProxy(credentials: string, sso: RequestListener): Promise<AwsThroughProxy> {
  const company = makeAuthority('Acme web gateway');
  const names = Object.values(awsEndpoints).map((name) => `DNS:${name}`);
  const keys = company.issue(names.join(','));
  const sts = await startSts(builtInUsers());
  const seen: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];
  const ofSts = createTlsServer(keys, (client) => {
    const server = connect({ host: '127.0.0.1', port: sts.endpoint.port });
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
    client.pipe(server).pipe(client);
  });
  const ofSso = createHttpsServer(keys, (request, response) => {
    seen.push({ path: request.url ?? '', headers: request.headers });
    sso(request, response);
  });
  const [stsPort, ssoPort] = [await listen(ofSts), await listen(ofSso)];
  const proxy = await startConnectProxy({
    to: {
      [`${awsEndpoints.sts}:443`]: stsPort,
      ...Object.fromEntries(
        [awsEndpoints.portal, awsEndpoints.oidc, awsEndpoints.signin].map((name) => [`${name}:443`, ssoPort]),
      ),
    },
    credentials,
  });
  return {
    proxy,
    ca: company.ca,
    seen,
    async close() {
      proxy.close();
      ofSts.close();
      ofSso.close();
      await sts.endpoint.close();
    },
  };
}

async function listen(server: Server | NetServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  return (server.address() as AddressInfo).port;
}
