import type { SecretOwner } from '../../../core/mistakes/search/secretOwner';

/** Behind “the secret of”, or in a list. */
export function whoseSecret({ from, label, accessKeyId, order = 1 }: SecretOwner): string {
  switch (from) {
    case 'field':
      return 'the field “Secret access key”';
    case 'connection-string':
      return 'the connection string';
    case 'credentials':
      return label ?? accessKeyId ?? `credentials ${order}`;
  }
}
