import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageHandler } from './pageFiles';

const folder = mkdtempSync(join(tmpdir(), 'countersign-page-'));
const html = `<!doctype html>${'<p>long</p>'.repeat(100)}`;
const script = 'let long = 1;\n'.repeat(100);
const font = 'compressed as it is';

mkdirSync(join(folder, 'assets'));
for (const [name, text] of [
  ['index.html', html],
  ['assets/page-1a.js', script],
] as const) {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
}
writeFileSync(join(folder, 'assets/face-1a.woff2'), font);

let host = '';
const server = createServer(pageHandler(folder, () => new Map([[host, []]]), false));

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

async function ask(path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  const [response] = (await once(get(`http://${host}${path}`, { headers }), 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

const browser = { 'accept-encoding': 'gzip, deflate, br, zstd' };

describe('the page over HTTP', () => {
  it.each([
    ['/', 'text/html;charset=utf-8', html],
    ['/assets/page-1a.js', 'text/javascript', script],
  ])('%s goes out in brotli, in gzip, or as it is, as the reader takes it', async (path, type, text) => {
    const forms = await Promise.all(
      [browser, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'gzip;q=0, br;q=0' }, {}].map((headers) =>
        ask(path, headers),
      ),
    );
    expect(forms.map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
      undefined,
    ]);
    const [brotli, gzip, refused, plain] = forms.map(({ body }) => body);
    expect(brotliDecompressSync(brotli ?? '').toString()).toBe(text);
    expect(gunzipSync(gzip ?? '').toString()).toBe(text);
    expect([refused, plain].map(String)).toEqual([text, text]);
    for (const { headers, body } of forms)
      expect(headers).toMatchObject({
        'content-type': type,
        vary: 'Accept-Encoding',
        'content-length': String(body.length),
      });
    expect(new Set(forms.map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('sends what is not compressed as it is', async () => {
    const { headers, body } = await ask('/assets/face-1a.woff2', browser);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-type']).toBe('font/woff2');
    expect(String(body)).toBe(font);
  });

  it('answers 304 to the tag of the form that the reader takes, and to no other', async () => {
    const tag = (await ask('/', browser)).headers.etag;
    const known = await ask('/', { ...browser, 'if-none-match': tag });
    expect(known).toMatchObject({ status: 304, headers: { vary: 'Accept-Encoding' } });
    expect(known.body).toHaveLength(0);
    expect((await ask('/', { 'if-none-match': tag })).status).toBe(200);
  });

  it('sends the whole to who asks for a part, so that no part of one form is joined to another', async () => {
    for (const range of ['bytes=0-9', 'bytes=-5', 'bytes=999999-', 'lines=1-2']) {
      const { status, headers, body } = await ask('/', { ...browser, range, 'if-range': '"other"' });
      expect([status, headers['accept-ranges'], headers['content-range']]).toEqual([200, 'none', undefined]);
      expect(brotliDecompressSync(body).toString()).toBe(html);
    }
  });

  it('sends the policy with every answer but the parts of a page, and with these that they are nothing else', async () => {
    for (const path of ['/', '/assets/page-1a.js', '/assets/face-1a.woff2', '/assets/none.js', '/none']) {
      const { status, headers } = await ask(path);
      const part = path.startsWith('/assets') && status === 200;
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect('content-security-policy' in headers).toBe(!part);
    }
  });

  it('has one address for each file: what is spelled otherwise is not there', async () => {
    for (const path of [
      '/index%2ehtml',
      '/index.html/',
      '//index.html',
      '/assets//page-1a.js',
      '/%61ssets/page-1a.js',
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    for (const path of ['/?a=%2f//', '/index.html', '/assets/page-1a.js?x/'])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
  });

  it('has no address for a compressed form', async () => {
    for (const path of ['/index.html.br', '/assets/page-1a.js.gz', '/index.html.br?1', '/index.html%2ebr'])
      expect((await ask(path, browser)).status).toBe(404);
  });
});
