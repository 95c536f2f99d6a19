import type { TypingError } from '../../core/mistakes/table/typing/typingError';
import type { Chance } from '../fuzz/chance';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export const typingKinds = [
  'case',
  'lost',
  'doubled',
  'swapped',
  'replaced',
  'added',
] as const satisfies readonly TypingError['kind'][];

/** A secret such as AWS issues. */
export function randomSecret(chance: Chance): string {
  return Array.from({ length: 40 }, () => chance.of(Array.from(alphabet))).join('');
}

/** One slip of this kind somewhere in a secret, written down here once more; null where none can be made there. */
export function mistyped(
  kind: TypingError['kind'],
  secret: string,
  chance: Chance,
): { readonly secret: string; readonly place: number } | null {
  const at = chance.below(secret.length);
  const [before, own, next, after] = [
    secret.slice(0, at),
    secret.charAt(at),
    secret.charAt(at + 1),
    secret.slice(at + 1),
  ];
  const other = chance.of(Array.from(alphabet));
  const made: Readonly<Record<TypingError['kind'], string>> = {
    case: before + (own === own.toLowerCase() ? own.toUpperCase() : own.toLowerCase()) + after,
    lost: before + after,
    doubled: before + own + own + after,
    swapped: before + next + own + after.slice(1),
    replaced: before + other + after,
    added: before + other + own + after,
  };
  const near = own.toLowerCase() === other.toLowerCase() || secret.charAt(at - 1) === other;
  const nothing = made[kind] === secret || (near && (kind === 'replaced' || kind === 'added'));
  return nothing ? null : { secret: made[kind], place: at + 1 };
}
