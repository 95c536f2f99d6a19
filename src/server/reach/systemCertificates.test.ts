import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tls from 'node:tls';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { systemCertificates } from './systemCertificates';

const old = { ...tls, getCACertificates: undefined };
const folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the certificates of the system', () => {
  it('are those that Node reads, where it can', () => {
    const asked: string[] = [];
    const getCACertificates = (kind: string): readonly string[] => {
      asked.push(kind);
      return ['one', 'other'];
    };
    expect(systemCertificates({ ...tls, getCACertificates })).toEqual(['one', 'other']);
    expect(asked).toEqual(['system']);
  });

  it('are those of the file that SSL_CERT_FILE names, where Node cannot or finds none', () => {
    const path = join(folder, 'bundle.pem');
    writeFileSync(path, 'PEM');
    vi.stubEnv('SSL_CERT_FILE', path);
    expect(systemCertificates(old)).toEqual(['PEM']);
    expect(systemCertificates({ ...tls, getCACertificates: () => [] })).toEqual(['PEM']);
  });
});
