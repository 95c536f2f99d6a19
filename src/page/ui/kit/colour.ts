/** The categorical colours; each is a token `--value-<colour>`, and never stands without a letter. */
export type Colour =
  | 'teal'
  | 'blue'
  | 'violet'
  | 'amber'
  | 'rose'
  | 'olive'
  | 'cyan'
  | 'plum'
  | 'green'
  | 'slate';
