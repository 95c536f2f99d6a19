import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const page = readFileSync(join(import.meta.dirname, '../../../docs/test-double.md'), 'utf8');

/** The example in a language, as docs/test-double.md has it. */
export function exampleIn(language: 'js' | 'python' | 'go' | 'yaml'): string {
  const [, code] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page) ?? [];
  if (code === undefined) throw new Error(`docs/test-double.md has no example in ${language}`);
  return code;
}

export interface WorkflowStep {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}

/** The steps of its workflow for GitHub Actions. */
export function workflowSteps(): readonly WorkflowStep[] {
  const { jobs } = parse(exampleIn('yaml')) as {
    jobs: { test: { 'runs-on': string; steps: readonly WorkflowStep[] } };
  };
  return jobs.test.steps;
}

/** What a step with this name runs. */
export function scriptOf(name: 'Install' | 'Start a MONGODB-AWS server' | 'Test'): string {
  const script = workflowSteps().find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`the workflow has no step ${name}`);
  return script;
}
