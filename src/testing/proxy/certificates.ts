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
  /** An authority below this one; a server shows what it issues together with its own certificate. */
  authorize(name: string): Authority;
}

/** A certificate authority that lives as long as the test; made by the `openssl` command. */
export function makeAuthority(name: string): Authority {
  const self = inDirectory((dir) => {
    openssl(dir, ['req', '-x509', ...newKey, '-days', '2', '-subj', `/CN=${name}`, '-out', 'cert.pem']);
    return readPair(dir);
  });
  return authorityOf(self, '');
}

/** @param shown certificates that a server shows beside its own */
function authorityOf(self: KeyPair, shown: string): Authority {
  return {
    ca: self.cert,
    issue: (altName, days = 2) => {
      const ext = `subjectAltName=${altName}\nextendedKeyUsage=serverAuth\n`;
      const { key, cert } = signed(self, '/O=Countersign tests/CN=server', ext, days);
      return { key, cert: cert + shown };
    },
    authorize: (name) => {
      const below = signed(self, `/CN=${name}`, 'basicConstraints=critical,CA:TRUE\n', 2);
      return authorityOf(below, below.cert + shown);
    },
  };
}

function signed(by: KeyPair, subject: string, extensions: string, days: number): KeyPair {
  return inDirectory((dir) => {
    writeFileSync(join(dir, 'ca.pem'), by.cert);
    writeFileSync(join(dir, 'ca.key'), by.key);
    writeFileSync(join(dir, 'ext'), extensions);
    openssl(dir, ['req', ...newKey, '-subj', subject, '-out', 'request.pem']);
    const signer = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
    const what = ['-in', 'request.pem', '-extfile', 'ext', '-days', `${days}`, '-out', 'cert.pem'];
    openssl(dir, ['x509', '-req', ...signer, ...what]);
    return readPair(dir);
  });
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
