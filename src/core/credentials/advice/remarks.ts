/**
 * `error`: AWS is certain to refuse. `warning`: it probably will. `note`: worth knowing.
 * The text is a sentence; never a part of the value.
 */
export type Remark = readonly [severity: 'error' | 'warning' | 'note', text: string];

/** What a value is instead of what belongs in its field; else what is to say of it beside its blemishes. */
export interface Remarks {
  readonly instead?: Remark;
  readonly beside: readonly Remark[];
}

export function instead(text: string): Remarks {
  return { instead: ['error', text], beside: [] };
}

export function outsideAlphabet(text: string, stray: RegExp): readonly Remark[] {
  const at = text.search(stray);
  return at < 0 ? [] : [['warning', `Character ${at + 1} is none of the alphabet that AWS uses here.`]];
}

export function countCharacters({ length }: string): string {
  return length === 1 ? '1 character' : `${length} characters`;
}
