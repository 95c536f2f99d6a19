import { MongoClient, type MongoClientOptions } from 'mongodb';

export interface DriverCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export const ada: DriverCredentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

/** What the driver says when it is refused. */
export interface Refusal {
  readonly code?: number;
  readonly message: string;
}

/**
 * A whole login by the official driver, and a ping.
 * @returns null when it is let in, else the driver's own error
 */
export async function loginTo(
  port: number,
  credentials: DriverCredentials = ada,
  options: MongoClientOptions = {},
): Promise<Refusal | null> {
  const client = new MongoClient(
    `mongodb://127.0.0.1:${port}/?authMechanism=MONGODB-AWS&directConnection=true`,
    {
      // Nobody waits for it but on a machine that is busy.
      serverSelectionTimeoutMS: 20_000,
      authMechanismProperties: { AWS_CREDENTIAL_PROVIDER: () => Promise.resolve(credentials) },
      ...options,
    },
  );
  try {
    await client.connect();
    await client.db('admin').command({ ping: 1 });
    return null;
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    return { message, ...(typeof code === 'number' ? { code } : {}) };
  } finally {
    await client.close();
  }
}

/** As the driver names and versions itself in hello. */
export const driverName = /nodejs 7\.\d+\.\d+/;
