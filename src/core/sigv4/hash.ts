/** What a hash can be fed with; a string means its UTF-8 bytes. */
export type SourceData = string | ArrayBuffer | ArrayBufferView;

/** The shape that AWS's signer asks of a hash; `@aws-crypto/sha256-browser` has it. */
export interface Hash {
  update(data: SourceData, encoding?: 'utf8' | 'ascii' | 'latin1'): void;
  digest(): Promise<Uint8Array>;
  reset(): void;
}

/** SHA-256, or HMAC-SHA-256 when a secret is given. */
export type HashConstructor = new (secret?: SourceData) => Hash;
