import dns from 'node:dns';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeAuthority, type Authority, type KeyPair } from '../../testing/proxy/certificates';
import { startTcpServer, type TcpServer } from '../../testing/proxy/tcpServer';
import { nodeDialer } from './dial';
import { trust } from './trust';
import { said } from '../../testing/said';

const never = new AbortController().signal;
const internalErrorAlert = Uint8Array.of(0x15, 3, 3, 0, 2, 2, 80);

let authority: Authority;
let localhost: KeyPair;
let server: TcpServer | undefined;

beforeAll(() => {
  authority = makeAuthority('Countersign test authority');
  localhost = authority.issue('DNS:localhost');
});
afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
});

async function serve(handler: (socket: Socket) => void, keys?: KeyPair): Promise<number> {
  server = await startTcpServer(handler, keys);
  return server.port;
}

async function dial(port: number, host = 'localhost', ca: string | null = authority.ca) {
  const dialer = nodeDialer(trust(ca ? [ca] : []));
  const { socket } = await dialer.connect(['127.0.0.1'], port, never);
  return dialer.secure(socket, host, never);
}

describe('connect', () => {
  it('reaches the address that it is given', async () => {
    const port = await serve((socket) => socket.end('hi'));
    const { socket } = await nodeDialer(trust()).connect(['127.0.0.1'], port, never);
    expect(`${await once(socket, 'data')}`).toBe('hi');
  });

  it.each([[['localhost']], [['127.0.0.1', 'localhost']]])('dials no name: %j', async (addresses) => {
    const dialled = nodeDialer(trust()).connect(addresses, 1, never);
    expect(await dialled.catch(said)).toMatchObject({ says: expect.stringMatching(/never a name/) });
  });

  it('goes from an address that refuses, or does not answer, to the next, and tells which one answered', async () => {
    const port = await serve((socket) => socket.end('hi'));
    // Only 127.0.0.1 is listened at; ::1 and 127.0.0.2 are this machine's, too.
    const { socket, address } = await nodeDialer(trust()).connect(
      ['::1', '127.0.0.2', '127.0.0.1'],
      port,
      never,
    );
    expect(address).toBe('127.0.0.1');
    expect(`${await once(socket, 'data')}`).toBe('hi');
  });

  it('tells of the last address, where none answers', async () => {
    const port = await serve(() => {});
    server?.close();
    const dialled = nodeDialer(trust()).connect(['127.0.0.2', '127.0.0.1'], port, never);
    expect(await dialled.catch(said)).toMatchObject({ code: 'tcp-failed', problem: 'refused' });
  });

  it('looks nothing up', async () => {
    const port = await serve((socket) => socket.end('hi'));
    const lookup = vi.spyOn(dns, 'lookup');
    await nodeDialer(trust()).connect(['::1', '127.0.0.1'], port, never);
    expect(lookup).not.toHaveBeenCalled();
  });

  it('says that nothing listens', async () => {
    const port = await serve(() => {});
    server?.close();
    const dialled = nodeDialer(trust()).connect(['127.0.0.1'], port, never);
    expect(await dialled.catch(said)).toMatchObject({
      code: 'tcp-failed',
      says: expect.stringContaining('nothing listens'),
    });
  });
});

describe('secure', () => {
  it('tells the chain from the server’s certificate up to the authority that is trusted', async () => {
    const between = authority.authorize('Countersign test intermediate');
    const port = await serve(() => {}, between.issue('DNS:localhost'));
    const { socket, facts } = await dial(port);
    socket.destroy();
    expect(facts.certificate.issuer).toBe('CN=Countersign test intermediate');
    expect(facts.chain?.authorities.map(({ subject, issuer }) => [subject, issuer])).toEqual([
      ['CN=Countersign test intermediate', 'CN=Countersign test authority'],
      ['CN=Countersign test authority', 'CN=Countersign test authority'],
    ]);
    expect(facts.chain?.trusted).toBe('added');
  });

  it('tells that the authority is one of the system, where these are trusted', async () => {
    const port = await serve(() => {}, localhost);
    const dialer = nodeDialer(trust([], ['no certificate', `first\n${authority.ca}`]));
    const { socket: plain } = await dialer.connect(['127.0.0.1'], port, never);
    const { socket, facts } = await dialer.secure(plain, 'localhost', never);
    socket.destroy();
    expect(facts.chain?.trusted).toBe('system');
  });

  it('tells the keys of the connection to whoever asked for them, and nobody else', async () => {
    const lines: string[] = [];
    const port = await serve(() => {}, localhost);
    const dialer = nodeDialer(trust([authority.ca]), (line) => lines.push(String(line)));
    const { socket: plain } = await dialer.connect(['127.0.0.1'], port, never);
    const { socket } = await dialer.secure(plain, 'localhost', never);
    socket.destroy();
    expect(lines.join('')).toMatch(/^CLIENT_TRAFFIC_SECRET_0 [0-9a-f]{64} [0-9a-f]+$/m);
  });

  it('verifies the host name and tells the facts', async () => {
    const port = await serve(() => {}, localhost);
    const { socket, facts } = await dial(port);
    socket.destroy();
    expect(facts).toMatchObject({
      version: 'TLSv1.3',
      cipher: expect.stringMatching(/^TLS_/),
      serverName: 'localhost',
      certificate: {
        subject: 'O=Countersign tests, CN=server',
        issuer: 'CN=Countersign test authority',
        alternativeNames: ['localhost'],
      },
    });
    const { validFrom, validTo } = facts.certificate;
    expect(Date.parse(validTo) - Date.parse(validFrom)).toBe(2 * 24 * 3600 * 1000);
    expect(validTo).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('sends no SNI for an address, and verifies the address', async () => {
    const port = await serve(() => {}, authority.issue('IP:127.0.0.1'));
    const { socket, facts } = await dial(port, '127.0.0.1');
    socket.destroy();
    expect(facts.serverName).toBeUndefined();
    expect(facts.certificate.alternativeNames).toEqual(['127.0.0.1']);
  });

  it('leaves out the dot that ends a fully qualified name', async () => {
    const port = await serve(() => {}, localhost);
    const { socket, facts } = await dial(port, 'localhost.');
    socket.destroy();
    expect(facts.serverName).toBe('localhost');
  });

  it('refuses a certificate for another name', async () => {
    const port = await serve(() => {}, authority.issue('DNS:elsewhere.example'));
    expect(await dial(port).catch(said)).toMatchObject({
      code: 'tls-certificate',
      says: 'The certificate is not for this host name (ERR_TLS_CERT_ALTNAME_INVALID; it is for elsewhere.example, issued by CN=Countersign test authority)',
    });
    await expect.poll(() => server?.open).toBe(0);
  });

  it('refuses an authority that it does not know', async () => {
    const port = await serve(() => {}, localhost);
    expect(await dial(port, 'localhost', makeAuthority('Another').ca).catch(said)).toMatchObject({
      code: 'tls-certificate',
      next: expect.stringContaining('--tls-ca'),
    });
  });

  it('trusts no private authority by default', async () => {
    const port = await serve(() => {}, localhost);
    await expect(dial(port, 'localhost', null)).rejects.toMatchObject({ code: 'tls-certificate' });
  });

  it('verifies even where the environment says not to', async () => {
    const port = await serve(() => {}, localhost);
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    await expect(dial(port, 'localhost', null)).rejects.toMatchObject({ code: 'tls-certificate' });
  });

  it('explains alert 80 by the access list of Atlas', async () => {
    const port = await serve((socket) => socket.once('data', () => socket.end(internalErrorAlert)));
    expect(await dial(port).catch(said)).toMatchObject({
      code: 'tls-alert-80',
      next: expect.stringContaining('IP access list'),
    });
  });

  it('explains a close during the handshake', async () => {
    const port = await serve((socket) => socket.once('data', () => socket.end()));
    expect(await dial(port).catch(said)).toMatchObject({
      code: 'tls-failed',
      next: expect.stringContaining('IP access list'),
    });
  });

  it('recognises a server that does not speak TLS', async () => {
    const port = await serve((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await dial(port).catch(said)).toMatchObject({
      code: 'tls-failed',
      next: expect.stringContaining('tls=false'),
    });
  });

  it('frees the socket when it is stopped', async () => {
    const port = await serve((socket) => socket.resume());
    const dialer = nodeDialer(trust());
    const stop = new AbortController();
    const { socket } = await dialer.connect(['127.0.0.1'], port, never);
    const secured = dialer.secure(socket, 'localhost', stop.signal);
    stop.abort();
    await expect(secured).rejects.toBeDefined();
    await expect.poll(() => server?.open).toBe(0);
  });
});

describe('trust', () => {
  it.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
    'refuses the CA text %j',
    (pem) => {
      expect(() => trust([pem])).toThrow(expect.objectContaining({ code: 'tls-certificate' }));
    },
  );

  it('refuses a text without a certificate beside one that has one', () => {
    expect(() => trust(['no certificate', authority.ca])).toThrow(
      expect.objectContaining({ code: 'tls-certificate' }),
    );
  });

  it('takes several certificates, with text between them', () => {
    expect(() => trust([`first\n${authority.ca}\nsecond\n${makeAuthority('Another').ca}`])).not.toThrow();
  });
});
