import type { Inputs } from './inputs';

const loopback = /^mongodb:\/\/(?:127\.|localhost[:/]|\[::1\])/;

/** Whether AWS itself will judge the credentials: a cluster does ask it, unless it is on this machine. */
export function asksAws({ target, connectionString }: Inputs): boolean {
  return target === 'cluster' && connectionString !== '' && !loopback.test(connectionString);
}
