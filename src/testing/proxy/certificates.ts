import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface KeyPair {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

export interface Authority {
  /** The authority's own certificate, PEM. */
  readonly ca: string;
  /** @param altName as OpenSSL writes it, e.g. `DNS:localhost` or `IP:127.0.0.1` */
  issue(altName: string, days?: number): KeyPair;
}

/** A certificate authority that lives as long as the test; made by the `openssl` command. */
export function makeAuthority(name: string): Authority {
  const self = inDirectory((dir) => {
    openssl(dir, ['req', '-x509', ...newKey, '-days', '2', '-subj', `/CN=${name}`, '-out', 'cert.pem']);
    return readPair(dir);
  });
  return {
    ca: self.cert,
    issue: (altName, days = 2) =>
      inDirectory((dir) => {
        writeFileSync(join(dir, 'ca.pem'), self.cert);
        writeFileSync(join(dir, 'ca.key'), self.key);
        writeFileSync(join(dir, 'ext'), `subjectAltName=${altName}\nextendedKeyUsage=serverAuth\n`);
        openssl(dir, ['req', ...newKey, '-subj', '/O=Countersign tests/CN=server', '-out', 'request.pem']);
        const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
        const what = ['-in', 'request.pem', '-extfile', 'ext', '-days', `${days}`, '-out', 'cert.pem'];
        openssl(dir, ['x509', '-req', ...by, ...what]);
        return readPair(dir);
      }),
  };
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', 'key.pem'];

function openssl(dir: string, args: readonly string[]): void {
  execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
}

function readPair(dir: string): KeyPair {
  return {
    key: readFileSync(join(dir, 'key.pem'), 'utf8'),
    cert: readFileSync(join(dir, 'cert.pem'), 'utf8'),
  };
}

function inDirectory<T>(run: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-'));
  try {
    return run(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
