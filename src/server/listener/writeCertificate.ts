import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../core/fault/fault';
import { makeLocalCertificate, type LocalCertificate } from './localCertificate';
import { systemCodeOf } from '../../core/fault/systemCodeOf';

export interface WrittenCertificate extends LocalCertificate {
  /** Where the authority's certificate stands, for drivers to read. */
  readonly caFile: string;
  /** Takes the file and its folder away; may be called twice. */
  remove(): void;
}

/**
 * Makes a certificate and writes out what drivers need in order to trust it. That is public, and an application may
 * run as somebody else, so everybody may read it; the key stays in this process.
 * @param now epoch milliseconds
 * @throws Fault where the folder for temporary files cannot be written to
 */
export function writeCertificate(now: number): WrittenCertificate {
  const made = makeLocalCertificate(now);
  const { folder, caFile } = writeOut(made.ca);
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  // However the process comes to its end, unless it is killed: the development server, say, ends without a close.
  process.once('exit', remove);
  return { ...made, caFile, remove };
}

function writeOut(ca: string): { folder: string; caFile: string } {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-'));
    chmodSync(folder, 0o755);
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, ca, { mode: 0o644, flag: 'wx' });
    return { folder, caFile };
  } catch (cause) {
    const code = systemCodeOf(cause);
    throw new Fault(
      'option-invalid',
      { problem: 'file-unwritable', option: 'listen-tls', path: tmpdir(), system: code },
      cause,
    );
  }
}
