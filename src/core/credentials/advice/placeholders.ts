/** Words that a program, a template or a document puts where a value should be. */
const programs = /^(?:undefined|null|None|nil|NaN|\[object Object\]|false|true)$/;

const templates: readonly RegExp[] = [
  /^<[^<>]*>$/,
  /^\[[^[\]]*\]$/,
  /^\{\{.*\}\}$/,
  /^\$\{?[A-Za-z_][\w.]*\}?$/,
  /^\$\(.*\)$/,
  /^%[A-Za-z_]\w*%$/,
  /^(?:your|my|insert|replace|enter)[ _-].*$/i,
  /^(?:change[ _-]?me|redacted|placeholder|secret|password|example|dummy|todo|xxx+)$/i,
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

/** @returns a sentence about a text that stands for a value and is none; undefined for any other */
export function describePlaceholder(text: string): string | undefined {
  const bare = text.trim();
  if (programs.test(bare)) return 'This is what a program writes when it has no value.';
  return templates.some((template) => template.test(bare))
    ? 'This is a placeholder: something has to stand in its place.'
    : undefined;
}

export function isExampleId(text: string): boolean {
  return exampleIds.includes(text);
}
