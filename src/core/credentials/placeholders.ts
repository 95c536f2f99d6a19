/** What a program writes when it has no value. */
const programs = /^(?:undefined|null|none|nil|nan|\[object Object\]|false|true)$/i;

/** What a template or a document puts where a value should be. */
const templates: readonly RegExp[] = [
  // Not where somebody filled it in and left the brackets: those are then what is wrong with the value.
  /^<(?!A(?:KI|SI)A[A-Z0-9]{16}>|[A-Za-z0-9+/]{40}>)[^<>]*>$/,
  /^\[[^[\]]*\]$/,
  /^\{\{.*\}\}$/,
  /^\$\{?[A-Za-z_][\w.]*\}?$/,
  /^\$\(.*\)$/,
  /^%[A-Za-z_]\w*%$/,
  /^(?:your|my|insert|replace|enter)[ _-].*$/i,
  // Shorter than a secret access key may begin.
  /^your\w{0,24}$/i,
  /^(?:change[ _-]?me|redacted|placeholder|secret|password|example|dummy|todo|x+)$/i,
  /^A(?:KI|SI)AX{8,}$/,
  /^(.)\1{7,}$/,
  /^[.…*•]+$/,
];

/** AWS's published examples: its documentation, the specification, and the drivers' tests. */
const exampleIds = [
  'AKIAIOSFODNN7EXAMPLE',
  'ASIAIOSFODNN7EXAMPLE',
  'AKIAI44QH8DHBEXAMPLE',
  'ASIAI44QH8DHBEXAMPLE',
  'AKIDEXAMPLE',
];

/** Who put it there, where a text stands for a value and is none. */
export function placeholderIn(text: string): 'program' | 'template' | null {
  const bare = text.trim();
  if (programs.test(bare)) return 'program';
  return templates.some((template) => template.test(bare)) ? 'template' : null;
}

export function isExampleId(text: string): boolean {
  return exampleIds.includes(text);
}
