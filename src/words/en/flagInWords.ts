/** What `p` of a client-first payload says. @param flag null where there is none that can be read */
export function flagInWords(flag: number | null): string {
  if (flag === null) return 'none of type int32; the specification has a client send 110, the character n';
  if (flag === 110) return '110, the character n: no channel binding';
  const character = flag === 121 ? ', the character y' : '';
  return `${flag}${character}; the specification has a client send 110, the character n`;
}
