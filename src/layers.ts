/**
 * Who may import whom, as data: folder → the folders it may import from, type-only imports included. A folder may
 * always import from itself. `layers.test.ts` fails the build on anything else.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/bytes': [],
  'core/trace': [],
  'core/credentials': ['core/bytes'],
  'core/lens': ['core/bytes', 'core/credentials'],
  'core/code': ['core/credentials'],
  'core/ladder': [],
  'core/sigv4': ['core/bytes', 'core/credentials'],
  'core/bson': ['core/bytes'],
  'core/wire': ['core/bytes', 'core/bson'],
  'core/sts': ['core/bytes', 'core/credentials', 'core/sigv4'],
  'core/mongodbAws': ['core/bytes', 'core/credentials', 'core/sigv4', 'core/bson', 'core/sts'],
  'core/link': ['core/bytes'],
  'core/lab': [
    'core/bytes',
    'core/trace',
    'core/credentials',
    'core/sigv4',
    'core/bson',
    'core/sts',
    'core/mongodbAws',
  ],
  'core/handshake': [
    'core/bytes',
    'core/trace',
    'core/credentials',
    'core/sigv4',
    'core/bson',
    'core/wire',
    'core/sts',
    'core/mongodbAws',
    'core/link',
    'core/lab',
  ],
  'core/listener': [
    'core/bytes',
    'core/trace',
    'core/credentials',
    'core/sigv4',
    'core/bson',
    'core/wire',
    'core/sts',
    'core/mongodbAws',
    'core/link',
    'core/handshake',
  ],
  'core/diagnosis': [
    'core/bytes',
    'core/trace',
    'core/credentials',
    'core/sigv4',
    'core/mongodbAws',
    'core/sts',
    'core/lab',
    'core/handshake',
    'core/listener',
  ],
  state: ['core'],
  transport: ['core'],
  'ui/kit': [],
  'ui/theme': [],
  ui: ['core', 'state', 'ui/kit', 'ui/theme'],
  app: ['core', 'state', 'transport', 'ui'],
  proxy: ['core'],
  sandbox: ['core'],
  relay: ['core', 'proxy', 'sandbox'],
  serve: ['core', 'proxy', 'sandbox', 'relay'],
  testing: ['core', 'state', 'transport', 'proxy', 'sandbox', 'relay', 'serve'],
};

/** Packages that a part may name, beside what it may import; what is in none of these lists is named nowhere. */
export const mayName: Readonly<Record<string, readonly string[]>> = {
  core: ['bson', '@aws-sdk/signature-v4', 'jsonc-parser'],
  state: ['zustand', 'bson'],
  transport: [],
  ui: [
    'react',
    'zustand',
    '@base-ui/react',
    '@fontsource-variable/inter',
    '@fontsource-variable/jetbrains-mono',
  ],
  app: ['react', 'react-dom', '@aws-crypto/sha256-browser'],
  proxy: ['ws', 'ipaddr.js', 'node'],
  sandbox: ['jsonc-parser', 'node'],
  serve: ['sirv', 'ws', '@aws-crypto/sha256-browser', 'node'],
};

/** No file of hand-written source is longer, in lines; past 150 is the time to look for the second idea. */
export const maxLines = 300;
