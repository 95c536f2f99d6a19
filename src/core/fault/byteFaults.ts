import type { Case } from './case';

/** Bytes, BSON documents and wire messages: `offset` is the byte at which reading stopped. */
export interface ByteFaults {
  'base64-invalid': Case<'alphabet' | 'padding' | 'unused-bits'> | Case<'length', { length: number }>;
  'hex-invalid': Case<'digit' | 'odd'>;
  'utf8-invalid': unknown;
  'bson-invalid':
    | Case<
        | 'not-a-document'
        | 'past-message'
        | 'ends-early'
        | 'value-too-long'
        | 'no-zero'
        | 'same-name'
        | 'string-without-zero'
        | 'length-misfit'
        | 'binary-length'
        | 'regex-option'
        | 'name-unended'
        | 'regex-unended'
        | 'regex-options-unended'
      >
    | Case<'too-many-elements', { limit: number }>
    | Case<'type', { type: number }>
    | Case<'value-length', { found: number; least: number }>
    | Case<'too-short', { found: number; least: number }>
    | Case<'document-length', { told: number; found: number }>
    | Case<'depth', { limit: number }>
    | Case<'boolean', { found: number }>;
  'frame-length-invalid':
    | Case<'header', { told: number }>
    | Case<'too-short', { found: number; least: number }>
    | Case<'misfit', { told: number; found: number }>
    | Case<'tls'>
    | Case<'not-mongodb', { spoken: 'http' | 'ssh' | 'tls' | 'text' }>;
  'frame-too-large': { readonly told: number; readonly limit: number; readonly beforeLogin?: true };
  'frame-truncated':
    | Case<'stream' | 'reply', { found: number }>
    | Case<'query' | 'reply-document'>
    | Case<'slow', { found: number; ms: number }>;
  'opcode-unexpected':
    | Case<'other', { found: number; wanted: number }>
    /** `wanted`: by its name, e.g. `OP_QUERY`. */
    | Case<'named', { wanted: string }>;
  'flags-unsupported': Case<'unexpected', { flags: number }> | Case<'proxy' | 'relay'>;
  'section-unsupported': { readonly kind: number };
  'checksum-unsupported': unknown;
  'response-unmatched':
    | Case<'other-request', { answers: number; sent: number }>
    | Case<'unasked' | 'several'>;
  'command-invalid': unknown;
}
