import { readPaste } from '../../core/paste/readPaste';
import { readWords } from './readWords';

/** Made up, and of the length and look of what AWS issues. */
export const made = {
  id: 'ASIAZX3MADEUP4KQ7NTW',
  secret: 'q7Vb+mAdE/uPsEcReT0123456789fieldLogXYab',
  token: `IQoJb3JpZ2luX2VjEN3//////////wEaCXVzLWVhc3QtMSJ6${'ombYXUhDTm/y9IUfpD011RvlQCy2dsxWWHNC'.repeat(8)}0fi==`,
} as const;

/** What a text that holds credentials gives, in plain texts. */
export function readSets(text: string) {
  const pasted = readPaste(text);
  if (pasted.kind !== 'credentials') throw new Error(`It was taken for ${pasted.kind}`);
  const { sets, target, roleArn, format, leftOver } = pasted;
  return {
    format,
    target,
    role: roleArn?.text,
    sets: sets.map((set) => ({
      id: set.accessKeyId?.text,
      secret: set.secretAccessKey?.text.reveal(),
      token: set.sessionToken?.text.reveal(),
      at: set.expiration?.at,
      arn: set.arn,
    })),
    ...readWords(pasted),
    leftOver,
  };
}
