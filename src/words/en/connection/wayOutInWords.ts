/** By which forward proxy a process leaves its network, and whom it leaves to it; without its period. */
export function wayOutInWords(via: string, by: string, credentials: boolean): string {
  const except = by === '--via' ? '' : ', but for what NO_PROXY names';
  return `${via} (${by}${credentials ? ', with credentials' : ''}) to clusters and STS${except}; this machine is reached without it`;
}
