import { Sha256 } from '@aws-crypto/sha256-browser';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Fault } from '../../core/fault/fault';
import type { HostAndPort } from '../../core/link/facts';
import { sandboxStsHost, type ServerPorts } from '../../core/mongodbAws/server/state';
import type { SandboxUser } from '../../core/sts/users';

/** Clock, chance and hash of this process, for the sandbox. */
export function sandboxPorts(users: readonly SandboxUser[]): ServerPorts {
  return {
    users,
    stsHost: sandboxStsHost,
    now: () => Date.now(),
    random: (length) => new Uint8Array(randomBytes(length)),
    Sha256,
    wait: (ms) => setTimeout(ms),
  };
}

/** @throws Fault that names the option and says why, not what the file holds */
export function readOptionFile(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    throw new Fault('unexpected', `--${option}: cannot read ${path} (${code})`, { cause });
  }
}

/** Bound to every address, a server is reached by the addresses and the name of its machine. */
export function namesOfMachine({ host, port }: HostAndPort): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const names = addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
  return [...names, hostname()].map((name) => `${name}:${port}`);
}

type LoggedPart = 'proxy' | 'sandbox' | 'host';

/** Where a part of the product says what it did: nowhere, unless that was asked for. */
export function logOf(part: LoggedPart, { log }: { readonly log: boolean }): (line: object) => void {
  return log ? logTo(part, (line) => process.stderr.write(line)) : () => undefined;
}

/** Writes what happened as one line of `name=value`; the lines hold nothing but numbers, codes and names of commands. */
function logTo(part: LoggedPart, write: (line: string) => void): (line: object) => void {
  return (line) => {
    const told = Object.entries(line).map(([name, value]) => `${name}=${inLog(value)}`);
    write(`${part} ${told.join(' ')}\n`);
  };
}

/** Whoever tells something else by mistake tells nothing. */
function inLog(value: unknown): string {
  if (typeof value === 'number') return `${round(value)}`;
  if (typeof value === 'boolean') return `${value}`;
  return typeof value === 'string' && /^[A-Za-z0-9-]{1,40}$/.test(value) ? value : 'unknown';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
