import type { ToolId } from '../../../core/drivers/code/snippets';
import type { DriverId } from '../../../core/drivers/roster';

/** What code is for, before its versions. */
export const codeTitles: Readonly<Record<DriverId | ToolId, string>> = {
  rust: 'Rust',
  node6: 'Node.js 6',
  node7: 'Node.js 7',
  go1: 'Go 1',
  go: 'Go 2',
  c1: 'C',
  c: 'C',
  python47: 'Python',
  python: 'Python',
  java: 'Java',
  'java-sdk': 'Java (AWS SDK)',
  dotnet: 'C#',
  ruby: 'Ruby',
  php: 'PHP',
  mongosh: 'mongosh',
  compass: 'Compass',
  shell: 'Shell exports',
  kubernetes: 'Kubernetes',
};
