import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { markedShared } from './markedShared';

/**
 * The page's document with the word that it is shared, kept in each coding; what else it consists of stays as it was built.
 * @param folder of the built client
 * @returns what answers a request for it, whose codings are told by names alone
 * @throws a system error with `code` when there is no document
 */
export function sharedPage(folder: string): RequestListener {
  const built = readFileSync(join(folder, 'index.html'), 'utf8');
  const plain = Buffer.from(markedShared(built));
  const etag = `"${createHash('sha256').update(plain).digest('base64url')}"`;
  const coded = { br: brotliCompressSync(plain), gzip: gzipSync(plain), '': plain };
  return ({ headers, method }, response) => {
    response.setHeader('ETag', etag);
    if (headers['if-none-match'] === etag) {
      response.statusCode = 304;
      response.end();
      return;
    }
    const [taken = ''] = (headers['accept-encoding']?.toString() ?? '').split(',');
    const coding = taken === 'br' || taken === 'gzip' ? taken : '';
    response.setHeader('Content-Type', 'text/html;charset=utf-8');
    response.setHeader('Content-Length', coded[coding].length);
    if (coding !== '') response.setHeader('Content-Encoding', coding);
    response.end(method === 'HEAD' ? undefined : coded[coding]);
  };
}
