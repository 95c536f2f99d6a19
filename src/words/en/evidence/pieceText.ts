export interface PieceText {
  /** What to call it. */
  readonly name: string;
  /** What it told, in statements without a period; empty where its name says all. */
  readonly told: readonly string[];
}
