import type { TypingError } from '../../../core/mistakes/table/typing/typingError';
import type { SoughtWords } from './sayings';

const titles: { readonly [Kind in TypingError['kind']]: (place: number) => string } = {
  case: (place) => `Its secret has character ${place} in the other case`,
  lost: (place) => `Its secret lacks character ${place}`,
  doubled: (place) => `Its secret has character ${place} twice`,
  swapped: (place) => `Its secret has characters ${place} and ${place + 1} in each other’s place`,
  replaced: (place) => `Its secret has another character for character ${place}`,
  added: (place) => `Its secret has one character more, in place ${place}`,
};

/** Slips in typing a secret: where and of which kind, never by which character. */
export const typingWords = {
  typing: {
    title: ({ kind, place }) => titles[kind](place),
    remedy: 'Copy the secret anew, whole, from where it was issued',
  },
} satisfies { readonly typing: SoughtWords<'typing'> };
