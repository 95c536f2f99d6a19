import { MongoClient } from 'mongodb';
import { vi } from 'vitest';
import type { ExampleUser } from '../../core/sts/builtInUsers';

/** The driver reads its credentials from the environment, as the manual says; nothing else of this machine may answer. */
export function putInEnvironment({
  accessKeyId,
  secretAccessKey,
  sessionToken,
}: Pick<ExampleUser, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>): void {
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/dev/null');
  vi.stubEnv('AWS_CONFIG_FILE', '/dev/null');
  vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey.reveal());
  vi.stubEnv('AWS_SESSION_TOKEN', sessionToken?.reveal());
}

/** Logs in by the official driver and asks who it is; what went wrong is thrown as the driver throws it. */
export async function loginByDriver(address: string): Promise<unknown> {
  // As long as it waits by itself: on a busy machine a server that is there may answer late.
  const client = new MongoClient(address);
  try {
    await client.connect();
    return await client.db('admin').command({ connectionStatus: 1 });
  } finally {
    await client.close();
  }
}
