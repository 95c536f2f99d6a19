import type { Pasted } from '../paste/pasted';

/** How much of one set of credentials was read, or of what stands for one. */
export function worthOf(read: Pasted): number {
  if (read.kind === 'nothing') return 0;
  if (read.kind === 'identity-token') return 1;
  const values = read.sets.map(
    ({ accessKeyId, secretAccessKey, sessionToken }) =>
      [accessKeyId, secretAccessKey, sessionToken].filter((value) => value !== undefined).length,
  );
  return Math.max(0, ...values) + (read.target === undefined ? 0 : 1) + (read.roleArn ? 1 : 0);
}
